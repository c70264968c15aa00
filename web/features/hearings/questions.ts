import { announcedHearings } from '#api/tracking.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question } from '../../kernel/questions.tsx'
import { departments } from '../../ui/departments.ts'

export type Listed = ReplyOf<typeof announcedHearings>

/** What is looked for, as it stands in the address. */
export interface Sought {
  department: string
  after: string
}

export const soughtIn = ({ search }: Pick<Place, 'search'>): Sought => ({
  department: search.get('department') ?? '',
  after: search.get('after') ?? '',
})

/** A page of the hearings to come. */
export const hearingsFor = (sought: Sought) => question(announcedHearings, { query: { ...sought, limit: '10' } })

/** What the page is drawn from. */
export const hearingsQuestions = (place: Place) => [departments, hearingsFor(soughtIn(place))]
