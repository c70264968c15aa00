import MiniSearch from 'minisearch'
import type { Published } from './catalogue.ts'
import { soundOf, soundsOf, termsOf } from './terms.ts'

/** A department as items are shown with it. */
export interface Named {
  code: string
  name: string
  nameEn: string
}

/** Finds item codes by what people type, best first. */
export interface ItemIndex {
  find(query: string): string[]
}

const boost = { name: 5, starts: 5, keywords: 4, nameEn: 3, sounds: 1.5, department: 1, materials: 0.4 }
const spelled = new Set(['starts', 'sounds'])
/** What scores less than this part of the best is no answer to the same question. */
const floor = 0.2

/** Indexes the items of a catalogue by name, keywords, department, papers, and the sound of the name. */
export function buildItemIndex(items: readonly Published[], departments: ReadonlyMap<string, Named>): ItemIndex {
  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: (text, field) => (field && spelled.has(field) ? text.split(' ') : termsOf(text)),
    searchOptions: {
      boost,
      tokenize: (query) => [...new Set([...termsOf(query), soundOf(query)])].filter((term) => term !== ''),
      prefix: true,
      // A slip in Chinese is a wrong character, met by its sound; letters are forgiven one or two.
      fuzzy: (term) => (/^[a-z]{4,}$/.test(term) ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.2 },
    },
  })
  index.addAll(items.map(({ item }) => entryOf(item, departments.get(item.departmentCode))))
  return {
    find: (query) => {
      const found = index.search(query)
      const best = found[0]?.score ?? 0
      return found.filter(({ score }) => score >= best * floor).map(({ id }) => String(id))
    },
  }
}

function entryOf(item: Published['item'], department: Named | undefined) {
  const { whole, parts } = soundsOf(item.name)
  return {
    id: item.code,
    name: item.name,
    nameEn: item.nameEn,
    keywords: item.keywords.join(' '),
    department: `${department?.name ?? ''} ${department?.nameEn ?? ''}`,
    materials: item.materials.map(({ name }) => name).join(' '),
    starts: whole.join(' '),
    sounds: parts.join(' '),
  }
}
