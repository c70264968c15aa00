import * as contract from '#api/helps.ts'
import type { HelpCommand } from '#domain/hall/index.ts'
import type { FileStore } from '../../files/index.ts'
import { writeAudit, type Account } from '../../identity/index.ts'
import type { Database } from '../../kernel/database.ts'
import type { Ask, Mount } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { uuidOf } from '../../kernel/uuid-of.ts'
import { countLookUp, type People } from '../../people/index.ts'
import { receiptFor } from '../../supervision/index.ts'
import { keepSignature } from '../collecting/keep-signature.ts'
import type { HelpDesk } from './kind.ts'
import { helpsOf, isHelpWithinReach } from './list.ts'

interface Sources {
  helps: HelpDesk
  people: People
  files: FileStore
}

/** Help: assigned at the desk with a mandate, worked off by the helper, ended. */
export function helpRoutes(mount: Mount<Account>, sources: Sources): void {
  const { helps: desk, people } = sources
  const { database } = desk
  mount(contract.helps, ({ account, scope, query }) => helpsOf({ database, people }, account, scope, query.after))
  mount(contract.beginHelp, async (ask) => {
    const { number, helper, projectId = null, until, tasks, signature: drawn } = ask.body
    const partyId = await whoComes(sources, ask.account, number)
    const helperId = await helperNamed(database, helper)
    await mustFit(database, { partyId, projectId, until })
    const signature = await keepSignature(sources, partyId, drawn)
    const stream = uuidOf(`help ${ask.requestId}`)
    return receiptFor(desk, ask, stream, { type: 'BeginHelp', partyId, helperId, projectId, until, signature, tasks })
  })
  const on = async (ask: Ask<Account, { id: string }, undefined, unknown>, command: HelpCommand) => {
    if (!(await isHelpWithinReach(database, ask.params.id, ask.account, ask.scope)))
      throw new Problem(404, 'help-not-found')
    return receiptFor(desk, ask, ask.params.id, command)
  }
  mount(contract.addHelpTask, (ask) => on(ask, { type: 'AddTask', ...ask.body }))
  mount(contract.doHelpTask, (ask) => on(ask, { type: 'DoTask', ...ask.body }))
  mount(contract.endHelp, (ask) => on(ask, { type: 'EndHelp', ...ask.body }))
}

/** Whoever shows a document at the desk; counted and written down. Throws 404 `party-not-found`. */
async function whoComes({ helps: { database }, people }: Sources, account: Account, number: string): Promise<string> {
  const action = 'helped-look-up'
  await countLookUp(database, account, action)
  const party = await people.findByNumber(number)
  await writeAudit(database, { accountId: account.id, action, outcome: 'ok', ...(party && { detail: { party } }) })
  if (party === undefined) throw new Problem(404, 'party-not-found')
  return party
}

async function helperNamed({ query }: Database, username: string): Promise<string> {
  const [agent] = await query<{ id: string }>(
    `select id from account where username = $1 and role = 'agent' and disabled_at is null`,
    [username.trim()],
  )
  if (!agent) throw new Problem(404, 'agent-not-found', {}, [{ field: 'helper', message: 'agent-not-found' }])
  return agent.id
}

/** Throws a 400 for a day that is over, and 404 `project-not-found` for a project of somebody else. */
async function mustFit(
  { query }: Database,
  { partyId, projectId, until }: { partyId: string; projectId: string | null; until: string },
): Promise<void> {
  const [row] = await query<{ over: boolean; theirs: boolean }>(
    `select $1::date < (clock_timestamp() at time zone 'Asia/Shanghai')::date as over,
       $2::uuid is null or exists (select from project where id = $2::uuid and party_id = $3) as theirs`,
    [until, projectId, partyId],
  )
  if (row?.over) throw new Problem(400, 'invalid', {}, [{ field: 'until', message: 'field-past-date' }])
  if (!row?.theirs) throw new Problem(404, 'project-not-found')
}
