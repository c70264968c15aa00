import { addWorkdays, countWorkdays, type CompiledCalendar } from '#domain/calendar/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import { deskLists, type urgencies } from '#api/case-shapes.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { lineColumns, linesOf, type LineRow } from './case-lines.ts'
import { cursor, isDay, pageOf, smallestId, type PageQuery } from '../kernel/page.ts'
import type { CaseDesk } from './desk.ts'
import { authorityOf, withinAuthority } from './own-authority.ts'
import { todayOf } from './today.ts'

type DeskList = (typeof deskLists)[number]
type Urgency = (typeof urgencies)[number]

/** Working days within which a due date is near. */
const soonDays = 3
const [firstDay, lastDay] = ['0001-01-01', '9999-12-31']

/** From which to which due date a case is this urgent, both inclusive. */
function rangeOf(due: Urgency | undefined, today: CivilDate, calendar: CompiledCalendar): [CivilDate, CivilDate] {
  const soon = addWorkdays(calendar, today, soonDays)
  switch (due) {
    case undefined:
      return [firstDay, lastDay]
    case 'overdue':
      return [firstDay, addDays(today, -1)]
    case 'today':
      return [today, today]
    case 'soon':
      return [addDays(today, 1), soon]
    case 'later':
      return [addDays(soon, 1), lastDay]
  }
}

/** Which list a desk opens with: what its role is there to do. */
const firstList: Partial<Record<Account['role'], DeskList>> = { clerk: 'window', reviewer: 'review' }

/** A case not yet taken in belongs to every window that offers its item. */
const atWindow = `coalesce(c.window_code = $9, (
  select v.body -> 'windowCodes' ? $9 from item_version v where v.code = c.item_code and v.version = c.item_version))`

const list: Statement = {
  name: 'work-list',
  text: `select ${lineColumns} from case_row c
    where c.department_code = $1 and c.waiting_for = $2 and c.submitted_at is not null
      and (c.sort_on, c.id) > ($3::date, $4::uuid) and c.sort_on between $5::date and $6::date
      and ($8::text is null or c.item_code = $8) and ($9::text is null or ${atWindow})
      and (not $10::boolean or ${withinAuthority(11)})
    order by c.sort_on, c.id limit $7`,
}

interface WorkQuery extends PageQuery {
  waitingFor?: DeskList
  item?: string
  window?: string
  due?: Urgency
  mine?: 'true'
}

/** One list of a department's desk, nearest due date first, a page by key. */
export async function workListOf(desk: CaseDesk, account: Account, query: WorkQuery) {
  const [sortOn, id] = cursor(query.after, isDay) ?? [firstDay, smallestId]
  const calendar = desk.calendar(null)
  const today = await todayOf(desk.database)
  const waitingFor = query.waitingFor ?? firstList[account.role] ?? 'decision'
  const limit = Number(query.limit ?? 20)
  const rows = await desk.database.run<LineRow>(list, [
    account.departmentCode,
    waitingFor,
    sortOn,
    id,
    ...rangeOf(query.due, today, calendar),
    limit + 1,
    query.item ?? null,
    query.window ?? null,
    query.mine === 'true',
    ...authorityOf(account),
  ])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.sort_on}_${last.id}`)
  const cases = (await linesOf(desk, shown)).map((line) => ({
    ...line,
    daysLeft: line.dueOn === null ? null : countWorkdays(calendar, today, line.dueOn),
  }))
  return { cases, next }
}

interface Counts extends Record<Urgency | 'total' | 'mine', number> {
  waitingFor: DeskList
}

const summary: Statement = {
  name: 'work-summary',
  text: `select c.waiting_for as "waitingFor", count(*) as total,
      count(*) filter (where c.sort_on < $2::date) as overdue,
      count(*) filter (where c.sort_on = $2::date) as today,
      count(*) filter (where c.sort_on > $2::date and c.sort_on <= $3::date) as soon,
      count(*) filter (where c.sort_on > $3::date) as later,
      count(*) filter (where ${withinAuthority(5)}) as mine
    from case_row c
    where c.department_code = $1 and c.waiting_for = any($4::text[]) and c.submitted_at is not null
    group by c.waiting_for`,
}

/** How much waits on each list of a department's desk; the urgencies of a list add up to its total. */
export async function workSummaryOf(desk: CaseDesk, account: Account): Promise<{ lists: Counts[] }> {
  const today = await todayOf(desk.database)
  const soon = addWorkdays(desk.calendar(null), today, soonDays)
  const values = [account.departmentCode, today, soon, deskLists, ...authorityOf(account)]
  const counted = await desk.database.run<Counts>(summary, values)
  const none = { total: 0, overdue: 0, today: 0, soon: 0, later: 0, mine: 0 }
  return {
    lists: deskLists.map(
      (waitingFor) => counted.find((row) => row.waitingFor === waitingFor) ?? { waitingFor, ...none },
    ),
  }
}
