import { decisionLevels, seatReaches, type DecisionLevel } from '../organisation/index.ts'
import type { DecisionRule, ServiceItem } from './item.ts'

/** How high a case is decided, and the rule that lifts it there; null where it is the item's usual level. */
export interface LevelOfCase {
  level: DecisionLevel
  rule: (DecisionRule & { value: number }) | null
}

/** How high a case with these facts is decided: the highest of the item's own level and of every rule it meets. */
export function decisionLevelOf(
  { decisionLevel, decisionRules = [] }: Pick<ServiceItem, 'decisionLevel' | 'decisionRules'>,
  facts: Readonly<Record<string, string | number | boolean>>,
): LevelOfCase {
  return decisionRules.reduce<LevelOfCase>(
    (highest, rule) => {
      const value = facts[rule.fact]
      const isMet = typeof value === 'number' && value >= rule.atLeast
      return isMet && !seatReaches(highest.level, rule.level)
        ? { level: rule.level, rule: { ...rule, value } }
        : highest
    },
    { level: decisionLevel, rule: null },
  )
}

/** Every level a case of the item may be decided at, lowest first. */
export const levelsOfItem = ({
  decisionLevel,
  decisionRules = [],
}: Pick<ServiceItem, 'decisionLevel' | 'decisionRules'>): DecisionLevel[] =>
  decisionLevels.filter(
    (level) =>
      level === decisionLevel ||
      (!seatReaches(decisionLevel, level) && decisionRules.some((rule) => rule.level === level)),
  )
