import type { Session } from '#domain/calendar/index.ts'
import { timeOfDay } from '#domain/kernel/index.ts'
import type { windowStates } from '#api/supervise.ts'
import type { Database, Statement } from '../../kernel/database.ts'

interface Named {
  code: string
  name: string
  nameEn: string
}

interface Seated {
  id: string
  name: string
  nameEn: string
  away: boolean
  standsIn: boolean
}

export interface WindowNow extends Named {
  department: Named
  people: Seated[]
}

/** The people of every window now: those who sit there, and whoever stands in at its post where its holder is hindered. */
const windows: Statement = {
  name: 'hall-windows',
  text: `
  with away as (
      select distinct account_id from absence
      where cancelled_at is null and from_at <= clock_timestamp() and to_at > clock_timestamp()),
    staff as (
      select a.id, a.name, a.name_en, a.department_code, a.window_codes, away.account_id is not null as away
      from account a left join away on away.account_id = a.id
      where a.disabled_at is null and a.department_code is not null),
    server as (
      select distinct on (p.code) p.window_code, s.id, s.name, s.name_en
      from duty_post p cross join unnest(p.holders) with ordinality h(id, rank)
        join staff s on s.id = h.id and not s.away and s.department_code = p.department_code
      where p.seat = 'window' order by p.code, h.rank)
  select w.code, w.name, w.name_en as "nameEn",
    jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as department,
    (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'nameEn', q.name_en, 'away', q.away,
        'standsIn', q.stands_in) order by q.stands_in, q.away, q.name), '[]')
      from (
        select s.id, s.name, s.name_en, s.away, false as stands_in from staff s where w.code = any(s.window_codes)
        union all
        select v.id, v.name, v.name_en, false, true from server v
        where v.window_code = w.code and not exists (select from staff s where s.id = v.id and w.code = any(s.window_codes))
          and not exists (select from staff s where w.code = any(s.window_codes) and not s.away)) q) as people
  from service_window w join department d on d.code = w.department_code where not w.closed order by w.code`,
}

export const windowsNow = (database: Database) => database.run<WindowNow>(windows, [])

/** Whether the hall is open at an instant, given the sessions of that day. */
export const isOpenAt = (at: string, sessions: readonly Session[]): boolean => {
  const time = timeOfDay(at)
  return sessions.some(({ from, to }) => from <= time && time < to)
}

/** How a window stands, as far as posts, absences and opening hours tell. */
export function stateOf(people: readonly Seated[], isOpen: boolean): (typeof windowStates)[number] {
  if (!isOpen) return 'closed'
  const there = people.filter(({ away }) => !away)
  if (there.length === 0) return 'unattended'
  return there.every(({ standsIn }) => standsIn) ? 'stood-in' : 'attended'
}
