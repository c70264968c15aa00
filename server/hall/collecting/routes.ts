import * as contract from '#api/collecting.ts'
import { partiesOf } from '../../cases/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Mount } from '../../kernel/mount.ts'
import { collect, signatureOf, type CollectingSources } from './collect.ts'
import { collectorOf } from './collector.ts'
import { readyOf, readyPage } from './ready.ts'

/** Results handed out at the hall. */
export function collectingRoutes(mount: Mount<Account>, sources: CollectingSources): void {
  const { desk, people } = sources
  const { database } = desk
  mount(contract.readyResults, ({ query, account }) => readyPage(desk, account, query.after))
  mount(contract.resultsForCollector, async ({ body, account }) => {
    const { partyId, agentId } = await collectorOf({ database, people }, account, body)
    if (agentId === null) {
      const details = partyId === null ? undefined : await people.details(partyId)
      const results = await readyOf(desk, account, partyId === null ? [] : [partyId])
      return { as: 'self', name: details?.name ?? '', results }
    }
    const parties = await database.query<{ id: string }>(`select party_id as id from ${partiesOf('$1')} p`, [agentId])
    const [agent] = await database.query<{ name: string }>('select name from account where id = $1', [agentId])
    const ids = parties.map(({ id }) => id)
    return { as: 'agent', name: agent?.name ?? '', results: await readyOf(desk, account, ids) }
  })
  mount(contract.collectResult, (ask) => collect(sources, ask))
  mount(contract.signatureOfResult, async ({ params, account, scope, reply }) => {
    const png = await signatureOf(sources, params.id, account, scope)
    reply.type('image/png').header('cache-control', 'private, no-store')
    return png
  })
}
