import { isDeepStrictEqual } from 'node:util'
import type { CityEvent, Guidance } from '#cities/guidance.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Catalogue, Published } from './catalogue.ts'
import { buildEverydayIndex, type EverydayIndex } from './everyday-index.ts'
import { createItemIndex, type ItemIndex, type Named } from './item-index.ts'
import { soundsOf } from './terms.ts'

/** The catalogue as readers find their way in it: what is not cancelled, ready to be searched. */
export interface Shelf {
  open: readonly Published[]
  byCode: ReadonlyMap<string, Published>
  departments: ReadonlyMap<string, Named>
  /** Items by what their result is called: far fewer names than items. */
  byResult: ReadonlyMap<string, readonly ServiceItem[]>
  index: ItemIndex
  everyday: EverydayIndex
  /** Whether the words are part of an item's official name. */
  isName(words: string): boolean
  city: City
  guidance: Guidance | null
  /** Life and business events in the order they are shown, each with how its name sounds. */
  events: readonly (CityEvent & { sounds: readonly string[] })[]
}

interface City {
  name: string
  nameEn: string
  centre: { name: string; nameEn: string }
}
type Guided = City & { guidance?: Guidance | null }

/** The shelf as it stands. Both follow a publication; a city is loaded before its items are published. */
export interface Shelves {
  /** At once, whatever there is to be indexed: for all that is not found by words. */
  browse(): Promise<Shelf>
  /** With everything on it in the index. */
  search(): Promise<Shelf>
}

interface Built {
  from: readonly Published[]
  shelf: Promise<Shelf>
  searchable: Promise<Shelf>
}

/** Builds the shelf when first asked; after a publication what is unchanged is used again. */
export function createShelves(database: Database, catalogue: Catalogue): Shelves {
  const index = createItemIndex()
  let built: Built | undefined
  let indexed: Promise<unknown> = Promise.resolve()
  const build = (from: readonly Published[]): Built => {
    const before = built?.shelf.catch(() => undefined)
    const shelf = readShelf(database, from, index, before)
    // One update of the index after another, in the order of the publications.
    const searchable = Promise.all([shelf, indexed]).then(async ([ready]) => {
      await index.update(ready.open, ready.departments)
      return ready
    })
    indexed = searchable.catch(() => undefined)
    const begun = { from, shelf, searchable }
    searchable.catch(() => {
      if (built === begun) built = undefined
    })
    return begun
  }
  const current = async () => {
    const all = await catalogue.all()
    return built?.from === all ? built : (built = build(all))
  }
  return { browse: async () => (await current()).shelf, search: async () => (await current()).searchable }
}

const nowhere: City = { name: '', nameEn: '', centre: { name: '', nameEn: '' } }

async function readShelf(
  database: Database,
  all: readonly Published[],
  index: ItemIndex,
  before: Promise<Shelf | undefined> | undefined,
): Promise<Shelf> {
  const [departments, [city], previous] = await Promise.all([
    database.query<Named>('select code, name, name_en as "nameEn" from department order by code'),
    database.query<City & { guidance: Guidance | null }>(
      'select name, name_en as "nameEn", centre, guidance from city limit 1',
    ),
    before,
  ])
  return arrange(all, departments, { ...nowhere, ...city }, index, previous)
}

/** Orders what is published for readers, ready to be searched. */
export async function shelfOf(all: readonly Published[], departments: readonly Named[], city: Guided): Promise<Shelf> {
  const shelf = arrange(all, departments, city, createItemIndex())
  await shelf.index.update(shelf.open, shelf.departments)
  return shelf
}

function arrange(
  all: readonly Published[],
  rows: readonly Named[],
  { guidance = null, ...city }: Guided,
  index: ItemIndex,
  before?: Shelf,
): Shelf {
  const open = all.filter(({ status }) => status !== 'cancelled')
  return {
    open,
    byCode: new Map(open.map((published) => [published.item.code, published])),
    departments: new Map(rows.map(({ code, name, nameEn }) => [code, { code, name, nameEn }])),
    byResult: Map.groupBy(
      open.map(({ item }) => item),
      ({ result }) => result.name,
    ),
    index,
    isName: (words) => open.some(({ item }) => item.name.includes(words)),
    city,
    ...(before && isDeepStrictEqual(before.guidance, guidance) ? guidedBy(before) : guideBy(guidance)),
  }
}

const guidedBy = ({ guidance, everyday, events }: Shelf) => ({ guidance, everyday, events })

const guideBy = (guidance: Guidance | null) => ({
  guidance,
  everyday: buildEverydayIndex(guidance?.everydayWords ?? []),
  events: [...(guidance?.events.life ?? []), ...(guidance?.events.business ?? [])].map((event) => ({
    ...event,
    sounds: soundsOf(event.name).whole,
  })),
})

/** Items by their codes as a reader sees them; codes that are cancelled or unknown are left out. */
export function namedItems({ byCode }: Shelf, codes: readonly string[]): Named[] {
  return codes.flatMap((code) => {
    const found = byCode.get(code)
    return found ? [{ code, name: found.item.name, nameEn: found.item.nameEn }] : []
  })
}
