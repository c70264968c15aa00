import type { Finding } from './finding.ts'
import type { RuleNo } from './rule-numbers.ts'
import type { AnyRule, Words } from './rule.ts'
import { eventRules, timeRules } from './rules/index.ts'
import { patternRules } from './rules/patterns/index.ts'
import { verifiedFaults } from './rules/verified-fault.ts'
import type { ScorePart } from './score-parts.ts'

const rules = Map.groupBy<RuleNo, AnyRule>(
  [...timeRules, ...eventRules, ...Object.values(patternRules), ...verifiedFaults],
  ({ no }) => no,
)

/** Rules that share a number say themselves which findings are theirs; the last takes what is left. */
function ruleOf(finding: Finding): AnyRule | undefined {
  const sharing = rules.get(finding.rule)
  return sharing?.find(({ speaksOf }) => speaksOf?.(finding)) ?? sharing?.at(-1)
}

/** The part a group of rules counts in where no rule of that number says so itself. */
const partOfGroup: Record<string, ScorePart> = {
  T: 'time-limit',
  P: 'process',
  F: 'fees',
  C: 'publicity',
  I: 'integrity',
  D: 'process',
  S: 'attitude',
}

/** The name of the rule that speaks of a finding; null where this program has no rule of that number. */
export const ruleNameOf = (finding: Finding): string | null => ruleOf(finding)?.name ?? null

/** What a rule says of itself and of a finding; a number without a rule in this program speaks for itself. */
export interface RuleWords {
  title: Words
  basis: Words
  part: ScorePart
  explanation: Words
}

/** What a finding's rule says, in both languages. */
export function ruleWordsOf(finding: Finding): RuleWords {
  const rule = ruleOf(finding)
  if (rule) return { title: rule.title, basis: rule.basis, part: rule.part, explanation: rule.explain(finding) }
  const bare = { zh: finding.rule, en: finding.rule }
  return { title: bare, basis: bare, part: partOfGroup[finding.rule[0] ?? ''] ?? 'process', explanation: bare }
}

/** The title of a rule. */
export const ruleTitleOf = (no: RuleNo): Words => rules.get(no)?.[0]?.title ?? { zh: no, en: no }
