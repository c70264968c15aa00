// Where each number leads: the list of exactly what it counts, narrowed as the page is.
import type { CardLevel } from '#domain/supervision/index.ts'
import type { HallFilter } from './questions.ts'

/** An address with what is asked for; empty values are left out. */
export function address(path: string, asked: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value)
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

const ofCases = ({ department, window, type }: HallFilter) => ({ department, window, type })
const ofCards = ({ department, window, level, rule }: HallFilter) => ({ department, window, level, rule })

/** Running cases of a band; all of them without one. */
export const casesOf = (filter: HallFilter, band?: string): string => address('/cases', { ...ofCases(filter), band })

/** What happened to cases on a day, or on every day since another. */
export const casesOfDay = (filter: HallFilter, what: string, on: string, since?: string): string =>
  address('/cases', { ...ofCases(filter), what, since, on })

/** Open cards, of a level where one is named. */
export const openCardsOf = (filter: HallFilter, level?: CardLevel): string =>
  address('/cards', { ...ofCards(filter), ...(level && { level }), status: 'open' })

/** Cards raised from a day to another, open or not. */
export const cardsRaisedSince = (filter: HallFilter, raisedSince: string, raisedOn: string): string =>
  address('/cards', { ...ofCards(filter), raisedSince, raisedOn })

/** Cards raised on a day, open or not. */
export const cardsRaisedOn = (filter: HallFilter, raisedOn: string, level?: CardLevel): string =>
  address('/cards', { ...ofCards(filter), ...(level && { level }), raisedOn })
