import type { CompiledCalendar } from '../../calendar/index.ts'
import {
  civilDateOf,
  epochMs,
  instantOf,
  refuse,
  timeOfDay,
  type CivilDate,
  type Decider,
  type Refusal,
} from '../../kernel/index.ts'
import type { HallActor } from '../events.ts'
import type { HallRules } from '../rules.ts'
import {
  keptFor,
  noBooking,
  type BookingCommand,
  type BookingEvent,
  type BookingState,
  type BookingTerms,
} from './booking.ts'
import { barredUntil, noShowOf } from './no-show.ts'
import { reminderTimersOf, remindRefusal } from './reminders.ts'
import { bookableDays, slotsOn } from './slots.ts'

/** What a decision about a booking goes by. */
export interface BookingFacts {
  at: string
  actor: HallActor
  rules: HallRules
  calendar: CompiledCalendar
  /** Whether it is the caller's own, or the caller knows its code. */
  isHolder: boolean
  /** The smallest free place of the slot asked for; null where it is full. */
  freePlace: number | null
  /** What else the party has booked. */
  others: readonly { on: CivilDate; zone: string }[]
  /** The days on which the party did not come, oldest first. */
  lapsedOn: readonly CivilDate[]
}

type Book = Extract<BookingCommand, { type: 'Book' }>

/** The rules of a booking's life: the events a command leads to, or a lawful "no". */
export function decideBooking(
  command: BookingCommand,
  state: BookingState,
  facts: BookingFacts,
): BookingEvent[] | Refusal {
  const { terms, status } = state
  const by = facts.actor
  if (command.type === 'Book') return terms === null ? booked(command, facts) : refuse('booking-not-possible-now')
  if (terms === null || (by.role !== 'timer' && !facts.isHolder)) return refuse('booking-not-found')
  if (status !== 'booked') return refuse('booking-not-possible-now')
  const now = epochMs(facts.at)
  const { until } = keptFor(terms, facts.rules)
  switch (command.type) {
    case 'CancelBooking':
      return now < until ? [{ type: 'BookingCancelled', by }] : refuse('booking-over')
    case 'KeepBooking':
      return keepRefusal(terms, facts) ?? [{ type: 'BookingKept', by, ticketId: command.ticketId }]
    case 'LapseBooking':
      if (by.role !== 'timer' || now < until) return refuse('booking-not-possible-now')
      return [{ type: 'BookingLapsed', by, noShow: noShowOf(terms, facts.lapsedOn, facts.rules) }]
    case 'RemindOfBooking': {
      const { when, papers } = command
      return remindRefusal(when, terms, state, facts) ?? [{ type: 'BookingReminded', by, when, papers }]
    }
  }
}

/** Why whoever booked cannot have their ticket now; undefined where they can. */
function keepRefusal(terms: BookingTerms, { at, rules }: BookingFacts): Refusal | undefined {
  if (civilDateOf(at) !== terms.on) return refuse('booking-another-day', { on: terms.on })
  return epochMs(at) < keptFor(terms, rules).until ? undefined : refuse('booking-over')
}

function booked(
  { type: _, ...asked }: Book,
  { at, actor: by, rules, calendar, isHolder, freePlace, others, lapsedOn }: BookingFacts,
): BookingEvent[] | Refusal {
  if (!isHolder) return refuse('booking-not-found')
  const today = civilDateOf(at)
  if (!bookableDays(calendar, today, rules).includes(asked.on)) return refuse('slot-not-open')
  const slot = slotsOn(calendar, asked.on, rules).find(({ from }) => from === asked.from)
  const isOver = asked.on === today && asked.from <= timeOfDay(at)
  if (!slot || isOver) return refuse('slot-not-open')
  const until = barredUntil(lapsedOn, today, rules)
  if (until !== null) return refuse('booking-barred', { until, noShows: rules.noShows })
  if (others.some(({ on, zone }) => on === asked.on && zone === asked.zone)) return refuse('booked-already')
  if (others.length >= rules.openBookings) return refuse('booked-enough', { most: rules.openBookings })
  if (freePlace === null) return refuse('slot-full')
  return [{ type: 'PlaceBooked', by, ...asked, to: slot.to, place: freePlace }]
}

export const bookingDecider: Decider<BookingState, BookingCommand, BookingEvent, BookingFacts> = {
  initial: noBooking,
  evolve: (state, { event, at }) => {
    switch (event.type) {
      case 'PlaceBooked': {
        const { type: _type, by: _by, ...terms } = event
        return { ...state, terms, bookedAt: at }
      }
      case 'BookingCancelled':
        return { ...state, status: 'cancelled' }
      case 'BookingKept':
        return { ...state, status: 'kept', ticketId: event.ticketId }
      case 'BookingReminded':
        return { ...state, reminded: [...state.reminded, event.when] }
      case 'BookingLapsed':
        return { ...state, status: 'lapsed' }
    }
  },
  decide: decideBooking,
}

export const bookingTimer = 'booking-lapses'

/** A place is kept for a while after its time, and no longer; until it is used, whoever booked is reminded of it. */
export function bookingTimersOf(state: BookingState, rules: HallRules): { kind: string; dueAt: string }[] {
  const { terms, status } = state
  if (terms === null || status !== 'booked') return []
  const lapses = { kind: bookingTimer, dueAt: instantOf(keptFor(terms, rules).until) }
  return [lapses, ...reminderTimersOf(terms, state)]
}
