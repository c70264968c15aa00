/** Names by how they sound from a later syllable on: hundengji and hdj find 结婚登记. */
export interface SoundList {
  set(code: string, syllables: readonly string[]): void
  delete(code: string): void
  /** Codes of the names that hold these letters from a syllable other than the first on, the shortest name first. */
  find(letters: string): string[]
}

interface Sounding {
  whole: string
  /** As long as `whole`, with a bar where a syllable begins. */
  bars: string
  initials: string
}

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
      // A single letter is somewhere in nearly every name, and two begin a syllable in most.
      if (letters.length < 2) return []
      const found: { code: string; length: number }[] = []
      for (const [code, name] of names)
        if (name.initials.includes(letters, 1) || (letters.length > 2 && holdsFromBar(name, letters)))
          found.push({ code, length: name.whole.length })
      return found.sort((a, b) => a.length - b.length).map(({ code }) => code)
    },
  }
}

function holdsFromBar({ whole, bars }: Sounding, letters: string): boolean {
  let at = whole.indexOf(letters, 1)
  while (at > 0 && bars[at] !== '|') at = whole.indexOf(letters, at + 1)
  return at > 0
}
