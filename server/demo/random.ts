/** Chance that repeats itself: the same seed gives the same draws. */
export interface Random {
  /** From 0 up to 1, which is never drawn. */
  next(): number
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
  pick<T>(from: readonly T[]): T | undefined
}

/** Draws from `seed`: 32 bits of it (FNV-1a), stirred by mulberry32. */
export function createRandom(...seed: (string | number)[]): Random {
  let state = hashOf(seed.join('/'))
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: pick as Random['pick'],
  }
}

/** Evenly spread draws of a row of cases: a share of 1 % comes up once in every hundred or so, however short the row. */
export function spread(n: number, ...seed: (string | number)[]): number {
  const golden = (Math.sqrt(5) - 1) / 2
  return (n * golden + createRandom(...seed).next()) % 1
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
