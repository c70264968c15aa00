import type { CompiledCalendar } from '#domain/calendar/index.ts'
import {
  bookingDecider,
  bookingTelling,
  bookingTimersOf,
  checkInCode,
  placesIn,
  rulesOfBooking,
  type BookingCommand,
  type BookingEvent,
  type BookingFacts,
  type BookingState,
  type BookingTerms,
  type HallActor,
} from '#domain/hall/index.ts'
import { createAppend, upsert } from '../../kernel/append.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import type { Projected } from '../../kernel/event-store.ts'
import type { Changed, Order, Read, Road } from '../../kernel/handle.ts'
import { today } from '../road.ts'
import type { RuleBook } from '../rule-book.ts'
import { readColumns } from '../../kernel/event-store.ts'

/** A command for a booking: who gives it, and whether it is theirs or they know its code. */
export type BookingOrder = Order<BookingCommand> & { actor: Omit<HallActor, 'counter'>; isHolder: boolean }

export interface BookingRead extends Read {
  counters: number
  taken: number[] | null
  others: BookingFacts['others'] | null
  lapsed: string[] | null
}

export type BookingRoad = Road<BookingState, BookingCommand, BookingEvent, BookingFacts, BookingRead, BookingOrder>

/** The road of bookings over one database. */
export function bookingRoad(
  calendar: () => CompiledCalendar,
  rules: RuleBook,
  nameOfAccount: (id: string) => Promise<string>,
): BookingRoad {
  return {
    decider: bookingDecider,
    read: readBooking,
    facts: async ({ now, counters, taken, others, lapsed }, { terms }, { actor, isHolder, command, at = now }) => {
      const day = command.type === 'Book' ? command.on : terms?.on
      const today = await rules.at(at)
      const inForce = day === undefined ? today : rulesOfBooking(today, await rules.on(day))
      const places = command.type === 'Book' ? placesIn(command.counter === null ? counters : 1, inForce) : 0
      return {
        ...{ at, isHolder, rules: inForce, calendar: calendar(), actor: { ...actor, counter: null } },
        ...{ others: others ?? [], lapsedOn: lapsed ?? [], freePlace: freeIn(places, taken ?? []) },
      }
    },
    seriesOf: () => null,
    project: (after, { rules: inForce }, change) => projected(after, inForce, change),
    append: createAppend('booking', [upsert('booking', 'id', columns)]),
    nameOf: ({ event: { by } }) => (by.id === null ? Promise.resolve('系统') : nameOfAccount(by.id)),
  }
}

/** The smallest place of a slot nobody has. */
const freeIn = (places: number, taken: readonly number[]): number | null =>
  Array.from({ length: places }, (_, index) => index + 1).find((place) => !taken.includes(place)) ?? null

const columns = [
  'id', 'version', 'zone', 'counter', 'item_code', 'party_id', 'on_day', 'from_time', 'to_time', 'place', 'status',
  'ticket_id', 'code', 'last_at',
] as const // prettier-ignore

type BookingChange = Changed<BookingState, BookingEvent>

function projected(
  state: BookingState,
  rules: BookingFacts['rules'],
  { stream: id, log, at, news }: BookingChange,
): Projected {
  const { terms, status, ticketId } = state
  if (!terms) throw new Error('a booking was booked')
  const { zone, counter, itemCode, partyId, on, from, to, place } = terms
  const row = {
    ...{
      id,
      version: log.length,
      zone,
      counter,
      item_code: itemCode,
      party_id: partyId,
      on_day: on,
      from_time: from,
      to_time: to,
    },
    ...{ place, status, ticket_id: ticketId, code: checkInCode(id), last_at: at },
  }
  const timers = bookingTimersOf(state, rules)
  return { rows: { booking: [row] }, timers, outbox: tellings(terms, id, log.slice(log.length - news)) }
}

/** Whoever booked is reminded of the time and what to bring, and told what follows where they did not come. */
const tellings = ({ partyId, on, from, to }: BookingTerms, stream: string, news: BookingChange['log']) =>
  news.flatMap(({ event, at }) => {
    const kind = bookingTelling(event)
    if (kind === null) return []
    const more = event.type === 'BookingReminded' ? { papers: event.papers } : noShowIn(event)
    const payload = { caseId: stream, partyId, kind, at, facts: { on, from, to, ...more } }
    return [{ kind: 'notice', dedupeKey: `${stream}/${kind}`, payload }]
  })

const noShowIn = (event: BookingEvent) =>
  event.type === 'BookingLapsed' && event.noShow ? { noShow: event.noShow } : {}

const read: Statement = {
  name: 'read-booking',
  text: `select clock_timestamp() as now,
    ${readColumns('$1::uuid', '$2')},
    (select count(*)::int from hall_counter where zone = $3) as counters,
    (select array_agg(place) from booking where zone = $3 and counter is not distinct from $4
       and on_day = $5::date and from_time = $6 and status in ('booked', 'kept')) as taken,
    (select jsonb_agg(jsonb_build_object('on', on_day, 'zone', zone)) from booking
       where party_id = $7::uuid and status = 'booked' and on_day >= ${today}) as others,
    (select array_agg(on_day::text order by on_day) from booking
       where party_id = coalesce($7::uuid, (select party_id from booking where id = $1)) and status = 'lapsed') as lapsed`,
}

async function readBooking(database: Database, { stream, requestId, command }: BookingOrder) {
  const asked = command.type === 'Book' ? command : null
  const [row] = await database.run<BookingRead>(read, [
    ...[stream, requestId, asked?.zone ?? '', asked?.counter ?? null, asked?.on ?? null, asked?.from ?? null],
    asked?.partyId ?? null,
  ])
  if (!row) throw new Error('one row is always read')
  return row
}
