import { isWorkday, sessionsOn, usualHours } from '#domain/calendar/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import { byRegime, patternRules, type Found } from '#domain/supervision/index.ts'
import type { Query } from '../../kernel/administer.ts'
import type { PatternSources } from './sources.ts'

/** How far back the first look goes. */
const firstLookDays = 60

interface Manned {
  windowCode: string
  departmentCode: string
  people: { id: string; away: { fromAt: string; toAt: string }[] }[]
}

/** Which windows stood empty on the days that have ended since `reached`; gives the last day looked at. */
export async function windowDays(
  { regime, calendar: calendarOf, onFault }: Pick<PatternSources, 'regime' | 'calendar' | 'onFault'>,
  query: Query,
  reached: CivilDate | null,
): Promise<{ reached: CivilDate; found: Found[] }> {
  const [clock] = await query<{ today: CivilDate }>(
    `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today`,
  )
  const yesterday = addDays(clock?.today ?? '', -1)
  const from = addDays(reached ?? addDays(yesterday, -firstLookDays), 1)
  if (from > yesterday) return { reached: yesterday, found: [] }
  const manned = await query<Manned>(posts, [from, yesterday])
  const [calendar, by] = [calendarOf(null), byRegime(regime(), onFault)]
  const found: Found[] = []
  for (let on = from; on <= yesterday; on = addDays(on, 1)) {
    if (!isWorkday(calendar, on)) continue
    const sessions = sessionsOn(calendar.hours ?? usualHours, on)
    found.push(...manned.flatMap((window) => by(patternRules.windowUnattended, on, { ...window, on, sessions })))
  }
  return { reached: yesterday, found }
}

/** Every window with its own people and those who stand in, and when each of them was away. */
const posts = `
  with belonging as (
    select w.code, w.department_code, a.id from service_window w join account a on w.code = any(a.window_codes)
      where a.disabled_at is null
    union
    select p.window_code, p.department_code, a.id from duty_post p join account a on a.id = any(p.holders)
      where p.seat = 'window' and p.window_code is not null and a.disabled_at is null)
  select b.code as "windowCode", b.department_code as "departmentCode",
    jsonb_agg(jsonb_build_object('id', b.id, 'away', coalesce(
      (select jsonb_agg(jsonb_build_object(
          'fromAt', to_char(n.from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'toAt', to_char(n.to_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from absence n where n.account_id = b.id and n.cancelled_at is null
          and n.to_at >= $1::date - 1 and n.from_at < $2::date + 1), '[]'))) as people
  from belonging b group by b.code, b.department_code order by b.code`
