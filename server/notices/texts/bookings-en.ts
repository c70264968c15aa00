import type { NoShow, PaperToBring, ToldOfBooking } from '#domain/hall/index.ts'
import { dayIn } from './day-in.ts'
import type { BookingFacts, Telling } from './texts.ts'

const coming = 'If you cannot come, please cancel beforehand, so that somebody else can.'

export const bookingsEn: Record<ToldOfBooking, Telling> = {
  BookingTomorrow: { happened: 'You booked a visit to the hall tomorrow', toDo: coming, yourMove: true },
  BookingToday: { happened: 'You booked a visit to the hall today', toDo: coming, yourMove: true },
  BookingLapsed: {
    happened: 'You did not come to your booking',
    toDo: 'If it is still to be done, you may take a ticket in the hall.',
  },
}

/** When and where, what to bring, what follows from not having come. */
export function bookingEn({ on, from, to, papers = null, noShow }: BookingFacts, place: string): string {
  const said = [`${dayIn('en', on)}, ${from}–${to}, ${place}.`]
  if (papers) said.push(toBring(papers))
  if (noShow) said.push(followsFrom(noShow))
  return said.join(' ')
}

const toBring = (papers: readonly PaperToBring[]) =>
  papers.length === 0
    ? 'Your papers are complete; bring your identity document.'
    : `Still missing, please bring: ${papers.map(({ nameEn }) => nameEn).join('; ')}.`

const followsFrom = ({ nth, of, withinCalendarDays, barredUntil }: NoShow) =>
  barredUntil === null
    ? `This is time ${nth} within ${withinCalendarDays} days; after ${of} nobody may book for a while.`
    : `That is ${of} times within ${withinCalendarDays} days, so you cannot book up to and including ${dayIn('en', barredUntil)}.`
