import { Refusal, refuse } from '#domain/kernel/index.ts'
import {
  faultsOfDates,
  moveTo,
  refuseDelegation,
  type Delegate,
  type Delegation,
  type Move,
} from '#domain/organisation/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { today } from './people.ts'
import { authorityOf } from './staff-authority.ts'

type Sender = Pick<Act, 'by' | 'requestId' | 'requestHash'>
type Answer = Promise<Refusal | Awaited<ReturnType<typeof authorityOf>>>

/** Assigns somebody to a window, moves them, or takes them away. */
export function changePost(database: Database, sender: Sender, id: string, move: Move): Answer {
  const detail = { from: move.from ?? '', to: move.to ?? '' }
  return changed(database, { ...sender, action: 'change-post', subject: id, detail }, async (query) => {
    const person = await lock(query, id)
    if (person.disabled && move.to !== null) return refuse('account-disabled', { name: person.name })
    const windows = moveTo(person, move)
    if (windows instanceof Refusal) return windows
    if (move.to !== null && !(await exists(query, 'select from service_window where code = $1', move.to)))
      return refuse('window-not-found')
    await query('update account set window_codes = $2 where id = $1', [id, windows])
    return undefined
  })
}

/** Gives authority from a day on; it ends by itself on its last day. */
export function grantAuthority(database: Database, sender: Sender, id: string, wish: Delegation): Answer {
  const detail = { item: wish.itemCode, level: wish.level, from: wish.fromOn, to: wish.toOn ?? '' }
  return changed(database, { ...sender, action: 'grant-authority', subject: id, detail }, async (query) => {
    const person = await lock(query, id)
    const department = wish.itemCode === 'all' ? null : await departmentOf(query, wish.itemCode)
    const [day] = await query<{ today: string }>(`select ${today} as today`)
    const faults = faultsOfDates(wish, day?.today ?? '')
    if (faults.length > 0) throw new Problem(400, 'invalid', {}, faults)
    const refused = refuseDelegation(wish, person, department)
    if (refused) return refused
    await query(
      `insert into authority_grant (account_id, item_code, level, from_on, to_on, granted_by) values ($1, $2, $3, $4, $5, $6)`,
      [id, wish.itemCode, wish.level, wish.fromOn, wish.toOn, sender.by],
    )
    return undefined
  })
}

/** Takes authority away: with the next command it does not hold any more. */
export function revokeAuthority(
  database: Database,
  sender: Sender,
  id: string,
  grants: 'all' | readonly number[],
): Answer {
  const detail = { grants: grants === 'all' ? 'all' : grants.join(' ').slice(0, 300) }
  return changed(database, { ...sender, action: 'revoke-authority', subject: id, detail }, async (query) => {
    await lock(query, id)
    const revoked = await query(revoke, [id, sender.by, grants === 'all' ? null : grants])
    const all = grants === 'all' ? revoked.length > 0 : revoked.length === grants.length
    return all ? undefined : refuse('grant-not-in-force')
  })
}

async function changed(database: Database, act: Act, work: (query: Query) => Promise<Refusal | undefined>): Answer {
  const done = await administer(database, act, work)
  return 'subject' in done ? authorityOf(database, done.subject) : done
}

/** The person with what they hold, held until the act is done; throws 404 where no department employs somebody of that id. */
async function lock(query: Query, id: string): Promise<Delegate> {
  const [person] = await query<Omit<Delegate, 'held'>>(
    `select name, role, department_code as "departmentCode", window_codes as "windowCodes", disabled_at is not null as disabled
     from account where id = $1 and department_code is not null for update`,
    [id],
  )
  if (!person) throw new Problem(404, 'account-not-found', { username: '' })
  return { ...person, held: await query<Delegation>(held, [id]) }
}

async function departmentOf(query: Query, itemCode: string): Promise<string> {
  const [item] = await query<{ code: string }>('select department_code as code from item where code = $1', [itemCode])
  if (!item) throw new Problem(404, 'item-not-found')
  return item.code
}

const exists = async (query: Query, text: string, value: string): Promise<boolean> =>
  (await query(text, [value])).length > 0

const held = `select item_code as "itemCode", level, from_on as "fromOn", to_on as "toOn" from authority_grant
  where account_id = $1 and revoked_at is null and (to_on is null or to_on >= ${today})`

const revoke = `update authority_grant set revoked_at = clock_timestamp(), revoked_by = $2
  where account_id = $1 and revoked_at is null and (to_on is null or to_on >= ${today})
    and ($3::bigint[] is null or id = any($3)) returning id`
