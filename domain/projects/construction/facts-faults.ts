import type { ProjectFacts } from '../events.ts'
import type { ConstructionFact } from './template.ts'

/** What is wrong with the facts of a construction project, by field; those named alone where they are `changes`. */
export function constructionFactFaults(
  asked: readonly ConstructionFact[],
  facts: ProjectFacts,
  kind: 'whole' | 'changes',
): { field: string; message: string }[] {
  const missing =
    kind === 'changes'
      ? []
      : asked
          .filter(({ code, required }) => required && facts[code] === undefined)
          .map(({ code }) => ({ field: `facts.${code}`, message: 'field-required' }))
  const wrong = Object.entries(facts).flatMap(([code, value]) => {
    const fact = asked.find((one) => one.code === code)
    const message = fact ? faultOf(fact, value) : 'field-additionalProperties'
    return message ? [{ field: `facts.${code}`, message }] : []
  })
  return [...missing, ...wrong]
}

const most = 1e12

function faultOf({ unit, required }: ConstructionFact, value: string | number | boolean): string | null {
  if (unit === null)
    return typeof value !== 'string' ? 'field-type' : required && !value.trim() ? 'field-required' : null
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'field-type'
  return value < 0 ? 'field-minimum' : value > most ? 'field-maximum' : null
}
