import { addWorkdays, type CompiledCalendar } from '#domain/calendar/index.ts'
import { civilDateOf, type CivilDate } from '#domain/kernel/index.ts'
import type { AbsenceKind } from '#domain/organisation/index.ts'
import type { Database } from '../kernel/database.ts'

interface Away {
  username: string
  kind: AbsenceKind
  /** Working days from now, and the hours of those days in the town. */
  from: [daysAhead: number, time: string]
  to: [daysAhead: number, time: string]
}

/** Who is away in the weeks to come; in one hall of few hands both leaders at once, so that a gap is to be seen. */
const away: readonly Away[] = [
  { username: 'land-head', kind: 'travel', from: [1, '08:00'], to: [3, '18:00'] },
  { username: 'transport-deputy-head', kind: 'meeting', from: [1, '08:00'], to: [1, '12:00'] },
  { username: 'labour-clerk-1', kind: 'leave', from: [2, '08:00'], to: [5, '18:00'] },
  { username: 'meteorology-deputy-head', kind: 'travel', from: [3, '08:00'], to: [4, '18:00'] },
  { username: 'meteorology-head', kind: 'meeting', from: [3, '12:00'], to: [3, '18:00'] },
]

/** Enters what is coming, told from `now` on; each was entered by themselves. */
export async function enterDemoAbsences(
  query: Database['query'],
  calendar: CompiledCalendar,
  now: string,
): Promise<void> {
  const today = civilDateOf(now)
  const at = ([days, time]: Away['from']): string => `${dayAfter(calendar, today, days)}T${time}:00+08:00`
  const rows = away.map(({ username, kind, from, to }) => ({ username, kind, from_at: at(from), to_at: at(to) }))
  await query(
    `insert into absence (account_id, kind, from_at, to_at, entered_by)
     select a.id, r.kind, r.from_at, r.to_at, a.id
     from jsonb_to_recordset($1::jsonb) as r(username text, kind text, from_at timestamptz, to_at timestamptz)
       join account a using (username)`,
    [JSON.stringify(rows)],
  )
}

const dayAfter = (calendar: CompiledCalendar, today: CivilDate, days: number): CivilDate =>
  addWorkdays(calendar, today, days)
