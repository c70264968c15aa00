import { ruleNameOf, type Finding, type Regime, type SupervisedCase } from '#domain/supervision/index.ts'
import { judged, type Line } from '../told-case.ts'

/** A breach of a rule and its lawful twin, each as what the rule finds in it. */
export interface RuleExample {
  /** The name of the rule. */
  rule: string
  /** What is wrong in it, in a few words. */
  says: string
  breaks(): Finding[]
  keeps(): Finding[]
}

/** Acts that break a rule, and the lawful twin. */
interface Acts {
  breaks: Line[]
  keeps: Line[]
  change?: Partial<SupervisedCase>
  keptChange?: Partial<SupervisedCase>
  /** What supervision goes by, where it is not the first settings alone. */
  under?: Partial<Regime>
}

/** Of those found, what this rule speaks of. */
export const ofRule = (rule: string, found: readonly Finding[]): Finding[] =>
  found.filter((finding) => ruleNameOf(finding) === rule)

/** An example told in acts. */
export const actExample = (
  rule: string,
  says: string,
  { breaks, keeps, change, keptChange, under }: Acts,
): RuleExample => ({
  ...{ rule, says },
  breaks: () => ofRule(rule, judged(breaks, change, under)),
  keeps: () => ofRule(rule, judged(keeps, keptChange, under)),
})
