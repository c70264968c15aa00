import type { ChargeBook } from './charge-book.ts'
import type { ChargeRule } from './charge-rule.ts'

/** What is wrong with a charge: no day it holds, tiers that leave a gap or never end, a fact nobody is asked for, a code twice. */
export type BookFault =
  'ends-before-it-begins' | 'tiers-out-of-order' | 'tiers-without-end' | 'fact-unknown' | 'code-twice' | 'rate-too-fine'

/** The faults of a book by which an amount would be wrong; none in one that may be published. */
export function bookFaults({ charges, entrusted, facts }: ChargeBook): { charge: string; fault: BookFault }[] {
  const rules = [...charges, ...entrusted]
  const known = new Set(facts.map(({ code }) => code))
  return rules.flatMap((rule, at) => [
    ...faultsOf(rule, known),
    ...(rules.findIndex(({ code }) => code === rule.code) < at
      ? [{ charge: rule.code, fault: 'code-twice' as const }]
      : []),
  ])
}

function faultsOf({ code, formula, effectiveFrom, effectiveTo }: ChargeRule, known: ReadonlySet<string>) {
  const found: [BookFault, boolean][] = [
    ['ends-before-it-begins', effectiveTo !== undefined && effectiveTo < effectiveFrom],
    ['fact-unknown', formula.kind !== 'fixed' && !known.has(formula.base)],
    ['rate-too-fine', formula.kind === 'rate' && !isThousandths(formula.fenPerUnit)],
    ['rate-too-fine', formula.kind === 'share' && !isThousandths(formula.perMille / 10)],
    ['tiers-out-of-order', formula.kind === 'tiers' && !risesThroughout(formula.tiers)],
    ['tiers-without-end', formula.kind === 'tiers' && formula.tiers.at(-1)?.upTo !== null],
  ]
  return found.filter(([, holds]) => holds).map(([fault]) => ({ charge: code, fault }))
}

const isThousandths = (value: number): boolean => Math.abs(value * 1_000 - Math.round(value * 1_000)) < 1e-6

/** Every tier but the last has an end, each beyond the one before. */
function risesThroughout(tiers: readonly { upTo: number | null }[]): boolean {
  return tiers.slice(0, -1).every(({ upTo }, at) => upTo !== null && upTo > (tiers[at - 1]?.upTo ?? -1))
}
