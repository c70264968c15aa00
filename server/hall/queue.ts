import {
  estimateWait,
  type Foretold,
  type Queued,
  type QueueNow,
  type TicketClass,
  type ZoneKind,
  waitingStatuses,
} from '#domain/hall/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { lessonsOf, nothingLearnt, type Lessons } from './lessons.ts'
import { isAtCounter, isSitting, today } from './road.ts'

/** The statuses in which a ticket waits, as SQL. */
export const waiting = `(${waitingStatuses.map((status) => `'${status}'`).join(', ')})`
/** Whether ticket `t` may be called today. */
export const isWaiting = `t.on_day = ${today} and t.status in ${waiting}`

/** A ticket that may be called, with its number. */
export type QueuedTicket = Queued & { letter: string; serial: number }

/** How counter `code` stands for a ticket that it alone may call, as SQL: an `OwnQueue`, of those that `before` holds of `o`; null for no counter. */
export const ownQueue = (
  code: string,
  before = 'true',
): string => `case when ${code} is not null then jsonb_build_object(
    'ahead', (select count(*) from ticket o where o.counter = ${code} and o.on_day = ${today} and o.status in ${waiting} and ${before}),
    'serves', exists (select from counter_session s where s.counter = ${code} and s.paused_at is null and ${isSitting}),
    'idle', not exists (select from ticket t where t.counter = ${code} and ${isAtCounter})) end`

/** What `queueColumns` give, and when. */
export interface QueueRow {
  now: string
  queue: QueuedTicket[] | null
  recent: TicketClass[] | null
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Whom `counters` (an array) of a zone may call now, as SQL: of each kind as many as are `called` at once, since nobody else can be chosen. */
const heads = (zone: string, counters: string, called: string) => `(
    select * from (
      select t.*, row_number() over (partition by t.counter, t.class = 'normal', t.status = 'missed' order by t.issued_at, t.id) as nth
      from ticket t where t.zone = ${zone} and ${isWaiting} and (t.counter is null or t.counter = any(${counters}))
        and (t.not_before is null or t.not_before <= statement_timestamp())) t
    where t.nth <= ${called} or t.status = 'missed') t`

/** A ticket of `heads` as a call goes by it, and `more` of it. */
const queued = (
  more = '',
) => `jsonb_agg(jsonb_build_object('id', t.id, 'letter', t.letter, 'serial', t.serial, 'class', t.class,
        'queuedAt', ${iso('t.issued_at')}, 'counter', t.counter, 'notBefore', ${iso('t.not_before')},
        'passed', case when t.status = 'missed' then (select count(*) from ticket o
          where o.on_day = t.on_day and o.zone = t.zone and o.called_at > t.missed_at) end${more}))`

/** Whom the counters of a zone may call, and of what class the latest called were, as SQL; see `heads`. `more` is wanted of each. */
export const queueColumns = (zone: string, counters: string, called = '1', more = ''): string => `
    (select ${queued(more)} from ${heads(zone, counters, called)}) as queue,
    (select jsonb_agg(r.class) from (select t.class from ticket_call k join ticket t on t.id = k.ticket
      where k.zone = ${zone} and k.on_day = ${today} order by k.nth desc limit 20) r) as recent`

/** A zone as it stands. */
interface Standing {
  letter: string
  name: string
  nameEn: string
  kind: ZoneKind
  comprehensive: boolean
  waiting: number
  serving: number
  counters: number
  idle: number
}
/** The same, and what its latest visits and waits taught. */
export type ZoneNow = Standing & Lessons

const sittingIn = `from counter_session s join hall_counter c on c.code = s.counter
      where c.zone = z.letter and s.paused_at is null and ${isSitting}`

/** The counters that serve zone `z` now, and those of them where nobody is. */
export const countersServing = `(select count(*)::int ${sittingIn}) as counters,
    (select count(*)::int ${sittingIn}
        and not exists (select from ticket t where t.counter = s.counter and ${isAtCounter})) as idle`

const zonesNow: Statement = {
  name: 'zones-now',
  text: `select z.letter, z.name, z.name_en as "nameEn", z.kind, z.comprehensive,
    (select count(*)::int from ticket t where t.zone = z.letter and ${isWaiting}) as waiting,
    (select count(*)::int from ticket t where t.zone = z.letter and ${isAtCounter}) as serving,
    ${countersServing}
  from hall_zone z where $1::text is null or z.letter = $1 order by z.letter`,
}

/** The zones of the hall now, or the one named. */
export async function zonesOf(database: Pick<Database, 'run'>, letter: string | null = null): Promise<ZoneNow[]> {
  const [zones, lessons] = await Promise.all([database.run<Standing>(zonesNow, [letter]), lessonsOf(database)])
  return zones.map((zone) => ({ ...zone, ...(lessons.get(zone.letter) ?? nothingLearnt) }))
}

/** A foretold wait as it is shown; in whole minutes nothing is shorter than one. */
export const shownWait = ({ expected, low, high }: Foretold) => ({ expected, low, high: Math.max(1, high) })

/** The wait of whoever comes now, as it is shown; null where no counter serves the queue. */
export function waitIn(queue: QueueNow): ReturnType<typeof shownWait> | null {
  const wait = estimateWait(queue)
  return wait && shownWait(wait)
}
