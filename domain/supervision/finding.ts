import type { Cited } from './act.ts'
import type { RuleNo } from './rule-numbers.ts'

export const cardLevels = ['blue', 'yellow', 'red', 'double-red', 'investigate'] as const
/**
 * How grave a finding is. Blue reminds and is no card; yellow warns; red is a breach; double red one of the law itself or of
 * its fictions; `investigate` accuses nobody yet.
 */
export type CardLevel = (typeof cardLevels)[number]

export const subjectKinds = ['case', 'staff', 'window', 'department', 'item', 'system'] as const
/** What a finding is about. A case by its stream; the others by their code or account. */
export interface Subject {
  kind: (typeof subjectKinds)[number]
  id: string
}

/** Who consumed how many of the days in excess: a review step, a department or a window. Shares of a finding add up to 1. */
export interface ResponsibilityShare {
  party: string
  departmentCode: string
  days: number
  share: number
}

/** What a rule found: machine-readable evidence, and nothing that could not be found again from the same log. */
export interface Finding {
  rule: RuleNo
  /** Tells one breach of a rule by a subject from another; with both it names the card. */
  occasion: string
  level: CardLevel
  /** The instant of the breach, which is not when it was noticed. */
  breachAt: string
  about: Subject
  departmentCode: string
  windowCode: string | null
  /** Accounts or staff numbers of those who acted or failed to. */
  persons: string[]
  cites: Cited[]
  numbers: Record<string, string | number>
  shares?: ResponsibilityShare[]
}

/** The name of a finding among all: the same breach found twice has the same. */
export const nameOfFinding = ({ about, rule, occasion }: Pick<Finding, 'about' | 'rule' | 'occasion'>): string =>
  `${about.kind} ${about.id} ${rule} ${occasion}`
