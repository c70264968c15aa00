import { Refusal, refuse } from '#domain/kernel/index.ts'
import { moveTo, type Delegate, type Delegation, type Move } from '#domain/organisation/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { today } from '../kernel/drafts.ts'
import { authorityOf } from './staff-authority.ts'

type Sender = Pick<Act, 'by' | 'requestId' | 'requestHash'>
type Answer = Promise<Refusal | Awaited<ReturnType<typeof authorityOf>>>

/** Assigns somebody to a window, moves them, or takes them away. */
export function changePost(database: Database, sender: Sender, id: string, move: Move): Answer {
  const detail = { from: move.from ?? '', to: move.to ?? '' }
  return changed(database, { ...sender, action: 'change-post', subject: id, detail }, async (query) => {
    const person = await lockMember(query, id)
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

async function changed(database: Database, act: Act, work: (query: Query) => Promise<Refusal | undefined>): Answer {
  const done = await administer(database, act, work)
  return 'subject' in done ? authorityOf(database, done.subject) : done
}

/** The person with what they hold, held until the act is done, and with them all decisions of their department; throws 404 where no department (none but `within`) employs somebody of that id. */
export async function lockMember(query: Query, id: string, within: string | null = null): Promise<Delegate> {
  const [person] = await query<Omit<Delegate, 'held'>>(
    `select name, role, department_code as "departmentCode", window_codes as "windowCodes", disabled_at is not null as disabled
     from account where id = $1 and department_code is not null and ($2::text is null or department_code = $2) for update`,
    [id, within],
  )
  if (!person) throw new Problem(404, 'account-not-found', { username: '' })
  await query('select lock_standing($1, true)', [person.departmentCode])
  return { ...person, held: await query<Delegation>(held, [id]) }
}

const exists = async (query: Query, text: string, value: string): Promise<boolean> =>
  (await query(text, [value])).length > 0

const held = `select item_code as "itemCode", level, from_on as "fromOn", to_on as "toOn", limits from authority_grant
  where account_id = $1 and revoked_at is null and (to_on is null or to_on >= ${today})`
