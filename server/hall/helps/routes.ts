import * as contract from '#api/helps.ts'
import type { HelpCommand } from '#domain/hall/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
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
import { helpFor, helpsOf } from './list.ts'

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
    const terms = { partyId, helperId, projectId, until, signature }
    const receipt = await receiptFor(desk, ask, stream, { type: 'BeginHelp', ...terms, tasks })
    if (!(receipt instanceof Refusal)) await giveMandate(database, stream, { ...terms, by: ask.account.id })
    return receipt
  })
  const on = async (
    ask: Ask<Account, { id: string }, undefined, unknown>,
    command: (mandated: boolean) => HelpCommand,
  ) => {
    const found = await helpFor(database, ask.params.id, ask.account, ask.scope)
    if (!found) throw new Problem(404, 'help-not-found')
    return receiptFor(desk, ask, ask.params.id, command(found.mandated))
  }
  mount(contract.addHelpTask, (ask) => on(ask, () => ({ type: 'AddTask', ...ask.body })))
  mount(contract.doHelpTask, (ask) => on(ask, (mandated) => ({ type: 'DoTask', ...ask.body, mandated })))
  mount(contract.endHelp, async (ask) => {
    const receipt = await on(ask, () => ({ type: 'EndHelp', ...ask.body }))
    if (!(receipt instanceof Refusal))
      await database.query(
        'update mandate set revoked_at = clock_timestamp() where request_id = $1 and revoked_at is null',
        [`help ${ask.params.id}`],
      )
    return receipt
  })
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

/** The mandate that was signed for, from today: it takes the place of one that stands; once, however often the request comes. */
const giveMandate = (
  { transaction }: Database,
  stream: string,
  { partyId, helperId, until, by }: { partyId: string; helperId: string; until: string; by: string },
) =>
  transaction(async (query) => {
    await query('select from party where id = $1 for no key update', [partyId])
    const [given] = await query('select from mandate where request_id = $1', [`help ${stream}`])
    if (given) return
    await query(
      'update mandate set revoked_at = clock_timestamp() where account_id = $1 and party_id = $2 and revoked_at is null',
      [helperId, partyId],
    )
    await query(
      `insert into mandate (account_id, party_id, from_on, to_on, given_by, request_id)
       values ($1, $2, (clock_timestamp() at time zone 'Asia/Shanghai')::date, $3, $4, $5)`,
      [helperId, partyId, until, by, `help ${stream}`],
    )
  })
