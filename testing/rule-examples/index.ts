// Of every rule of supervision a breach and its lawful twin. A test runs them all and misses none; the list of rules in the
// documents says what is found in the first of each.
import { clockExamples } from './clocks.ts'
import type { RuleExample } from './example.ts'
import { feeAndTruthExamples } from './fee-and-truth-acts.ts'
import { patternExamples } from './patterns.ts'
import { procedureExamples } from './procedure-acts.ts'
import { verdictExamples } from './verdicts.ts'

export const ruleExamples: readonly RuleExample[] = [
  ...clockExamples,
  ...procedureExamples,
  ...feeAndTruthExamples,
  ...patternExamples,
  ...verdictExamples,
]
