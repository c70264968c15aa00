import type { CivilDate } from '../kernel/index.ts'
import { receiptOfKind, type ChargeKind, type ChargeRule, type Formula, type ReceiptKind } from './charge-rule.ts'

/** What charges go by: areas in m², sums in yuan, counts. */
export type ChargeFacts = Readonly<Record<string, number>>

/** Less of a charge (减免), on a text and by somebody who may: a share of it, 0 to 1. */
export interface Reduction {
  charge: string
  share: number
  basis: string
  approver: string
}

/** A charge of a bill with how it came about. Amounts in fen. */
export interface BillLine {
  code: string
  name: string
  nameEn: string
  kind: ChargeKind
  collector: string
  collectorEn: string
  payee: string
  receipt: ReceiptKind
  basis: string
  /** The text it rests on is too low for a charge on a licence (Licensing Law Art. 58). */
  basisTooLow: boolean
  /** The fact it is computed from and its value; null for a fixed sum. */
  base: { fact: string; value: number } | null
  formula: Formula
  /** Before ceiling and reduction. */
  computedFen: number
  cappedFen: number
  reducedFen: number
  amountFen: number
}

/** One bill for everything (一张单): its lines, the sums by kind and by destination, and what is still to be told. */
export interface Bill {
  on: CivilDate
  lines: BillLine[]
  /** Facts nobody told, by which something may still be due. */
  missing: string[]
  byKind: Partial<Record<ChargeKind, number>>
  byPayee: Record<string, number>
  totalFen: number
}

const lawfulRanks: ReadonlySet<ChargeRule['rank']> = new Set<ChargeRule['rank']>(['law', 'administrative-regulation'])

/** Whether a charge holds on a day; both its days are inclusive. */
export const holdsOn = ({ effectiveFrom, effectiveTo }: ChargeRule, on: CivilDate): boolean =>
  effectiveFrom <= on && (effectiveTo === undefined || on <= effectiveTo)

/** Half a fen and more is a fen. Facts have at most three decimals, so that no binary fraction decides. */
const wholeFen = (value: number): number => Math.floor(Math.round(value * 1_000) / 1_000 + 0.5)

function computed(formula: Formula, value: number): number {
  switch (formula.kind) {
    case 'rate':
      return wholeFen(value * formula.fenPerUnit)
    case 'share':
      return wholeFen((value * 100 * formula.perMille) / 1_000)
    case 'tiers':
      return formula.tiers.find(({ upTo }) => upTo === null || value <= upTo)?.fen ?? 0
    case 'fixed':
      return formula.fen
  }
}

function lineOf(rule: ChargeRule, facts: ChargeFacts, reductions: readonly Reduction[]): BillLine {
  const { code, name, nameEn, kind, collector, collectorEn, payee, basis, formula, ceilingFen } = rule
  const base = formula.kind === 'fixed' ? null : { fact: formula.base, value: facts[formula.base] ?? 0 }
  const computedFen = base?.value === 0 ? 0 : computed(formula, base?.value ?? 0)
  const cappedFen = Math.min(computedFen, ceilingFen ?? computedFen)
  const share = Math.min(
    1,
    reductions.filter(({ charge }) => charge === code).reduce((sum, one) => sum + one.share, 0),
  )
  const reducedFen = wholeFen(cappedFen * share)
  return {
    ...{ code, name, nameEn, kind, collector, collectorEn, payee, basis, base, formula, computedFen, cappedFen },
    receipt: receiptOfKind[kind],
    basisTooLow: kind === 'administrative-fee' && !lawfulRanks.has(rule.rank),
    ...{ reducedFen, amountFen: cappedFen - reducedFen },
  }
}

/**
 * Everything due for a project by the rules of a day: a line for each charge that holds and comes to something. What a rule
 * asks for and nobody told is named, never taken for nought in silence.
 */
export function billOf(
  rules: readonly ChargeRule[],
  facts: ChargeFacts,
  on: CivilDate,
  reductions: readonly Reduction[] = [],
): Bill {
  const holding = rules.filter((rule) => holdsOn(rule, on))
  const asked = holding.flatMap(({ formula }) => (formula.kind === 'fixed' ? [] : [formula.base]))
  const lines = holding.map((rule) => lineOf(rule, facts, reductions)).filter(({ computedFen }) => computedFen > 0)
  const byKind: Bill['byKind'] = {}
  const byPayee: Bill['byPayee'] = {}
  for (const { kind, payee, amountFen } of lines) {
    byKind[kind] = (byKind[kind] ?? 0) + amountFen
    byPayee[payee] = (byPayee[payee] ?? 0) + amountFen
  }
  return {
    on,
    lines,
    missing: [...new Set(asked)].filter((fact) => facts[fact] === undefined),
    ...{ byKind, byPayee },
    totalFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
  }
}
