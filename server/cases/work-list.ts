import { addWorkdays, countWorkdays, type CompiledCalendar } from '#domain/calendar/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import { deskLists, type urgencies } from '#api/case-shapes.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { lineColumns, linesOf, type LineRow } from './case-lines.ts'
import { cursor, isDay, pageOf, smallestId, type PageQuery } from '../kernel/page.ts'
import type { CaseDesk } from './desk.ts'
import { authorityOf, withinAuthority, withinHeadship } from './own-authority.ts'
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

/** The values of `withinHeadship`: objections are the head's own, and whose who stands in. */
const headshipOf = ({ id, role }: Account): [string, boolean] => [id, role === 'head']

/** Which list a desk opens with: what its role is there to do. */
const firstList: Partial<Record<Account['role'], DeskList>> = { clerk: 'window', reviewer: 'review' }

/** A case not yet taken in belongs to every window that offers its item. */
const atWindow = `coalesce(c.window_code = $9, (
  select v.body -> 'windowCodes' ? $9 from item_version v where v.code = c.item_code and v.version = c.item_version))`

const listBy = (name: string, on: string, waits: string, mine: string): Statement => ({
  name,
  text: `select ${lineColumns}, c.objection_due_on from case_row c
    where c.department_code = $1 and ${waits} and c.submitted_at is not null
      and (${on}, c.id) > ($3::date, $4::uuid) and ${on} between $5::date and $6::date
      and ($8::text is null or c.item_code = $8) and ($9::text is null or ${atWindow})
      and (not $10::boolean or ${mine})
    order by ${on}, c.id limit $7`,
})

const list = listBy('work-list', 'c.sort_on', 'c.waiting_for = $2', withinAuthority(11))

/** An objection waits for the head from the day it is made, while the case itself may wait to be issued or delivered. */
const objections = listBy(
  'objection-list',
  'c.objection_due_on',
  `$2 = 'objection' and c.objection_due_on is not null`,
  withinHeadship(11),
)

const asObjection = (row: LineRow & { objection_due_on: string }): LineRow => ({
  ...row,
  waiting_for: 'objection',
  due_on: row.objection_due_on,
  sort_on: row.objection_due_on,
})

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
  const values = [
    account.departmentCode,
    waitingFor,
    sortOn,
    id,
    ...rangeOf(query.due, today, calendar),
    limit + 1,
    query.item ?? null,
    query.window ?? null,
    query.mine === 'true',
  ]
  const rows =
    waitingFor === 'objection'
      ? (
          await desk.database.run<Parameters<typeof asObjection>[0]>(objections, [...values, ...headshipOf(account)])
        ).map(asObjection)
      : await desk.database.run<LineRow>(list, [...values, ...authorityOf(account)])
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

const summaryBy = (name: string, list: string, on: string, waits: string, mine: string): Statement => ({
  name,
  text: `select ${list} as "waitingFor", count(*) as total,
      count(*) filter (where ${on} < $2::date) as overdue,
      count(*) filter (where ${on} = $2::date) as today,
      count(*) filter (where ${on} > $2::date and ${on} <= $3::date) as soon,
      count(*) filter (where ${on} > $3::date) as later,
      count(*) filter (where ${mine}) as mine
    from case_row c
    where c.department_code = $1 and ${waits} and c.submitted_at is not null
    group by 1`,
})

const summary = summaryBy(
  'work-summary',
  'c.waiting_for',
  'c.sort_on',
  'c.waiting_for = any($4::text[])',
  withinAuthority(5),
)

const objectionSummary = summaryBy(
  'objection-summary',
  `'objection'`,
  'c.objection_due_on',
  'c.objection_due_on is not null',
  withinHeadship(4),
)

/** How much waits on each list of a department's desk; the urgencies of a list add up to its total. */
export async function workSummaryOf(desk: CaseDesk, account: Account): Promise<{ lists: Counts[] }> {
  const today = await todayOf(desk.database)
  const soon = addWorkdays(desk.calendar(null), today, soonDays)
  const days = [account.departmentCode, today, soon]
  const lists = deskLists.filter((one) => one !== 'objection')
  const [waiting, objecting] = await Promise.all([
    desk.database.run<Counts>(summary, [...days, lists, ...authorityOf(account)]),
    desk.database.run<Counts>(objectionSummary, [...days, ...headshipOf(account)]),
  ])
  const counted = [...waiting, ...objecting]
  const none = { total: 0, overdue: 0, today: 0, soon: 0, later: 0, mine: 0 }
  return {
    lists: deskLists.map(
      (waitingFor) => counted.find((row) => row.waitingFor === waitingFor) ?? { waitingFor, ...none },
    ),
  }
}
