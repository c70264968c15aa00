import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Published } from './catalogue.ts'
import type { Named } from './item-index.ts'
import type { Shelf } from './shelf.ts'

interface ListQuery {
  q?: string
  department?: string
  audience?: ServiceItem['audience'][number] | ''
  event?: string
  after?: string
  limit?: string
}

interface Line extends Pick<
  ServiceItem,
  'code' | 'name' | 'nameEn' | 'kind' | 'handlingType' | 'residency' | 'promised' | 'audience' | 'windowCodes'
> {
  status: Published['status']
  department: Named
}

interface ItemPage {
  items: Line[]
  total: number
  next: string | null
  understoodAs?: { typed: string; means: string; meansEn: string }
  suggestions?: { departments: Named[]; items: Line[] }
}

/** A page of the items that are not cancelled: by code, by relevance to words, or in the order an event calls for them. */
export function itemPage(shelf: Shelf, query: ListQuery): ItemPage {
  const { q = '', department = '', audience = '', event = '', after = '', limit = '' } = query
  const { ranked, understood } = rankedFor(shelf, q.trim(), event)
  const wanted = ranked.filter(
    ({ item }) =>
      (department === '' || item.departmentCode === department) &&
      (audience === '' || item.audience.includes(audience)),
  )
  const from = after === '' ? 0 : startAfter(wanted, after, q.trim() === '' && event === '')
  const page = wanted.slice(from, from + Number(limit || 20))
  const last = page.at(-1)
  return {
    items: page.map((published) => lineOf(shelf, published)),
    total: wanted.length,
    next: last && from + page.length < wanted.length ? last.item.code : null,
    // Who typed a part of the official name need not be told what it means.
    ...(understood &&
      wanted.length > 0 &&
      !understood.means.includes(understood.typed) && { understoodAs: understood }),
    ...(wanted.length === 0 && { suggestions: suggestionsFor(shelf, q) }),
  }
}

/** What is asked for, best first: what everyday words mean comes before what merely holds the words. */
function rankedFor(shelf: Shelf, q: string, event: string) {
  const inEvent = event === '' ? null : (shelf.events.find(({ code }) => code === event)?.items ?? [])
  const understood = q === '' ? undefined : shelf.everyday.understand(q, shelf.isName)
  const found = q === '' ? inEvent : [...new Set([...(understood?.entry.items ?? []), ...shelf.index.find(q)])]
  const kept = found && inEvent && q !== '' ? found.filter((code) => inEvent.includes(code)) : found
  const ranked = kept ? kept.flatMap((code) => shelf.byCode.get(code) ?? []) : shelf.open
  if (!understood) return { ranked }
  const { means, meansEn } = understood.entry
  return { ranked, understood: { typed: understood.typed, means, meansEn } }
}

/** Where the page after `after` begins: behind that code in order of codes, else behind that item. */
function startAfter(wanted: readonly Published[], after: string, byCode: boolean): number {
  const at = byCode
    ? wanted.findIndex(({ item }) => item.code > after)
    : wanted.findIndex(({ item }) => item.code === after) + 1
  return at > 0 || (at === 0 && byCode) ? at : wanted.length
}

/** When nothing is found: the departments whose names share most with the words, and what is done on the spot for people. */
function suggestionsFor(shelf: Shelf, q: string) {
  const typed = new Set(q.match(/\p{Script=Han}/gu))
  const nearness = ({ name }: Named) => Array.from(name).filter((character) => typed.has(character)).length
  // Every name begins with the city's and most end in 局: what all share tells nothing.
  const usual = Math.min(...[...shelf.departments.values()].map(nearness))
  const departments = [...shelf.departments.values()]
    .filter((department) => nearness(department) > usual)
    .sort((a, b) => nearness(b) - nearness(a))
    .slice(0, 3)
  const atOnce = shelf.open.filter(
    ({ item, status }) =>
      status === 'in-use' &&
      item.handlingType === 'instant' &&
      item.residency === 'full' &&
      item.audience.includes('person'),
  )
  return { departments, items: atOnce.slice(0, 5).map((published) => lineOf(shelf, published)) }
}

function lineOf({ departments }: Shelf, { item, status }: Published): Line {
  const { code, name, nameEn, kind, handlingType, residency, promised, audience, windowCodes, departmentCode } = item
  const department = departments.get(departmentCode) ?? { code: departmentCode, name: '', nameEn: '' }
  return { code, name, nameEn, kind, handlingType, residency, promised, audience, windowCodes, status, department }
}
