import { Refusal, refuse } from '#domain/kernel/index.ts'
import {
  faultsOfDates,
  moveTo,
  refuseDelegation,
  refuseToPassOn,
  type Delegate,
  type Delegation,
  type FieldFault,
  type Move,
} from '#domain/organisation/index.ts'
import type { Account } from '../identity/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { numericFacts } from './limit-facts.ts'
import { today } from '../kernel/drafts.ts'
import { authorityOf } from './staff-authority.ts'

type Sender = Pick<Act, 'by' | 'requestId' | 'requestHash'>
/** Who gives authority or takes it, and over whose people: a department's, or all (null). */
type Giver = Omit<Sender, 'by'> & { account: Pick<Account, 'id' | 'role' | 'departmentCode'>; within: string | null }
type Answer = Promise<Refusal | Awaited<ReturnType<typeof authorityOf>>>

/** Assigns somebody to a window, moves them, or takes them away. */
export function changePost(database: Database, sender: Sender, id: string, move: Move): Answer {
  const detail = { from: move.from ?? '', to: move.to ?? '' }
  return changed(database, { ...sender, action: 'change-post', subject: id, detail }, async (query) => {
    const person = await lock(query, id)
    if (person.disabled && move.to !== null) return refuse('account-disabled', { name: person.name })
    const windows = moveTo(person, move)
    if (windows instanceof Refusal) return windows
    if (
      move.to !== null &&
      !(await exists(query, 'select from service_window where code = $1 and not closed', move.to))
    )
      return refuse('window-not-found')
    await query('update account set window_codes = $2 where id = $1', [id, windows])
    return undefined
  })
}

/** Gives authority from a day on; it ends by itself on its last day. */
export function grantAuthority(database: Database, giver: Giver, id: string, wish: Delegation): Answer {
  const { account, within, ...sender } = giver
  const limits = JSON.stringify(wish.limits ?? [])
  const detail = { item: wish.itemCode, level: wish.level, from: wish.fromOn, to: wish.toOn ?? '', limits }
  const act = { ...sender, by: account.id, action: 'grant-authority', subject: id, detail }
  return changed(database, act, async (query) => {
    const person = await lock(query, id, within)
    const passedOn = refuseToPassOn(account, { id, departmentCode: person.departmentCode })
    if (passedOn) return passedOn
    const department = wish.itemCode === 'all' ? null : await departmentOf(query, wish.itemCode)
    const [day] = await query<{ today: string }>(`select ${today} as today`)
    const faults = [...faultsOfDates(wish, day?.today ?? ''), ...(await faultsOfLimits(query, wish, person))]
    if (faults.length > 0) throw new Problem(400, 'invalid', {}, faults)
    const refused = refuseDelegation(wish, person, department)
    if (refused) return refused
    await query(
      `insert into authority_grant (account_id, item_code, level, from_on, to_on, granted_by, limits)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, wish.itemCode, wish.level, wish.fromOn, wish.toOn, account.id, limits],
    )
    return undefined
  })
}

/** Takes authority away: with the next command it does not hold any more. */
export function revokeAuthority(
  database: Database,
  giver: Giver,
  id: string,
  grants: 'all' | readonly number[],
): Answer {
  const { account, within, ...sender } = giver
  const detail = { grants: grants === 'all' ? 'all' : grants.join(' ').slice(0, 300) }
  const act = { ...sender, by: account.id, action: 'revoke-authority', subject: id, detail }
  return changed(database, act, async (query) => {
    await lock(query, id, within)
    const revoked = await query(revoke, [id, account.id, grants === 'all' ? null : grants])
    const all = grants === 'all' ? revoked.length > 0 : revoked.length === grants.length
    return all ? undefined : refuse('grant-not-in-force')
  })
}

async function changed(database: Database, act: Act, work: (query: Query) => Promise<Refusal | undefined>): Answer {
  const done = await administer(database, act, work)
  return 'subject' in done ? authorityOf(database, done.subject) : done
}

/** The person with what they hold, held until the act is done, and with them all decisions of their department; throws 404 where no department (none but `within`) employs somebody of that id. */
async function lock(query: Query, id: string, within: string | null = null): Promise<Delegate> {
  const [person] = await query<Omit<Delegate, 'held'>>(
    `select name, role, department_code as "departmentCode", window_codes as "windowCodes", disabled_at is not null as disabled
     from account where id = $1 and department_code is not null and ($2::text is null or department_code = $2) for update`,
    [id, within],
  )
  if (!person) throw new Problem(404, 'account-not-found', { username: '' })
  await query('select lock_standing($1, true)', [person.departmentCode])
  return { ...person, held: await query<Delegation>(held, [id]) }
}

/** A limit is on an answer that is a number, of the item or of some item of the department. */
async function faultsOfLimits(
  query: Query,
  { itemCode, limits = [] }: Delegation,
  { departmentCode }: Delegate,
): Promise<FieldFault[]> {
  if (limits.length === 0) return []
  const known = await query<{ fact: string }>(`select distinct f.key as fact ${numericFacts}`, [
    departmentCode,
    itemCode,
  ])
  return limits.flatMap(({ fact }, at) =>
    known.some((one) => one.fact === fact) ? [] : [{ field: `limits.${at}.fact`, message: 'field-enum' }],
  )
}

async function departmentOf(query: Query, itemCode: string): Promise<string> {
  const [item] = await query<{ code: string }>('select department_code as code from item where code = $1', [itemCode])
  if (!item) throw new Problem(404, 'item-not-found')
  return item.code
}

const exists = async (query: Query, text: string, value: string): Promise<boolean> =>
  (await query(text, [value])).length > 0

const held = `select item_code as "itemCode", level, from_on as "fromOn", to_on as "toOn", limits from authority_grant
  where account_id = $1 and revoked_at is null and (to_on is null or to_on >= ${today})`

const revoke = `update authority_grant set revoked_at = clock_timestamp(), revoked_by = $2
  where account_id = $1 and revoked_at is null and (to_on is null or to_on >= ${today})
    and ($3::bigint[] is null or id = any($3)) returning id`
