import type { EverydayWords } from '#cities/guidance.ts'
import { soundsOf } from './terms.ts'

/** What was recognised in a query: the words as people say them, and what they stand for. */
export interface Understood {
  typed: string
  entry: EverydayWords
}

export interface EverydayIndex {
  /** The everyday words in a query; undefined where it holds none. `isName` says that it is part of an official name. */
  understand(query: string, isName: (words: string) => boolean): Understood | undefined
  /** Everyday words that begin as the query does, the shortest first, one of each meaning. */
  beginning(query: string): Understood[]
}

interface Spoken extends Understood {
  /** The word in small letters, its sound and its initials. */
  plain: string
  sound: string
  initials: string
}

const plainOf = (text: string): string => text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ')
const isLatin = (text: string): boolean => /^[a-z0-9 ]+$/.test(text)
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Indexes everyday words by how they are written and how they sound (a wrong character sounds like the right one). */
export function buildEverydayIndex(entries: readonly EverydayWords[]): EverydayIndex {
  const spoken = entries.flatMap((entry) => [
    ...entry.words.map((typed) => spokenOf(typed, entry)),
    ...entry.wordsEn.map((typed): Spoken => ({ typed, entry, plain: plainOf(typed), sound: '', initials: '' })),
  ])
  // Where one word is part of another, the longer one tells more.
  const longestFirst = spoken.toSorted((a, b) => b.plain.length - a.plain.length)
  const exactly = firstBy(spoken, ({ plain }) => plain)
  const bySound = firstBy(spoken, ({ sound }) => sound)
  const byInitials = firstBy(spoken, ({ initials }) => initials)

  const understand: EverydayIndex['understand'] = (query, isName) => {
    const plain = plainOf(query)
    const exact = exactly.get(plain)
    if (exact || plain === '') return exact
    if (!hasHan(plain)) return understandLetters(plain)
    if (isName(plain)) return undefined
    return longestFirst.find((one) => hasHan(one.plain) && plain.includes(one.plain)) ?? bySound.get(soundKey(plain))
  }
  const understandLetters = (plain: string) => {
    const letters = plain.replaceAll(' ', '')
    return (
      (isLatin(plain)
        ? (bySound.get(letters) ?? (letters.length > 2 ? byInitials.get(letters) : undefined))
        : undefined) ?? longestFirst.find((one) => !hasHan(one.plain) && ` ${plain} `.includes(` ${one.plain} `))
    )
  }
  return {
    understand,
    beginning: (query) => {
      const plain = plainOf(query)
      const letters = plain.replaceAll(' ', '')
      if (letters.length === 0) return []
      const begun = spoken.filter(
        (one) =>
          one.plain.startsWith(plain) ||
          (isLatin(plain) && letters.length > 1 && (one.sound.startsWith(letters) || one.initials.startsWith(letters))),
      )
      const shortestFirst = begun.toSorted((a, b) => a.plain.length - b.plain.length)
      return [...new Map(shortestFirst.toReversed().map((one) => [one.entry, one])).values()].reverse()
    },
  }
}

/** The first of each key; what has none is left out. */
const firstBy = (spoken: readonly Spoken[], keyOf: (one: Spoken) => string): ReadonlyMap<string, Spoken> =>
  new Map(spoken.toReversed().flatMap((one) => (keyOf(one) === '' ? [] : [[keyOf(one), one] as const])))

const soundKey = (plain: string): string => soundsOf(plain).whole[0] ?? ''

function spokenOf(typed: string, entry: EverydayWords): Spoken {
  const [sound = '', initials = ''] = soundsOf(typed).whole
  return { typed, entry, plain: plainOf(typed), sound, initials }
}
