import { namedItems, type Shelf } from './shelf.ts'

interface Line {
  kind: 'item' | 'event' | 'word'
  code: string | null
  text: string
  textEn: string
}

const most = { lines: 8, events: 2, words: 3 }

/** What may be meant by the first letters of a search: everyday words, events, then items. */
export function suggestionsWhileTyping(shelf: Shelf, q: string): Line[] {
  const typed = q.normalize('NFKC').trim()
  if (typed === '') return []
  const events = shelf.events.filter((event) => sayEvent(event, typed.toLowerCase())).slice(0, most.events)
  const said = new Set(events.map(({ name }) => name))
  const words = shelf.everyday
    .beginning(typed)
    .map((one) => one.typed)
    .filter((word) => !said.has(word))
    .slice(0, most.words)
  const meant = shelf.everyday.understand(typed, shelf.isName)?.entry.items ?? []
  const items = [...new Set([...meant, ...shelf.index.find(typed)])]
  return [
    ...words.map((word): Line => ({ kind: 'word', code: null, text: word, textEn: word })),
    ...events.map(({ code, name, nameEn }): Line => ({ kind: 'event', code, text: name, textEn: nameEn })),
    ...namedItems(shelf, items.slice(0, most.lines)).map(({ code, name, nameEn }): Line => ({
      kind: 'item',
      code,
      text: name,
      textEn: nameEn,
    })),
  ].slice(0, most.lines)
}

function sayEvent({ name, nameEn, sounds }: Shelf['events'][number], typed: string): boolean {
  if (name.includes(typed) || (typed.length > 2 && nameEn.toLowerCase().includes(typed))) return true
  const letters = typed.replaceAll(' ', '')
  return letters.length > 1 && sounds.some((sound) => sound.startsWith(letters))
}
