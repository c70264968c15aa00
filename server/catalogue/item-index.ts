import { setImmediate } from 'node:timers/promises'
import MiniSearch, { type SearchResult } from 'minisearch'
import type { Published } from './catalogue.ts'
import { createSoundList } from './sound-list.ts'
import { isLetters, soundOf, soundsOf, termsOf, type Sounds } from './terms.ts'

/** A department as items are shown with it. */
export interface Named {
  code: string
  name: string
  nameEn: string
}

/** Finds item codes by what people type, best first. */
export interface ItemIndex {
  find(query: string): string[]
  /**
   * Makes these the items that are found, letting others work in between. Costs what differs from before; an item is
   * found as it was or as it is, never half.
   */
  update(items: readonly Published[], departments: ReadonlyMap<string, Named>): Promise<void>
}

const boost = { name: 5, starts: 5, keywords: 4, nameEn: 3, sounds: 1.5, department: 1, materials: 0.4 }
const telling = Object.keys(boost).filter((field) => field !== 'materials')
const spelled = new Set(['starts', 'sounds'])
/** What scores less than this part of the best is no answer to the same question. */
const floor = 0.2
/** Terms of a query that are looked for; the rest of a long text tells no more. */
const mostTerms = 10
/** How long the index is worked on before requests get their turn. */
const sliceMs = 8

/** An index of items by name, keywords, department, papers, and the sound of the name; empty at first. */
export function createItemIndex(): ItemIndex {
  const words = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: (text, field) => (field && spelled.has(field) ? text.split(' ') : termsOf(text)),
  })
  const sounds = createSoundList()
  const held = new Map<string, { item: Published['item']; department: string }>()

  const put = (item: Published['item'], department: string) => {
    const spoken = soundsOf(item.name)
    const entry = entryOf(item, department, spoken)
    if (held.has(item.code)) words.replace(entry)
    else words.add(entry)
    sounds.set(item.code, spoken.syllables)
    held.set(item.code, { item, department })
  }
  const remove = (code: string) => {
    words.discard(code)
    sounds.delete(code)
    held.delete(code)
  }
  return {
    async update(items, departments) {
      const wanted = new Set(items.map(({ item }) => item.code))
      for (const code of held.keys()) if (!wanted.has(code)) remove(code)
      let since = performance.now()
      for (const { item } of items) {
        const { name = '', nameEn = '' } = departments.get(item.departmentCode) ?? {}
        const department = `${name} ${nameEn}`
        const before = held.get(item.code)
        if (before?.item === item && before.department === department) continue
        put(item, department)
        if (performance.now() - since < sliceMs) continue
        await setImmediate()
        since = performance.now()
      }
    },
    find: (query) => {
      const sound = soundOf(query)
      const found = searchWords(words, termsAsked(query, sound))
      const best = found[0]?.score ?? 0
      const codes = found.filter(({ score }) => score >= best * floor).map(({ id }) => String(id))
      // Chinese that is written right needs no more that sounds alike.
      if (codes.length > 0 && !isLetters(query.replaceAll(' ', ''))) return codes
      return [...new Set([...codes, ...sounds.find(sound)])]
    },
  }
}

const termsAsked = (query: string, sound: string): string[] =>
  [...new Set([...termsOf(query).slice(0, mostTerms), sound])].filter((term) => term !== '')

/** Looks for words that are there; slips are forgiven, a letter or two, in those that nothing was found by. */
function searchWords(words: MiniSearch, terms: string[]): SearchResult[] {
  const search = (mayBeSlip: (term: string) => boolean) =>
    words.search(terms.join(' '), {
      boost,
      tokenize: () => terms,
      // In a long question papers are met by chance, and would be most of what is met.
      ...(terms.length > 4 && { fields: telling }),
      // One or two letters begin almost everything: the list of sounds knows the names that begin so.
      prefix: (term) => !isLetters(term) || term.length > (terms.length > 4 ? 4 : 2),
      fuzzy: (term) => (mayBeSlip(term) ? Math.min(2, Math.round(term.length * 0.2)) : false),
      weights: { prefix: 0.5, fuzzy: 0.2 },
    })
  const found = search(() => false)
  const met = new Set(found.flatMap(({ queryTerms }) => queryTerms))
  // A slip in Chinese is a wrong character, met by its sound.
  const slips = terms.filter((term) => /^[a-z]{4,}$/.test(term) && !met.has(term))
  return slips.length > 0 ? search((term) => slips.includes(term)) : found
}

function entryOf(item: Published['item'], department: string, { whole, words }: Sounds) {
  return {
    id: item.code,
    name: item.name,
    nameEn: item.nameEn,
    keywords: item.keywords.join(' '),
    department,
    materials: item.materials.map(({ name }) => name).join(' '),
    starts: whole.join(' '),
    sounds: words.join(' '),
  }
}
