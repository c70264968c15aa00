import type { CityEvent } from '#cities/guidance.ts'
import { namedItems, type Shelf } from './shelf.ts'

/** Life and business events, each with how many items it calls for and the first of them; none where the city tells none. */
export function eventsOf(shelf: Shelf) {
  const lineOf = ({ code, name, nameEn, icon, items }: CityEvent) => {
    const there = namedItems(shelf, items)
    return { code, name, nameEn, icon, count: there.length, items: there.slice(0, 4) }
  }
  const { life = [], business = [] } = shelf.guidance?.events ?? {}
  return { life: life.map(lineOf), business: business.map(lineOf) }
}
