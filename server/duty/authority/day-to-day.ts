// Authority given by a department’s head, and taken away at once: checked like a plan, and a version of its own.
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import {
  faultsOfDates,
  refuseDelegation,
  refuseToPassOn,
  type Delegate,
  type Delegation,
  type FieldFault,
} from '#domain/organisation/index.ts'
import type { Account } from '../../identity/index.ts'
import { administer, type Act, type Query } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { today } from '../../kernel/drafts.ts'
import { Problem } from '../../kernel/problem.ts'
import { lockDrafted } from '../../kernel/whole-drafts.ts'
import { authorityOf, lockMember, numericFacts } from '../../organisation/index.ts'
import { asVersion } from './holdings.ts'

/** Who gives authority or takes it, and over whose people: a department's, or all (null). */
type Giver = Pick<Act, 'requestId' | 'requestHash'> & {
  account: Pick<Account, 'id' | 'role' | 'departmentCode'>
  within: string | null
}
type Answer = Promise<Refusal | Awaited<ReturnType<typeof authorityOf>>>

/** Gives authority from a day on; it ends by itself on its last day. */
export function grantAuthority(database: Database, giver: Giver, id: string, wish: Delegation): Answer {
  const { account, within, ...sender } = giver
  const limits = JSON.stringify(wish.limits ?? [])
  const detail = { item: wish.itemCode, level: wish.level, from: wish.fromOn, to: wish.toOn ?? '', limits }
  const act: Act = { ...sender, by: account.id, action: 'grant-authority', subject: id, detail }
  return changed(database, act, async (query) => {
    const person = await lockMember(query, id, within)
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
  const act: Act = { ...sender, by: account.id, action: 'revoke-authority', subject: id, detail }
  return changed(database, act, async (query) => {
    await lockMember(query, id, within)
    const revoked = await query(revoke, [id, account.id, grants === 'all' ? null : grants])
    const all = grants === 'all' ? revoked.length > 0 : revoked.length === grants.length
    return all ? undefined : refuse('grant-not-in-force')
  })
}

/** What changes who holds what is a version, with whoever changed it; the same again is none. */
async function changed(database: Database, act: Act, work: (query: Query) => Promise<Refusal | undefined>): Answer {
  const done = await administer(database, act, async (query) => {
    await lockDrafted(query, 'authority')
    return asVersion(query, { reason: null, decidedBy: act.by }, () => work(query))
  })
  return 'subject' in done ? authorityOf(database, done.subject) : done
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

const revoke = `update authority_grant set revoked_at = clock_timestamp(), revoked_by = $2
  where account_id = $1 and revoked_at is null and (to_on is null or to_on >= ${today})
    and ($3::bigint[] is null or id = any($3)) returning id`
