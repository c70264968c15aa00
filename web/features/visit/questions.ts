import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { myBookings, slots } from '#api/bookings.ts'
import { hallLive, myTickets } from '#api/hall.ts'
import { question, type Question } from '../../kernel/questions.tsx'

export type Booking = ReplyOf<typeof myBookings>['bookings'][number]
export type Zone = ReplyOf<typeof hallLive>['zones'][number]

export const hallNow = question(hallLive)
export const ownBookings = question(myBookings)
export const ownTickets = question(myTickets)

/** What an address asks to be booked for: an item, or a zone; undefined for neither. */
export function placeIn(search: URLSearchParams): { item: string } | { zone: string } | undefined {
  const [item, zone] = [search.get('item') ?? '', search.get('zone') ?? '']
  if (/^[0-9]{4}$/.test(item)) return { item }
  return /^[A-Z]$/.test(zone) ? { zone } : undefined
}

export const slotsFor = (place: NonNullable<ReturnType<typeof placeIn>>): Question<ReplyOf<typeof slots>> =>
  question(slots, { query: place })

export const visitQuestions = () => [hallNow]
