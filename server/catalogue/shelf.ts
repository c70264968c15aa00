import type { CityEvent, Guidance } from '#cities/guidance.ts'
import type { Database } from '../kernel/database.ts'
import type { Catalogue, Published } from './catalogue.ts'
import { buildEverydayIndex, type EverydayIndex } from './everyday-index.ts'
import { buildItemIndex, type ItemIndex, type Named } from './item-index.ts'
import { soundsOf } from './terms.ts'

/** The catalogue as readers find their way in it: what is not cancelled, ready to be searched. */
export interface Shelf {
  open: readonly Published[]
  byCode: ReadonlyMap<string, Published>
  departments: ReadonlyMap<string, Named>
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

/** Builds the shelf when first asked, and again after a publication; a city is loaded before its items are published. */
export function createShelf(database: Database, catalogue: Catalogue): () => Promise<Shelf> {
  let built: { from: readonly Published[]; shelf: Promise<Shelf> } | undefined
  return async () => {
    const all = await catalogue.all()
    if (built?.from === all) return built.shelf
    const begun = { from: all, shelf: buildShelf(database, all) }
    built = begun
    begun.shelf.catch(() => {
      if (built === begun) built = undefined
    })
    return begun.shelf
  }
}

const nowhere: City = { name: '', nameEn: '', centre: { name: '', nameEn: '' } }

async function buildShelf(database: Database, all: readonly Published[]): Promise<Shelf> {
  const [departments, [city]] = await Promise.all([
    database.query<Named>('select code, name, name_en as "nameEn" from department order by code'),
    database.query<City & { guidance: Guidance | null }>(
      'select name, name_en as "nameEn", centre, guidance from city limit 1',
    ),
  ])
  return shelfOf(all, departments, city ?? nowhere, city?.guidance ?? null)
}

/** Orders what is published for readers. */
export function shelfOf(
  all: readonly Published[],
  rows: readonly Named[],
  city: City,
  guidance: Guidance | null,
): Shelf {
  const departments = new Map(rows.map(({ code, name, nameEn }) => [code, { code, name, nameEn }]))
  const open = all.filter(({ status }) => status !== 'cancelled')
  return {
    open,
    byCode: new Map(open.map((published) => [published.item.code, published])),
    departments,
    index: buildItemIndex(open, departments),
    everyday: buildEverydayIndex(guidance?.everydayWords ?? []),
    isName: (words) => open.some(({ item }) => item.name.includes(words)),
    city,
    guidance,
    events: [...(guidance?.events.life ?? []), ...(guidance?.events.business ?? [])].map((event) => ({
      ...event,
      sounds: soundsOf(event.name).whole,
    })),
  }
}

/** Items by their codes as a reader sees them; codes that are cancelled or unknown are left out. */
export function namedItems({ byCode }: Shelf, codes: readonly string[]): Named[] {
  return codes.flatMap((code) => {
    const found = byCode.get(code)
    return found ? [{ code, name: found.item.name, nameEn: found.item.nameEn }] : []
  })
}
