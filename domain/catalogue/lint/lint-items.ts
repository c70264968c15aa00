import type { ServiceItem } from '../item.ts'
import { commitmentRules } from './commitment-rules.ts'
import { formRules } from './form-rules.ts'
import { identityRules } from './identity-rules.ts'
import { legalRules } from './legal-rules.ts'
import { materialRules } from './material-rules.ts'
import { placeRules } from './place-rules.ts'
import { exampleRules } from './example-rules.ts'
import { inEverySituation } from './in-every-situation.ts'
import { scenarioRules } from './scenario-rules.ts'
import { selectionRules } from './selection-rules.ts'
import type { Diagnostic, LintRule, Surroundings } from './rule.ts'
import { timeRules } from './time-rules.ts'

/** Every rule, in the order its findings are told. */
export const lintRules: readonly LintRule[] = [
  ...identityRules,
  ...legalRules,
  ...timeRules.map(inEverySituation),
  ...placeRules,
  ...materialRules,
  ...commitmentRules,
  ...selectionRules,
  ...formRules,
  ...scenarioRules,
  ...exampleRules,
]

/** What is wrong with the items of a catalogue, item by item; nothing found is the empty list. */
export function lintItems(surroundings: Surroundings): Diagnostic[] {
  return surroundings.items.flatMap((item) => lintItem(item, surroundings))
}

/** What is wrong with one of them. */
export function lintItem(item: ServiceItem, surroundings: Surroundings): Diagnostic[] {
  return lintRules.flatMap(({ code: rule, severity, remedy, find }) =>
    find(item, surroundings).map((breach) => ({ item: item.code, rule, severity, ...breach, remedy })),
  )
}
