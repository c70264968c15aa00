import type { CivilDate } from '../kernel/index.ts'
import type { CardLevel } from './finding.ts'
import type { RuleNo } from './rule-numbers.ts'
import { defaultScheme, type ScoreScheme } from './score/index.ts'

/**
 * When a rung of a ladder is reached: once this part of the limit is used up (0 to 1), once only so many days are left, or once
 * it is over by so many working days (0: the moment it is over).
 */
export type Reached = { used: number } | { leftDays: number } | { overDays: number }

/** One step of a warning: which level, when, and for limits of which length (in the unit of the clock). */
export interface Rung {
  level: CardLevel
  when: Reached
  /** Only limits of more, or of at most, so many days; all of them where it is not said. */
  moreThan?: number
  atMost?: number
}

/** How a rule is set. What a rule does not use is absent. */
export interface RuleSettings {
  enabled: boolean
  /** The level of what has one level only. */
  level?: CardLevel
  /** The levels of what is watched by a clock. */
  ladder?: readonly Rung[]
  /** Other numbers, by the rule's own names for them. */
  thresholds?: Readonly<Record<string, number>>
}

/** Points of an upheld card, and how repeated warnings count. Negative. */
export interface PointsTable {
  byLevel: Readonly<Record<CardLevel, number>>
  /** Every yellow card of one person or unit from the `from`-th in a month on costs `points` besides `byLevel.yellow`. */
  repeatedYellow: { from: number; points: number }
  /** Instead of the level's, by rule. */
  byRule: Readonly<Partial<Record<RuleNo, number>>>
}

/** A version of the rules' thresholds, colours and points, and of what scores go by; it holds from the beginning of a day on. */
export interface SupervisionSettings {
  version: number
  effectiveFrom: CivilDate
  name: string
  rules: Readonly<Record<RuleNo, RuleSettings>>
  points: PointsTable
  /** What scores go by; the default scheme where it says nothing. */
  score?: ScoreScheme
}

/** A stretch in which the system was down and nobody could work: one recorded act with its evidence (instants). */
export interface Outage {
  id: string
  fromAt: string
  toAt: string
  /** The departments it hit; all of them where neither departments nor windows are named. */
  departments: readonly string[] | null
  /** Windows it hit beside them. */
  windows?: readonly string[] | null
  /** Since when it is on record (instant), and excuses; always where it does not say. */
  recordedAt?: string
}

/** What supervision goes by: every version of the settings, oldest first, and the recorded outages. */
export interface Regime {
  settings: readonly SupervisionSettings[]
  outages: readonly Outage[]
  /** The first day on which a withdrawn rule judges nothing any more, by the rule's name; one not named never judged. */
  withdrawals?: Readonly<Record<string, CivilDate>>
  /** The first day on which a rule judges that did not before, by the rule's name; one not named always judged. */
  beginnings?: Readonly<Record<string, CivilDate>>
}

/** The settings in force on a day; undefined before the first. */
export const settingsOn = (regime: Regime, on: CivilDate): SupervisionSettings | undefined =>
  regime.settings.findLast(({ effectiveFrom }) => effectiveFrom <= on)

/** What the scores of a month ('YYYY-MM') go by: the version in force on its first day, so that no month changes its scheme. */
export const schemeOf = (settings: readonly SupervisionSettings[], month: string): ScoreScheme =>
  settingsOn({ settings, outages: [] }, `${month}-01`)?.score ?? defaultScheme
