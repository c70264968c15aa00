import { decisionLevels, type DecisionLevel } from './level.ts'
import type { Role } from './staff.ts'

const deciders: Record<DecisionLevel, readonly Role[]> = {
  window: ['clerk', 'reviewer', 'deputy-head', 'head'],
  'deputy-head': ['deputy-head', 'head'],
  head: ['head'],
}

/** Whether a role's post stands high enough: general matters are decided at the window, important ones by the deputy head, major ones by the head. */
export function standsHighEnough(role: string, level: DecisionLevel): boolean {
  return deciders[level].some((decider) => decider === role)
}

/** Whether the holder of a seat decides matters of a level. */
export const seatReaches = (seat: DecisionLevel, level: DecisionLevel): boolean =>
  decisionLevels.indexOf(seat) >= decisionLevels.indexOf(level)
