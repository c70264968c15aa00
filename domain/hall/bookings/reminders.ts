import { addDays, epochMs, instantOf, refuse, type Refusal } from '../../kernel/index.ts'
import {
  bookingReminders,
  instantAt,
  type BookingEvent,
  type BookingReminder,
  type BookingState,
  type BookingTerms,
} from './booking.ts'

/** When a reminder is given (epoch ms): at nine the day before, and at seven on the day. */
const reminderAt: Record<BookingReminder, (terms: Pick<BookingTerms, 'on'>) => number> = {
  'day-before': ({ on }) => instantAt(addDays(on, -1), '09:00'),
  'same-morning': ({ on }) => instantAt(on, '07:00'),
}

const kinds: Record<BookingReminder, string> = {
  'day-before': 'booking-day-before',
  'same-morning': 'booking-same-morning',
}

/** The reminder a timer stands for; undefined for every other timer. */
export const reminderOfTimer = (kind: string): BookingReminder | undefined =>
  bookingReminders.find((when) => kinds[when] === kind)

/** The reminders still to come: none whose moment had passed when it was booked, none twice. */
export const reminderTimersOf = (terms: BookingTerms, { bookedAt, reminded }: BookingState) =>
  bookingReminders
    .filter((when) => !reminded.includes(when) && reminderAt[when](terms) > epochMs(bookedAt))
    .map((when) => ({ kind: kinds[when], dueAt: instantOf(reminderAt[when](terms)) }))

/** Why nobody is reminded now: it was done, it is not time yet, or it is too late to be of use. */
export function remindRefusal(
  when: BookingReminder,
  terms: BookingTerms,
  { reminded }: BookingState,
  { at, actor }: { at: string; actor: { role: string } },
): Refusal | undefined {
  const now = epochMs(at)
  const isOver = now >= instantAt(terms.on, when === 'day-before' ? '00:00' : terms.from)
  const isNow = actor.role === 'timer' && now >= reminderAt[when](terms) && !isOver
  return isNow && !reminded.includes(when) ? undefined : refuse('booking-not-possible-now')
}

/** Whether whoever booked is told when it happens: of what they did themselves they have the receipt. */
const told = {
  PlaceBooked: null,
  BookingCancelled: null,
  BookingKept: null,
  BookingReminded: { 'day-before': 'BookingTomorrow', 'same-morning': 'BookingToday' },
  BookingLapsed: 'BookingLapsed',
} as const satisfies Record<BookingEvent['type'], string | Record<BookingReminder, string> | null>

/** What whoever booked is told of. */
export const toldOfBookings = ['BookingTomorrow', 'BookingToday', 'BookingLapsed'] as const
export type ToldOfBooking = (typeof toldOfBookings)[number]

/** What whoever booked is told of an event; null of what they did themselves. */
export const bookingTelling = (event: BookingEvent): ToldOfBooking | null =>
  event.type === 'BookingReminded' ? told.BookingReminded[event.when] : told[event.type]
