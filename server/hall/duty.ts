// What the duty manager sees: the queues, who sits where, and what to open before anybody waits too long.
import type { hallDuty } from '#api/hall-duty.ts'
import type { counterStatuses } from '#api/hall.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { minutesOf, openSessions, type CompiledCalendar } from '#domain/calendar/index.ts'
import { advise, looking, visitMinutesOf, waitsAhead, type PauseReason } from '#domain/hall/index.ts'
import { civilDateOf, epochMs, instantOf, timeOfDay } from '#domain/kernel/index.ts'
import type { HallDesk } from './hall.ts'
import { waitIn, zonesOf } from './queue.ts'
import { isAtCounter, isSitting, today } from './road.ts'

type Duty = ReplyOf<typeof hallDuty>

/** The hall as its duty manager sees it; `signKey` gives the key of the screen above a counter. */
export async function dutyOf(
  { database, rules }: Pick<HallDesk, 'database' | 'rules'>,
  calendar: CompiledCalendar,
  signKey: (counter: string) => string,
): Promise<Duty> {
  const { query } = database
  const [zones, counters, figures, coming, [clock]] = await Promise.all([
    zonesOf(database),
    query<CounterRow>(countersNow),
    query<Duty['zones'][number]['today'] & { zone: string }>(figuresOfToday),
    query<Arrivals>(arrivalsOfLate, [looking.stepMinutes]),
    query<{ now: string }>('select clock_timestamp() as now'),
  ])
  const at = clock?.now ?? ''
  const { waitGoalMinutes } = await rules.at(at)
  const steps = stepsLeft(calendar, at)
  const ahead = zones.map((zone) => ({
    ...{ zone: zone.letter, waiting: zone.waiting, counters: zone.counters, visitMinutes: visitMinutesOf(zone.visits) },
    arrivals: Array.from({ length: steps }, (_, step) => arrivalsIn(coming, zone.letter, step)),
    spare: counters.filter((one) => one.zone === zone.letter && one.isSpare).map(({ code }) => code),
  }))
  return {
    ...{ at, goal: waitGoalMinutes, stepMinutes: looking.stepMinutes },
    zones: zones.map(({ idle, visits, past, comprehensive: _, ...zone }, index) => {
      const queue = ahead[index]
      return {
        ...{ ...zone, wait: waitIn({ ...zone, ahead: zone.waiting, idle, visits, past }) },
        ahead: queue ? waitsAhead(queue).map((one) => one && Math.round(one)) : [],
        today: figuresIn(figures, zone.letter),
      }
    }),
    advice: advise(ahead, { waitGoalMinutes }).map(({ from, ...one }) => ({
      ...one,
      at: instantOf(epochMs(at) + from * 60_000),
    })),
    counters: counters.map(({ isSpare: _, ...counter }) => ({ ...counter, signKey: signKey(counter.code) })),
  }
}

/** How many steps are left until the last opening hour of today ends; none outside of them. */
function stepsLeft(calendar: CompiledCalendar, at: string): number {
  const sessions = openSessions(calendar, civilDateOf(at))
  const [now, last] = [timeOfDay(at), sessions.at(-1)?.to ?? '00:00']
  if (now < (sessions[0]?.from ?? '24:00')) return 0
  return Math.max(0, Math.ceil((minutesOf(last) - minutesOf(now)) / looking.stepMinutes))
}

interface Arrivals {
  zone: string
  step: number
  perDay: number
}

const arrivalsIn = (coming: readonly Arrivals[], zone: string, step: number): number =>
  coming.find((one) => one.zone === zone && one.step === step)?.perDay ?? 0

function figuresIn(figures: readonly (Duty['zones'][number]['today'] & { zone: string })[], letter: string) {
  const found = figures.find(({ zone }) => zone === letter)
  if (!found) return { taken: 0, served: 0, gone: 0, booked: 0, median: null, ninetieth: null }
  const { zone: _, ...today } = found
  return today
}

interface CounterRow {
  code: string
  name: string
  nameEn: string
  zone: string
  status: (typeof counterStatuses)[number]
  who: Duty['counters'][number]['who']
  standsIn: boolean
  since: string | null
  reason: PauseReason | null
  isSpare: boolean
}

/** How counter `c` stands, with its session `s` and the ticket `t` that is there, as SQL. */
export const counterStatus = `case when s.id is null then 'closed' when s.paused_at is not null then 'paused'
      when t.id is not null then 'serving' else 'free' end`

/** A counter is spare where nobody sits and somebody whose it is neither sits elsewhere nor is away. */
const countersNow = `
  select c.code, coalesce(w.name, c.name) as name, coalesce(w.name_en, c.name_en) as "nameEn", c.zone,
    ${counterStatus} as status,
    case when a.id is not null then jsonb_build_object('name', a.name, 'nameEn', a.name_en) end as who, coalesce(s.stands_in, false) as "standsIn",
    coalesce(s.paused_at, t.called_at, s.opened_at) as since, s.pause_reason as reason,
    s.id is null and exists (
      select from account f where (c.code = any(f.window_codes) or c.is_desk and f.role = 'centre-manager')
        and f.disabled_at is null
        and not exists (select from counter_session s where s.account_id = f.id and ${isSitting})
        and not exists (select from absence n where n.account_id = f.id and n.cancelled_at is null
          and n.from_at <= clock_timestamp() and n.to_at > clock_timestamp())) as "isSpare"
  from hall_counter c left join service_window w on w.code = c.code
    left join counter_session s on s.counter = c.code and ${isSitting}
    left join account a on a.id = s.account_id
    left join lateral (select t.id, t.called_at from ticket t where t.counter = c.code and ${isAtCounter} limit 1) t on true
  order by c.zone, c.code`

const waited = `extract(epoch from t.called_at - t.issued_at) / 60`
const waitAt = (share: number) =>
  `round((percentile_cont(${share}) within group (order by ${waited}) filter (where t.called_at is not null))::numeric, 1)::float`

const figuresOfToday = `
  select t.zone, count(*)::int as taken, count(*) filter (where t.status = 'done')::int as served,
    count(*) filter (where t.status = 'expired')::int as gone,
    count(*) filter (where t.class = 'booking')::int as booked, ${waitAt(0.5)} as median, ${waitAt(0.9)} as ninetieth
  from ticket t where t.on_day = ${today} group by t.zone`

/** How many came in each step from now on, on an average day of the last four weeks. */
const arrivalsOfLate = `
  with since as (select (clock_timestamp() at time zone 'Asia/Shanghai')::time as tod),
    days as (select count(distinct on_day) as n from ticket where on_day < ${today} and on_day >= ${today} - 28)
  select t.zone, floor(extract(epoch from (t.issued_at at time zone 'Asia/Shanghai')::time - since.tod) / 60 / $1)::int as step,
    (count(*)::float / max(days.n)) as "perDay"
  from ticket t, since, days
  where t.on_day < ${today} and t.on_day >= ${today} - 28 and (t.issued_at at time zone 'Asia/Shanghai')::time >= since.tod
  group by 1, 2`
