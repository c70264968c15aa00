import { eventList, itemList } from '#api/catalogue.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question } from '../../kernel/questions.tsx'
import { departments } from '../../ui/departments.ts'

export const events = question(eventList)

const audiences = ['person', 'enterprise'] as const

/** What a list is narrowed by. An address may have been typed by hand: what cannot be meant is not asked. */
export interface Wanted {
  q: string
  department: string
  audience: (typeof audiences)[number] | ''
  event: string
  after: string
}

/** Reads the wishes off an address. */
export function wantedIn(search: URLSearchParams): Wanted {
  const value = (name: string, pattern: RegExp) => {
    const given = search.get(name) ?? ''
    return pattern.test(given) ? given : ''
  }
  return {
    q: (search.get('q') ?? '').trim().slice(0, 100),
    department: value('department', /^\d{2}$/),
    audience: audiences.find((one) => one === search.get('audience')) ?? '',
    event: value('event', /^[a-z][a-z-]{0,39}$/),
    after: value('after', /^\d{4}$/),
  }
}

/** The address of a list with other wishes; a change of them begins at its first page. */
export function addressWith(wanted: Wanted, change: Partial<Wanted>): string {
  const wishes = Object.entries({ ...wanted, after: '', ...change }).filter(([, value]) => value !== '')
  return wishes.length === 0 ? '/items' : `/items?${new URLSearchParams(wishes).toString()}`
}

export const itemsWanted = (wanted: Wanted) => question(itemList, { query: wanted })

/** What the list is drawn from. */
export const itemsQuestions = ({ search }: Place) => [itemsWanted(wantedIn(search)), departments, events]
