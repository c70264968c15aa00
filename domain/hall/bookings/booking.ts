import { epochMs, type CivilDate } from '../../kernel/index.ts'
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

/** When whoever booked is reminded (提醒): the day before, and in the morning of the same day. */
export const bookingReminders = ['day-before', 'same-morning'] as const
export type BookingReminder = (typeof bookingReminders)[number]

/** A paper that is still to be brought, by its name. */
export interface PaperToBring {
  name: string
  nameEn: string
}

/** What not coming led to: which time it was of how many within so many calendar days, and until when they may not book; null where they may. */
export interface NoShow {
  nth: number
  of: number
  withinCalendarDays: number
  barredUntil: CivilDate | null
}

export type BookingEvent = { by: HallActor } & (
  | ({ type: 'PlaceBooked' } & BookingTerms)
  | { type: 'BookingCancelled' }
  /** Who booked came, and was given this ticket. */
  | { type: 'BookingKept'; ticketId: string }
  /** `papers`: what was still missing for the item; null where it is for none. */
  | { type: 'BookingReminded'; when: BookingReminder; papers: PaperToBring[] | null }
  /** Nobody came (爽约). `noShow` is absent from the entries of old. */
  | { type: 'BookingLapsed'; noShow?: NoShow }
)

export type BookingCommand =
  | ({ type: 'Book' } & Omit<BookingTerms, 'to' | 'place'>)
  | { type: 'CancelBooking' }
  | { type: 'KeepBooking'; ticketId: string }
  | { type: 'RemindOfBooking'; when: BookingReminder; papers: PaperToBring[] | null }
  | { type: 'LapseBooking' }

/** A booking as its log stands; no terms before it is booked. */
export interface BookingState {
  terms: BookingTerms | null
  status: BookingStatus
  ticketId: string | null
  bookedAt: string
  reminded: readonly BookingReminder[]
}

export const noBooking: BookingState = { terms: null, status: 'booked', ticketId: null, bookedAt: '', reminded: [] }

/** The eight figures by which a kiosk knows a booking on its day; whoever knows its id knows them. */
export const checkInCode = (id: string): string =>
  String(Number.parseInt(id.replaceAll('-', '').slice(-12), 16) % 100_000_000).padStart(8, '0')

/** The instant a clock of the hall shows a time of a day (epoch ms). */
export const instantAt = (on: CivilDate, time: string): number => epochMs(`${on}T${time}:00+08:00`)

/** From when on a booked slot is preferred, and until when it is kept for whoever booked it (epoch ms). */
export const keptFor = (
  { on, from }: Pick<BookingTerms, 'on' | 'from'>,
  { earlyMinutes, lateMinutes }: Pick<HallRules, 'earlyMinutes' | 'lateMinutes'>,
): { since: number; until: number } => ({
  since: instantAt(on, from) - earlyMinutes * 60_000,
  until: instantAt(on, from) + lateMinutes * 60_000,
})
