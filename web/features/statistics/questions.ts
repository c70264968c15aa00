import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { statistics } from '#api/statistics.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question } from '../../kernel/questions.tsx'

export type Statistics = ReplyOf<typeof statistics>

/** The month looked at, as it stands in the address; empty is the latest. */
export const monthIn = ({ search }: Pick<Place, 'search'>): string => {
  const month = search.get('month') ?? ''
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : ''
}

export const statisticsOf = (month: string) => question(statistics, { query: month === '' ? {} : { month } })

/** What the page is drawn from. */
export const statisticsQuestions = (place: Place) => [statisticsOf(monthIn(place))]
