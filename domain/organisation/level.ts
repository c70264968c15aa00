/** How far delegated authority reaches, each level including those before it (授权层级). */
export const levels = ['receive-only', 'accept', 'review', 'decide', 'decide-and-seal'] as const
export type Level = (typeof levels)[number]

/** Whether authority at `held` covers what needs `needed`. */
export function reaches(held: Level, needed: Level): boolean {
  return levels.indexOf(held) >= levels.indexOf(needed)
}

/** Who decides an item: general matters at the window, important ones the deputy head (分管领导), major ones the head (主要领导). */
export const decisionLevels = ['window', 'deputy-head', 'head'] as const
export type DecisionLevel = (typeof decisionLevels)[number]

/** The furthest of some levels; null of none. */
export const furthest = (of: readonly Level[]): Level | null => levels.findLast((level) => of.includes(level)) ?? null
