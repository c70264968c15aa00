import { sessionsOn, usualHours, isWorkday } from '#domain/calendar/index.ts'
import { civilDateOf, timeOfDay } from '#domain/kernel/index.ts'
import { findGaps, type CoverageSources } from './coverage.ts'

/** Hours before opening at which the day's gaps are told. */
const hoursAhead = 2

/**
 * Tells the centre managers and the head of each department concerned, before the centre opens, in which hours of the day
 * nobody may decide some items. Each is told once a day; asking again is cheap. `at` is the moment, now where none is told.
 */
export async function announceGaps(sources: CoverageSources, at: string | null = null): Promise<number> {
  const { database, desk } = sources
  const [{ now } = { now: '' }] = await database.query<{ now: string }>(
    'select coalesce($1::timestamptz, clock_timestamp()) as now',
    [at],
  )
  const on = civilDateOf(now)
  const calendar = desk.calendar(null)
  const opening = sessionsOn(calendar.hours ?? usualHours, on)[0]?.from
  if (!isWorkday(calendar, on) || opening === undefined || !isDue(timeOfDay(now), opening)) return 0
  const key = `duty-gaps ${on}`
  const [told] = await database.query(
    `select from audit where action = 'announce-gaps' and detail ->> 'subject' = $1 limit 1`,
    [key],
  )
  if (told) return 0
  const { gaps } = await findGaps(sources, null, { count: 1, at: now })
  const byDepartment = [...Map.groupBy(gaps, ({ departmentCode }) => departmentCode)].map(([department, own]) => ({
    department,
    on,
    gaps: own.length,
    items: new Set(own.flatMap(({ items }) => items)).size,
    from: own.map(({ from }) => from).toSorted()[0] ?? '',
    to:
      own
        .map(({ to }) => to)
        .toSorted()
        .at(-1) ?? '',
  }))
  await database.transaction(async (query) => {
    await query(tell, [key, JSON.stringify(byDepartment)])
    await query(
      `insert into audit (action, outcome, detail, request_id, request_hash) values ('announce-gaps', 'ok', $1, $2, $2)
       on conflict (request_id) where request_id is not null do nothing`,
      [{ subject: key, gaps: gaps.length }, key],
    )
  })
  return gaps.length
}

/** From two hours before opening on: a server that starts later tells it then. */
const isDue = (time: string, opening: string): boolean =>
  time >= `${String(Math.max(0, Number(opening.slice(0, 2)) - hoursAhead)).padStart(2, '0')}${opening.slice(2)}`

const tell = `
  insert into staff_notice (account_id, kind, dedupe_key, facts)
  select a.id, 'duty-gaps', $1 || ' ' || g.department,
    jsonb_build_object('department', d.name, 'departmentEn', d.name_en, 'code', g.department, 'on', g."on", 'gaps', g.gaps,
      'items', g.items, 'from', g."from", 'to', g."to")
  from jsonb_to_recordset($2::jsonb) as g(department text, "on" text, gaps int, items int, "from" text, "to" text)
    join department d on d.code = g.department
    join account a on a.disabled_at is null
      and (a.role = 'centre-manager' or (a.role = 'head' and a.department_code = g.department))
  on conflict (account_id, dedupe_key) do nothing`
