import { publishedGrants } from '#api/tracking.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question } from '../../kernel/questions.tsx'
import { departments } from '../../ui/departments.ts'

/** What is looked for, as it stands in the address. */
export interface Sought {
  q: string
  department: string
  after: string
}

export const soughtIn = ({ search }: Pick<Place, 'search'>): Sought => ({
  q: search.get('q')?.slice(0, 100) ?? '',
  department: search.get('department') ?? '',
  after: search.get('after') ?? '',
})

/** A page of the published grants. */
export const grantsFor = (sought: Sought) => question(publishedGrants, { query: { ...sought, limit: '10' } })

/** What the page is drawn from. */
export const grantsQuestions = (place: Place) => [departments, grantsFor(soughtIn(place))]
