import type { Act } from './act.ts'
import type { CardLevel, Finding } from './finding.ts'
import type { RuleNo } from './rule-numbers.ts'
import type { ScorePart } from './score-parts.ts'
import type { RuleSettings } from './settings.ts'
import type { SupervisedCase } from './supervised-case.ts'

/** The same said in both languages. */
export interface Words {
  zh: string
  en: string
}

/** What every rule says of itself. */
interface RuleHead {
  no: RuleNo
  /** Says what is wrong: 'late-decision'. */
  name: string
  title: Words
  /** The article, regulation or local practice it stands on. */
  basis: Words
  /** The part of the score it counts in. */
  part: ScorePart
  /** Why our own cases cannot break it, or how far they can; absent where they can as any other. */
  ownCases?: Words
  /** One sentence for the person concerned, out of the numbers of a finding of its own. */
  explain(finding: Finding): Words
  /** Where several rules share a number: whether a finding is this one's. */
  speaksOf?(finding: Finding): boolean
}

/** A moment at which a card is due if nothing changes. */
export interface Moment {
  /** Instant. */
  at: string
  /** Since when the work could be done (instant): what was lost to an outage from then on is given back. */
  since: string
  /** Until when the clock ran (instant), where it has stopped: what was given back beyond that was not needed. */
  until?: string | null
  occasion: string
  level: CardLevel
  /** The department that was to work, where it is not the case's own: an outage there excuses it, and the card is its. */
  departmentCode?: string
  finding(): Pick<Finding, 'persons' | 'cites' | 'numbers' | 'shares'>
}

/** Watches the clocks of a case: says at which moments it would find something, past ones and to come. */
export interface TimeRule extends RuleHead {
  trigger: 'time'
  /** Judges only what could be done from the day on it was brought in, which the regime knows; nothing where it knows none. */
  begun?: true
  moments(supervised: SupervisedCase, settings: RuleSettings): Moment[]
}

/** An act that has just been stored, in its case. */
export interface JustActed {
  supervised: SupervisedCase
  act: Act
  /** All acts before it. */
  earlier: readonly Act[]
}

/** What an event rule found; the rest of the finding follows from the act. */
export type FoundInAct = Pick<Finding, 'occasion' | 'level' | 'numbers'> &
  Partial<Pick<Finding, 'persons' | 'cites' | 'departmentCode' | 'windowCode'>>

/** Judges an act the moment it is stored. */
export interface EventRule extends RuleHead {
  trigger: 'event'
  /** Judges nothing from the day of its withdrawal on, which the regime knows; what it found before stays found. */
  withdrawn?: true
  /** Judges nothing before the day it was brought in, which the regime knows. */
  begun?: true
  /** The acts it looks at; it is not asked about others. */
  on: readonly Act['kind'][]
  judge(acted: JustActed, settings: RuleSettings): FoundInAct | null
}

/** Judges what shows only over many cases, or outside of cases: `facts` are gathered by the server for one subject and period. */
export interface PatternRule<Facts> extends RuleHead {
  trigger: 'pattern'
  judge(facts: Facts, settings: RuleSettings): Finding[]
}

export type AnyRule = TimeRule | EventRule | PatternRule<never>
