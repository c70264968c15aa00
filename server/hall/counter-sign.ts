import type { counterSign, counterStatuses } from '#api/hall.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { nextTicket, ticketNumber, type PauseReason, type TicketStatus } from '#domain/hall/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { counterStatus } from './duty.ts'
import type { HallDesk } from './hall.ts'
import { queueColumns, type QueueRow } from './queue.ts'
import { isAtCounter, isSitting, today } from './road.ts'

interface SignRow extends QueueRow {
  code: string
  name: string
  nameEn: string
  zone: string
  status: (typeof counterStatuses)[number]
  reason: PauseReason | null
  at: { letter: string; serial: number; status: TicketStatus } | null
  ended: string | null
}

/** Seconds for which a service that has ended is offered to be rated at the window. */
const rated = 90

const sign: Statement = {
  name: 'counter-sign',
  text: `select clock_timestamp() as now, c.code, coalesce(w.name, c.name) as name, coalesce(w.name_en, c.name_en) as "nameEn",
      c.zone, ${counterStatus} as status, s.pause_reason as reason,
      case when t.id is not null then jsonb_build_object('letter', t.letter, 'serial', t.serial, 'status', t.status) end as at,
      ${queueColumns('c.zone', 'array[c.code]')},
      (select e.id from (select o.id, o.started_at, o.ended_at from ticket o where o.counter = c.code and o.on_day = ${today}
          and o.status = 'done' order by o.ended_at desc limit 1) e
        where e.started_at is not null and e.ended_at > statement_timestamp() - interval '${rated} seconds'
          and not exists (select from rating r where r.ticket_id = e.id)) as ended
    from hall_counter c left join service_window w on w.code = c.code
      left join counter_session s on s.counter = c.code and ${isSitting}
      left join lateral (select t.id, t.letter, t.serial, t.status from ticket t
        where t.counter = c.code and ${isAtCounter} limit 1) t on true
    where c.code = $1`,
}

/**
 * The key of the screen above a counter. Whoever knows a ticket may rate its service: it is shown where the visitor stands, and
 * not to everybody who asks the interface.
 */
export const signKeys =
  ({ lookup }: Pick<Keyring, 'lookup'>) =>
  (counter: string): string =>
    lookup(`sign of counter ${counter}`).slice(0, 32)

/** What the sign above a counter shows; throws 404 `counter-not-found`. */
export async function signOf(
  { database, rules }: HallDesk,
  counter: string,
  hasKey: boolean,
): Promise<ReplyOf<typeof counterSign>> {
  const [row] = await database.run<SignRow>(sign, [counter])
  if (!row) throw new Problem(404, 'counter-not-found')
  const { now, queue, recent, at, ended, code, name, nameEn, zone, status, reason } = row
  const choice = { counter, at: now, recent: recent ?? [], rules: await rules.at(now) }
  const next = status === 'closed' ? undefined : nextTicket(queue ?? [], choice)
  return {
    ...{ code, name, nameEn, zone, status, reason },
    now: at && { number: ticketNumber(at.letter, at.serial), status: at.status },
    next: next ? ticketNumber(next.letter, next.serial) : null,
    rate: hasKey && at === null ? ended : null,
  }
}
