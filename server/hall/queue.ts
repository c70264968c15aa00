import type { Foretold, Queued, TicketClass } from '#domain/hall/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { isAtCounter, isSitting, today } from './road.ts'

/** Whether ticket `t` may be called today. */
export const isWaiting = `t.on_day = ${today} and t.status in ('issued', 'transferred', 'missed')`

interface QueueRow {
  now: string
  queue: Queued[] | null
  recent: TicketClass[] | null
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Who waits in a zone, and of what class the latest called were. */
const queueOfZone: Statement = {
  name: 'queue-of-zone',
  text: `select clock_timestamp() as now,
    (select jsonb_agg(jsonb_build_object('id', t.id, 'class', t.class, 'queuedAt', ${iso('t.issued_at')},
        'counter', t.counter, 'notBefore', ${iso('t.not_before')},
        'passed', case when t.status = 'missed' then (select count(*) from ticket o
          where o.on_day = t.on_day and o.zone = t.zone and o.called_at > t.missed_at) end))
      from ticket t where t.zone = $1 and ${isWaiting}) as queue,
    (select jsonb_agg(r.class) from (select t.class from ticket t
      where t.zone = $1 and t.on_day = ${today} and t.called_at is not null order by t.called_at desc limit 20) r) as recent`,
}

export async function queueOf(run: Database['run'], zone: string) {
  const [row] = await run<QueueRow>(queueOfZone, [zone])
  return { at: row?.now ?? '', queue: row?.queue ?? [], recent: row?.recent ?? [] }
}

/** A zone as it stands, and what its latest visits and waits taught. */
export interface ZoneNow {
  letter: string
  name: string
  nameEn: string
  kind: 'service' | 'issuing' | 'helper' | 'escalation'
  comprehensive: boolean
  waiting: number
  serving: number
  counters: number
  idle: number
  visits: number[]
  past: (Pick<Foretold, 'expected' | 'scale'> & { waited: number })[]
}

/** Every zone now; visits and waits of the last two weeks, the latest of them. */
const zonesNow: Statement = {
  name: 'zones-now',
  text: `select z.letter, z.name, z.name_en as "nameEn", z.kind, z.comprehensive,
    (select count(*)::int from ticket t where t.zone = z.letter and ${isWaiting}) as waiting,
    (select count(*)::int from ticket t where t.zone = z.letter and ${isAtCounter}) as serving,
    (select count(*)::int from counter_session s join hall_counter c on c.code = s.counter
      where c.zone = z.letter and s.paused_at is null and ${isSitting}) as counters,
    (select count(*)::int from counter_session s join hall_counter c on c.code = s.counter
      where c.zone = z.letter and s.paused_at is null and ${isSitting}
        and not exists (select from ticket t where t.counter = s.counter and ${isAtCounter})) as idle,
    coalesce((select jsonb_agg(extract(epoch from v.ended_at - v.called_at) / 60) from (
      select t.ended_at, t.called_at from ticket t where t.zone = z.letter and t.status = 'done'
        and t.on_day > ${today} - 14 order by t.on_day desc, t.called_at desc limit 40) v), '[]') as visits,
    coalesce((select jsonb_agg(p.past) from (
      select jsonb_build_object('expected', t.foretold -> 'expected', 'scale', t.foretold -> 'scale',
        'waited', extract(epoch from t.called_at - t.issued_at) / 60) as past
      from ticket t where t.zone = z.letter and t.letter = z.letter and t.calls = 1 and t.foretold is not null
        and t.called_at is not null and t.on_day > ${today} - 14
      order by t.on_day desc, t.called_at desc limit 300) p), '[]') as past
  from hall_zone z where $1::text is null or z.letter = $1 order by z.letter`,
}

/** The zones of the hall now, or the one named. */
export const zonesOf = (run: Database['run'], letter: string | null = null) => run<ZoneNow>(zonesNow, [letter])
