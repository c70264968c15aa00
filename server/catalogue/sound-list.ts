/** Names by how they sound, from any syllable on: jiehun, hundengji and hdj find 结婚登记. */
export interface SoundList {
  set(code: string, syllables: readonly string[]): void
  delete(code: string): void
  /** Codes of the names that hold these letters from a syllable on: those that begin so first, of them the shortest. */
  find(letters: string): string[]
}

interface Sounding {
  whole: string
  /** As long as `whole`, with a bar where a syllable begins. */
  bars: string
  initials: string
}

interface Found {
  code: string
  length: number
}

const shortestFirst = (a: Found, b: Found) => a.length - b.length

/** An empty list. It is read through at every question: all ends of all names would make an index ten times as large. */
export function createSoundList(): SoundList {
  const names = new Map<string, Sounding>()
  return {
    set: (code, syllables) =>
      names.set(code, {
        whole: syllables.join(''),
        bars: syllables.map(({ length }) => '|'.padEnd(length)).join(''),
        initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
      }),
    delete: (code) => names.delete(code),
    find: (letters) => {
      if (letters === '') return []
      const begun: Found[] = []
      const held: Found[] = []
      for (const [code, name] of names) {
        const found = { code, length: name.whole.length }
        if (name.whole.startsWith(letters) || name.initials.startsWith(letters)) begun.push(found)
        // A single letter is somewhere in nearly every name, and two begin a syllable in most.
        else if (
          letters.length > 1 &&
          (name.initials.includes(letters) || (letters.length > 2 && holdsFromBar(name, letters)))
        )
          held.push(found)
      }
      return [...begun.sort(shortestFirst), ...held.sort(shortestFirst)].map(({ code }) => code)
    },
  }
}

function holdsFromBar({ whole, bars }: Sounding, letters: string): boolean {
  let at = whole.indexOf(letters, 1)
  while (at > 0 && bars[at] !== '|') at = whole.indexOf(letters, at + 1)
  return at > 0
}
