import { publishedExplanations } from '#api/explanations.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question } from '../../kernel/questions.tsx'
import { departments } from '../../ui/departments.ts'

export type Listed = ReplyOf<typeof publishedExplanations>
export type Told = Listed['explanations'][number]

/** What is looked for, as it stands in the address. */
export interface Sought {
  department: string
  item: string
  after: string
}

export const soughtIn = ({ search }: Pick<Place, 'search'>): Sought => ({
  department: search.get('department') ?? '',
  item: search.get('item')?.slice(0, 20) ?? '',
  after: search.get('after') ?? '',
})

/** A page of the published explanations. */
export const explanationsFor = ({ item, ...sought }: Sought) =>
  question(publishedExplanations, { query: { ...sought, ...(item !== '' && { item }), limit: '10' } })

/** What the page is drawn from. */
export const explanationsQuestions = (place: Place) => [departments, explanationsFor(soughtIn(place))]
