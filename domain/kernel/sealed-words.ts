// Words of people in an event: reasons, opinions, minutes. They lie in the log sealed under the key of whom they are about, so
// that with the key they are forgotten while the log stays whole. Entries of old lie open, and are read as they are.

/** What stands in the log in place of words that are sealed. */
export const withheld = '■■■'

type Words = Record<string, unknown>
interface AnyEvent {
  type: string
  sealed?: string
}

/** Of each kind of event its fields of free text; every kind is named, so that a new one is thought of. */
export type WordFields<Event extends AnyEvent> = {
  [Type in Event['type']]: readonly Exclude<keyof Extract<Event, { type: Type }>, 'type' | 'by' | 'sealed'>[]
}

/** How events of a stream are kept. */
export interface WordsOf<Event extends AnyEvent> {
  /** The words of an event that are to be sealed; null where it has none. */
  wordsIn(event: Event): Words | null
  /** The event as it is kept: its words sealed beside what is left of it. */
  concealed(event: Event, sealed: string): Event
}

export function wordsOf<Event extends AnyEvent>(fields: WordFields<Event>): WordsOf<Event> {
  const wordsIn = (event: Event): Words | null => {
    const said = event as unknown as Words
    const words = (fields[event.type as Event['type']] as readonly string[]).filter((field) =>
      saysSomething(said[field]),
    )
    return words.length === 0 ? null : Object.fromEntries(words.map((field) => [field, said[field]]))
  }
  return {
    wordsIn,
    concealed: (event, sealed) => ({ ...event, ...skeleton(wordsIn(event) ?? {}), sealed }),
  }
}

/** What of an event is sealed. */
export const sealedIn = (event: AnyEvent): string | null => event.sealed ?? null

/** The event with its words, for whoever may read them. */
export function openedWith<Event extends AnyEvent>(event: Event, words: Words): Event {
  const { sealed: _, ...open } = event
  return { ...open, ...words } as Event
}

const saysSomething = (said: unknown): boolean =>
  typeof said === 'string' ? said.trim() !== '' : Array.isArray(said) && said.length > 0

/** In a list of things said, these are the words; the other fields say what the words are about. */
const prose: ReadonlySet<string> = new Set(['defect', 'text', 'remark', 'conditions'])

const skeleton = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([field, said]) => [field, withheldOf(said)]))

/** That something was said stays, and what it is about: rules go by that, never by the words. */
function withheldOf(said: unknown): unknown {
  if (typeof said === 'string') return said.trim() === '' ? said : withheld
  if (!Array.isArray(said)) return said
  return said.map((one: unknown) => {
    if (typeof one !== 'object' || one === null) return withheldOf(one)
    return Object.fromEntries(
      Object.entries(one).map(([key, value]) => [key, prose.has(key) ? withheldOf(value) : value]),
    )
  })
}
