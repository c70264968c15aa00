import { inSituation } from '../in-situation.ts'
import type { ServiceItem } from '../item.ts'
import type { Situation } from '../situation.ts'
import type { Breach, LintRule } from './rule.ts'
import { situationsOf } from './scenario-rules.ts'

/** A rule that must hold for every applicant: each way to answer the guided questions is held against it, one finding a field. */
export const inEverySituation = (rule: LintRule): LintRule => ({
  ...rule,
  find: (item, around) => {
    const situations = item.scenarios ? situationsOf(item) : []
    if (situations.length === 0) return rule.find(item, around)
    const first = new Map<string, Breach>()
    for (const situation of situations)
      for (const breach of rule.find(inSituation(item, situation), around))
        if (!first.has(breach.field)) first.set(breach.field, told(breach, item, situation))
    return [...first.values()]
  },
})

/** What is wrong, and for whom. */
function told({ field, reason: { zh, en } }: Breach, { scenarios = [] }: ServiceItem, situation: Situation): Breach {
  const given = scenarios.flatMap(
    ({ code, answers }) => answers.find((answer) => answer.code === situation[code]) ?? [],
  )
  const names = given.map(({ name }) => name).join('、')
  return {
    field,
    reason: { zh: `“${names}”情形下，${zh}`, en: `for “${given.map(({ nameEn }) => nameEn).join(', ')}”, ${en}` },
  }
}
