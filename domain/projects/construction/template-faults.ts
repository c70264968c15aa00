import { lawfulDays } from '../parallel/index.ts'
import { inOrder } from '../plan/plan.ts'
import type { ConstructionTemplate, StageTemplate } from './template.ts'

/** What is wrong with a template, in words of its own keeper; a city is not published with any. */
export function templateFaults({ stages }: ConstructionTemplate): string[] {
  const codes = new Set(stages.map(({ code }) => code))
  const circle = inOrder(stages.map(({ code, needs }) => ({ key: code, needs, limit: { value: 1, unit: 'workday' } })))
  return [
    ...(codes.size < stages.length ? ['two stages share a code'] : []),
    ...(circle ? [] : ['stages wait for each other in a circle, or for one that is not there']),
    ...([1, 2, 3, 4] as const).flatMap((nth) =>
      stages.filter(({ number }) => number === nth).length === 1 ? [] : [`there is not one stage ${nth}`],
    ),
    ...stages.flatMap((stage) => stageFaults(stage).map((fault) => `${stage.code}: ${fault}`)),
  ]
}

function stageFaults({ handling, lead, items, departments, limits }: StageTemplate): string[] {
  if (handling === 'acceptance') return []
  const asked = departments.flatMap((one) => one.items)
  const known = new Set(items.map(({ item }) => item))
  return [
    ...(limits.promised > lawfulDays.handling ? [`promises more than the ${lawfulDays.handling} days of the law`] : []),
    ...(departments.some(({ code }) => code === lead) ? [] : ['its lead has no item of it']),
    ...(asked.length === known.size && asked.every((item) => known.has(item)) ? [] : ['items and departments differ']),
    ...departments
      .filter(({ limit }) => limit.value + limits.distribution + limits.decision > limits.promised)
      .map(({ code }) => `department ${code} has more time than is promised for the whole`),
  ]
}
