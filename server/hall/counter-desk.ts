import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { counterActs, type counterDesk } from '#api/hall-desk.ts'
import {
  nextTicket,
  ticketCommandsFor,
  ticketNumber,
  ticketDecider,
  type GreenReason,
  type HallRules,
  type TicketClass,
  type TicketEvent,
  type TicketSource,
} from '#domain/hall/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { FastifyRequest } from 'fastify'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import type { Beside } from '../kernel/mount.ts'
import { maskDetails, type People } from '../people/index.ts'
import type { HallDesk } from './hall.ts'
import { isWaiting, queueColumns, type QueueRow } from './queue.ts'
import { isSitting, today } from './road.ts'
import { countersOfAccount, type CounterSession } from './sessions.ts'
import { shown, ticketColumns, ticketTables, type TicketRow } from './tickets.ts'

type Desk = ReplyOf<typeof counterDesk>

interface AtCounter extends TicketRow {
  class: TicketClass
  green: GreenReason | null
  source: TicketSource
  about: string | null
  calls: number
  recalls: number
  partyId: string | null
  log: string
}

export interface DeskSources {
  hall: HallDesk
  people: People
}

interface DeskRow extends QueueRow {
  session: CounterSession | null
  waiting: number
  zones: Desk['zones']
  counters: Desk['counters']
  tickets: AtCounter[]
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Everything a desk shows of account `caller`, in one row. */
const desk = `select clock_timestamp() as now, case when s.counter is not null then to_jsonb(s) end as session,
    ${queueColumns('s.zone', 'array[s.counter]')},
    (select count(*)::int from ticket t
      where t.zone = s.zone and (t.counter is null or t.counter = s.counter) and ${isWaiting}) as waiting,
    (select jsonb_agg(jsonb_build_object('letter', letter, 'name', name, 'nameEn', name_en) order by letter)
      from hall_zone) as zones,
    coalesce((select jsonb_agg(c) from (${countersOfAccount}) c), '[]') as counters,
    coalesce((select jsonb_agg(t order by t."calledAt") from (
      select ${ticketColumns(iso)}, t.class, t.reason as green, t.source, t.about, t.calls, t.recalls,
        t.party_id as "partyId", ${logOf('t.id')} as log
      from ${ticketTables}
      where t.counter = s.counter and t.on_day = ${today}
        and t.status in ('called', 'recalled', 'serving', 'suspended')) t), '[]') as tickets
  from account a left join lateral (
    select s.counter, c.zone, s.stands_in as "standsIn", ${iso('s.opened_at')} as "openedAt",
      ${iso('s.paused_at')} as "pausedAt", s.pause_reason as "pauseReason"
    from counter_session s join hall_counter c on c.code = s.counter
    where s.account_id = a.id and ${isSitting}) s on true
  where a.id = caller.id`

const deskOf: Statement = {
  name: 'counter-desk',
  text: `select desk.* from (select $1::uuid as id) caller, lateral (${desk}) desk`,
}

const readEarly = new WeakMap<FastifyRequest, DeskRow>()

/** Reads the desk together with the session of whoever asks for it. */
export const deskWithSession = (request: FastifyRequest): Beside => ({
  ...{ name: 'and-counter-desk', select: desk, values: [] },
  keep: (row) => void readEarly.set(request, row as DeskRow),
})

/** Where somebody serves now, who is there or put aside, and how many could be called; as it was read with `request`, if it was. */
export async function counterDeskOf(
  { hall, people }: DeskSources,
  account: Account,
  request?: FastifyRequest,
): Promise<Desk> {
  const row = (request && readEarly.get(request)) ?? (await hall.database.run<DeskRow>(deskOf, [account.id]))[0]
  if (!row) throw new Error('one row is always read')
  const { now: at, session, waiting, zones, counters, tickets } = row
  const [parties, rules] = await Promise.all([
    people.detailsOf(tickets.flatMap(({ partyId }) => partyId ?? [])),
    hall.rules.at(at),
  ])
  const line = (ticket: AtCounter) => {
    const details = ticket.partyId === null ? undefined : parties.get(ticket.partyId)
    const masked = details && maskDetails(details)
    return {
      ...shown(ticket),
      ...{ class: ticket.class, green: ticket.green, source: ticket.source, about: ticket.about },
      ...{ calls: ticket.calls, recalls: ticket.recalls, mayDo: mayDo(ticket, account, { session, rules }) },
      party: ticket.partyId !== null && masked ? { id: ticket.partyId, ...masked, masked: true } : null,
    }
  }
  return {
    ...{ at, counters, session, waiting, zones, next: session && nextAt(row, session.counter, rules) },
    ticket: tickets.filter(({ status }) => status !== 'suspended').map(line)[0] ?? null,
    suspended: tickets.filter(({ status }) => status === 'suspended').map(line),
  }
}

/** Whose turn it would be at a counter now: the number alone. */
function nextAt({ now: at, queue, recent }: DeskRow, counter: string, rules: HallRules): string | null {
  const next = nextTicket(queue ?? [], { counter, at, recent: recent ?? [], rules })
  return next ? ticketNumber(next.letter, next.serial) : null
}

/** What the table of commands leaves to whoever serves here; the buttons of the desk. */
function mayDo(
  { log }: AtCounter,
  { id, role }: Account,
  { session, rules }: { session: CounterSession | null; rules: HallRules },
): Desk['suspended'][number]['mayDo'] {
  const isServing = session !== null && session.pausedAt === null
  const may = ticketCommandsFor(fold(ticketDecider, recordedOf<TicketEvent>(log)), {
    ...{ at: '', actor: { id, role, counter: isServing ? session.counter : null }, rules },
    ...{ closed: null, isHolder: false, isCounterBusy: false, counterZone: isServing ? session.zone : null },
  })
  return counterActs.filter((act) => may.includes(act))
}
