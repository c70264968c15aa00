// What text is found by: words and pairs of characters in Chinese, words in English, and how names sound (pinyin).
import { pinyin } from 'pinyin-pro'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const isHan = (text: string) => /^\p{Script=Han}/u.test(text)
const unspecific = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'])

/** The terms of a text: its words, and every two neighbouring Chinese characters, since words are cut by guess. */
export function termsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const found = [...words.segment(plain)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
  const pairs = (plain.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => {
    const characters = Array.from(run)
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
  const terms = [...new Set([...found, ...pairs])].filter((term) => !unspecific.has(term))
  const telling = terms.filter((term) => !(isHan(term) && Array.from(term).length === 1))
  return telling.length > 0 ? telling : terms
}

const syllablesOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '')

/** How a text sounds, in one word: 结昏登记 sounds as 结婚登记 does. */
export const soundOf = (text: string): string => syllablesOf(text.normalize('NFKC')).join('')

/** Whether a text is nothing but Latin letters and digits, as pinyin is. */
export const isLetters = (text: string): boolean => /^[a-z0-9]+$/i.test(text)

export interface Sounds {
  /** The whole name, and its initials: jiehundengji, jhdj. */
  whole: string[]
  /** jie, hun, deng, ji. */
  syllables: string[]
  /** Each word in it, and every two neighbouring characters: jiehun, dengji, hundeng. */
  words: string[]
}

/** Everything a name may be typed as by its sound. */
export function soundsOf(name: string): Sounds {
  const syllables = syllablesOf(name)
  return {
    whole: [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')],
    syllables,
    words: [...new Set(termsOf(name).filter(isHan).map(soundOf))],
  }
}
