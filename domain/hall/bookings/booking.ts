import { addDays, epochMs, type CivilDate } from '../../kernel/index.ts'
import type { HallActor } from '../events.ts'
import type { HallRules } from '../rules.ts'

/** Where a booking (预约) stands; all but the first are its ends. */
export const bookingStatuses = ['booked', 'kept', 'cancelled', 'lapsed'] as const
export type BookingStatus = (typeof bookingStatuses)[number]

/** What was booked: a slot of a day in a queue, by a party of the register. */
export interface BookingTerms {
  zone: string
  /** The only counter that may call it; null for every counter of the zone. */
  counter: string | null
  itemCode: string | null
  partyId: string
  on: CivilDate
  from: string
  to: string
  /** Which of the slot's places it takes, from 1. */
  place: number
}

export type BookingEvent = { by: HallActor } & (
  | ({ type: 'PlaceBooked' } & BookingTerms)
  | { type: 'BookingCancelled' }
  /** Who booked came, and was given this ticket. */
  | { type: 'BookingKept'; ticketId: string }
  /** Nobody came (爽约). */
  | { type: 'BookingLapsed' }
)

export type BookingCommand =
  | ({ type: 'Book' } & Omit<BookingTerms, 'to' | 'place'>)
  | { type: 'CancelBooking' }
  | { type: 'KeepBooking'; ticketId: string }
  | { type: 'LapseBooking' }

/** A booking as its log stands; no terms before it is booked. */
export interface BookingState {
  terms: BookingTerms | null
  status: BookingStatus
  ticketId: string | null
}

export const noBooking: BookingState = { terms: null, status: 'booked', ticketId: null }

/** The eight figures by which a kiosk knows a booking on its day; whoever knows its id knows them. */
export const checkInCode = (id: string): string =>
  String(Number.parseInt(id.replaceAll('-', '').slice(-12), 16) % 100_000_000).padStart(8, '0')

const instantAt = (on: CivilDate, time: string): number => epochMs(`${on}T${time}:00+08:00`)

/** From when on a booked slot is preferred, and until when it is kept for whoever booked it (epoch ms). */
export const keptFor = (
  { on, from }: Pick<BookingTerms, 'on' | 'from'>,
  { earlyMinutes, lateMinutes }: Pick<HallRules, 'earlyMinutes' | 'lateMinutes'>,
): { since: number; until: number } => ({
  since: instantAt(on, from) - earlyMinutes * 60_000,
  until: instantAt(on, from) + lateMinutes * 60_000,
})

/**
 * The last day on which somebody may not book, for the days on which they let bookings lapse (oldest first); null where they
 * may. Every so many lapsed ones, each within the time that is looked back, bar booking for a while from the last of them.
 */
export function barredUntil(
  lapsedOn: readonly CivilDate[],
  today: CivilDate,
  {
    noShows,
    banCalendarDays,
    noShowCalendarDays,
  }: Pick<HallRules, 'noShows' | 'banCalendarDays' | 'noShowCalendarDays'>,
): CivilDate | null {
  let counted: CivilDate[] = []
  let until: CivilDate | null = null
  for (const on of lapsedOn) {
    counted = [...counted.filter((one) => one > addDays(on, -noShowCalendarDays)), on]
    if (counted.length < noShows) continue
    until = addDays(on, banCalendarDays)
    counted = []
  }
  return until !== null && until >= today ? until : null
}
