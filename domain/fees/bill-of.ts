import type { CivilDate } from '../kernel/index.ts'
import {
  receiptOfKind,
  type ChargeKind,
  type ChargeRule,
  type Formula,
  type Hold,
  type ReceiptKind,
} from './charge-rule.ts'

/** What charges go by: areas in m², sums in yuan, counts. At most three decimals, at most `mostOfAFact`. */
export type ChargeFacts = Readonly<Record<string, number>>

/** No project has more of anything: a hundred thousand million yuan, or square metres. */
export const mostOfAFact = 100_000_000_000
/** No charge comes to more (fen): the sum of every charge a book may have is still a whole number to the fen. */
export const mostOfALineFen = 10_000_000_000_000

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
  /** A fund on a text below law and administrative regulation, or a text whose rank nobody told: to be checked. */
  basisToCheck: boolean
  /** Said to be gone since a day nobody verified: it is charged until its last day is set. */
  endUnverified: boolean
  /** The fact it is computed from and its value; null for a fixed sum. */
  base: { fact: string; value: number } | null
  formula: Formula
  /** Before ceiling and reduction. */
  computedFen: number
  cappedFen: number
  reducedFen: number
  amountFen: number
  /** What is not issued before it is paid. */
  holds: readonly Hold[]
}

/** One bill for everything (一张单): its lines, the sums by kind and by destination, and what is still to be told. */
export interface Bill {
  on: CivilDate
  lines: BillLine[]
  /** Facts nobody told, by which something may still be due. */
  missing: string[]
  /** Facts by which a charge comes to more than any charge can: they are wrong. */
  tooLarge: string[]
  byKind: Partial<Record<ChargeKind, number>>
  byPayee: Record<string, number>
  totalFen: number
}

const lawfulRanks: ReadonlySet<ChargeRule['rank']> = new Set<ChargeRule['rank']>(['law', 'administrative-regulation'])

/** Whether a charge holds on a day; both its days are inclusive. */
export const holdsOn = ({ effectiveFrom, effectiveTo }: ChargeRule, on: CivilDate): boolean =>
  effectiveFrom <= on && (effectiveTo === undefined || on <= effectiveTo)

/** Facts that are no amount of anything: negative, endless, beyond `mostOfAFact`, or finer than a thousandth. */
export const wrongFacts = (facts: ChargeFacts): string[] =>
  Object.entries(facts)
    .filter(([, value]) => !(value >= 0 && value <= mostOfAFact) || Math.round(value * 1_000) / 1_000 !== value)
    .map(([fact]) => fact)

/** So many units at a rate, exactly: thousandths times thousandths in whole numbers, half a fen and more is a fen. */
export function atRate(value: number, factor: number): number {
  const millionths = BigInt(Math.round(value * 1_000)) * BigInt(Math.round(factor * 1_000))
  return Number((millionths + 500_000n) / 1_000_000n)
}

function computed(formula: Formula, value: number): number {
  switch (formula.kind) {
    case 'rate':
      return atRate(value, formula.fenPerUnit)
    case 'share':
      // A thousandth of a yuan is a tenth of a fen.
      return atRate(value, formula.perMille / 10)
    case 'tiers':
      return formula.tiers.find(({ upTo }) => upTo === null || value <= upTo)?.fen ?? 0
    case 'fixed':
      return formula.fen
    case 'determined':
      return atRate(value, 100)
  }
}

function lineOf(rule: ChargeRule, facts: ChargeFacts, reductions: readonly Reduction[]): BillLine {
  const { code, name, nameEn, kind, collector, collectorEn, payee, basis, formula, ceilingFen, holds = [] } = rule
  const base = formula.kind === 'fixed' ? null : { fact: formula.base, value: facts[formula.base] ?? 0 }
  const computedFen = base?.value === 0 ? 0 : computed(formula, base?.value ?? 0)
  const cappedFen = Math.min(computedFen, ceilingFen ?? computedFen)
  const share = reductions.filter(({ charge }) => charge === code).reduce((sum, one) => sum + one.share, 0)
  const reducedFen = reducedBy(cappedFen, share)
  const isLow = !lawfulRanks.has(rule.rank)
  return {
    ...{ code, name, nameEn, kind, collector, collectorEn, payee, basis, base, formula, computedFen, cappedFen, holds },
    receipt: receiptOfKind[kind],
    basisTooLow: kind === 'administrative-fee' && isLow && rule.rank !== 'unknown',
    basisToCheck: (kind === 'fund' && isLow) || rule.rank === 'unknown',
    endUnverified: rule.endUnverified ?? false,
    ...{ reducedFen, amountFen: cappedFen - reducedFen },
  }
}

/** What a share of a charge comes to, never more than the charge (fen). */
export const reducedBy = (cappedFen: number, share: number): number => atRate(cappedFen, Math.min(1, share))

/**
 * Everything due for a project by the rules of a day: a line for each charge that holds and comes to something, or was
 * determined to come to nothing. What a rule asks for and nobody told is named, never taken for nought in silence.
 */
export function billOf(
  rules: readonly ChargeRule[],
  facts: ChargeFacts,
  on: CivilDate,
  reductions: readonly Reduction[] = [],
): Bill {
  const holding = rules.filter((rule) => holdsOn(rule, on))
  const asked = holding.flatMap(({ formula }) => (formula.kind === 'fixed' ? [] : [formula.base]))
  const lines = holding
    .map((rule) => lineOf(rule, facts, reductions))
    .filter(({ computedFen, formula }) => computedFen > 0 || formula.kind === 'determined')
  const tooLarge = lines
    .filter(({ computedFen }) => computedFen > mostOfALineFen)
    .flatMap(({ base }) => base?.fact ?? [])
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
    tooLarge: [...new Set(tooLarge)],
    ...{ byKind, byPayee },
    totalFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
  }
}
