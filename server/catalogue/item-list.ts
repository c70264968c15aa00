import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Catalogue, Published } from './catalogue.ts'
import { buildItemIndex, type ItemIndex, type Named } from './item-index.ts'

interface ListQuery {
  q?: string
  department?: string
  audience?: ServiceItem['audience'][number] | ''
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
  suggestions?: { departments: Named[]; items: Line[] }
}

interface Shelf {
  open: readonly Published[]
  byCode: ReadonlyMap<string, Published>
  departments: ReadonlyMap<string, Named>
  index: ItemIndex
}

/** Lists and searches the items that are not cancelled. Its index is built when first asked, and again after a publication. */
export function createItemList(database: Database, catalogue: Catalogue): (query: ListQuery) => Promise<ItemPage> {
  let built: { from: readonly Published[]; shelf: Shelf } | undefined
  const shelf = async () => {
    const all = await catalogue.all()
    if (built?.from !== all) built = { from: all, shelf: await buildShelf(database, all) }
    return built.shelf
  }
  return async (query) => pageOf(await shelf(), query)
}

async function buildShelf(database: Database, all: readonly Published[]): Promise<Shelf> {
  const rows = await database.query<Named>('select code, name, name_en as "nameEn" from department order by code')
  const departments = new Map(rows.map((department) => [department.code, department]))
  const open = all.filter(({ status }) => status !== 'cancelled')
  const byCode = new Map(open.map((published) => [published.item.code, published]))
  return { open, byCode, departments, index: buildItemIndex(open, departments) }
}

function pageOf(shelf: Shelf, { q = '', department = '', audience = '', after = '', limit = '' }: ListQuery): ItemPage {
  const ranked = q.trim() === '' ? shelf.open : shelf.index.find(q).flatMap((code) => shelf.byCode.get(code) ?? [])
  const wanted = ranked.filter(
    ({ item }) =>
      (department === '' || item.departmentCode === department) &&
      (audience === '' || item.audience.includes(audience)),
  )
  const from = after === '' ? 0 : startAfter(wanted, after, q)
  const page = wanted.slice(from, from + Number(limit || 20))
  const last = page.at(-1)
  return {
    items: page.map((published) => lineOf(shelf, published)),
    total: wanted.length,
    next: last && from + page.length < wanted.length ? last.item.code : null,
    ...(wanted.length === 0 && { suggestions: suggestionsFor(shelf, q) }),
  }
}

/** Where the page after `after` begins: behind that item in order of relevance, behind that code in order of codes. */
function startAfter(wanted: readonly Published[], after: string, q: string): number {
  const at =
    q.trim() === ''
      ? wanted.findIndex(({ item }) => item.code > after)
      : wanted.findIndex(({ item }) => item.code === after) + 1
  return at > 0 || (at === 0 && q.trim() === '') ? at : wanted.length
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
