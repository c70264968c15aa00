import type { CardLevel } from '#domain/supervision/index.ts'

/** The gravest first; an investigation accuses nobody yet. */
const gravity: readonly CardLevel[] = ['double-red', 'red', 'yellow', 'investigate', 'blue']

/** The gravest of some levels; null of none. */
export const worstOf = (levels: readonly CardLevel[]): CardLevel | null =>
  gravity.find((level) => levels.includes(level)) ?? null
