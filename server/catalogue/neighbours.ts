import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Named } from './item-index.ts'
import { namedItems, type Shelf } from './shelf.ts'

const most = { related: 6, sources: 3 }

/** The events an item belongs to, and the items that most often go with it: those that share most of its events. */
export function eventsAndRelated(shelf: Shelf, code: string) {
  const events = shelf.events.filter(({ items }) => items.includes(code))
  const shared = new Map<string, number>()
  for (const other of events.flatMap(({ items }) => items))
    if (other !== code) shared.set(other, (shared.get(other) ?? 0) + 1)
  const related = [...shared].sort(([, a], [, b]) => b - a).map(([other]) => other)
  return {
    events: events.map(({ code: event, name, nameEn }) => ({ code: event, name, nameEn })),
    related: namedItems(shelf, related).slice(0, most.related),
  }
}

/** Papers of an item that are themselves the result of another item here, and so where to get them. */
export function obtainableOf({ byResult }: Shelf, item: ServiceItem): { material: string; items: Named[] }[] {
  return item.materials.flatMap(({ code: material, name, source }) => {
    if (source === 'applicant') return []
    const items = [...byResult].flatMap(([result, from]) => (isSame(result, name) ? from : []))
    const named = items
      .filter(({ code }) => code !== item.code)
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .slice(0, most.sources)
      .map(({ code, name: title, nameEn }) => ({ code, name: title, nameEn }))
    return named.length > 0 ? [{ material, items: named }] : []
  })
}

/** A licence as its issuer calls it and as others ask for it: 个体工商户营业执照 is a 营业执照. */
const isSame = (result: string, asked: string): boolean =>
  result === asked || result.endsWith(asked) || result.startsWith(`${asked}(`) || asked.endsWith(result)
