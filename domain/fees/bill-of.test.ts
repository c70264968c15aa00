import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billOf, type ChargeFacts, type Reduction } from './bill-of.ts'
import { chargeKinds, type ChargeRule, type Formula } from './charge-rule.ts'

const rule = (code: string, formula: Formula, more: Partial<ChargeRule> = {}): ChargeRule => ({
  ...{ code, name: code, nameEn: code, kind: 'fund', collector: '某局', collectorEn: 'Somebody', payee: 'treasury' },
  ...{ basis: '某条例', rank: 'administrative-regulation', formula, effectiveFrom: '2000-01-01', demoValue: true },
  ...more,
})
const amounts = (rules: ChargeRule[], facts: ChargeFacts, on = '2008-03-03', reductions: Reduction[] = []) =>
  Object.fromEntries(billOf(rules, facts, on, reductions).lines.map(({ code, amountFen }) => [code, amountFen]))

describe('a charge', () => {
  it.each<[string, Formula, ChargeFacts, number]>([
    [
      'by area: 2.3 yuan a square metre',
      { kind: 'rate', base: 'floorArea', fenPerUnit: 230 },
      { floorArea: 1000.5 },
      230_115,
    ],
    ['half a fen is a fen', { kind: 'rate', base: 'floorArea', fenPerUnit: 0.5 }, { floorArea: 3 }, 2],
    ['by cost: 1.5 per mille', { kind: 'share', base: 'costYuan', perMille: 1.5 }, { costYuan: 30_000_000 }, 4_500_000],
    [
      'by tier',
      {
        ...{ kind: 'tiers', base: 'landArea' },
        tiers: [
          { upTo: 1000, fen: 11_000 },
          { upTo: null, fen: 40_000 },
        ],
      },
      { landArea: 1000.01 },
      40_000,
    ],
    ['as a fixed sum', { kind: 'fixed', fen: 55_000 }, {}, 55_000],
  ])('%s', (_, formula, facts, fen) => {
    expect(amounts([rule('charge', formula)], facts)).toEqual({ charge: fen })
  })

  it('is no more than its ceiling, and less where somebody who may reduced it', () => {
    const capped = rule('charge', { kind: 'rate', base: 'area', fenPerUnit: 1000 }, { ceilingFen: 50_000 })
    expect(amounts([capped], { area: 100 })).toEqual({ charge: 50_000 })
    const half = { charge: 'charge', share: 0.5, basis: '减免通知', approver: 'head' }
    expect(amounts([capped], { area: 100 }, '2008-03-03', [half])).toEqual({ charge: 25_000 })
    expect(amounts([capped], { area: 100 }, '2008-03-03', [half, half, half])).toEqual({ charge: 0 })
  })

  it('is due on its first and its last day, and on no other', () => {
    const fund = rule('fund', { kind: 'fixed', fen: 1 }, { effectiveFrom: '2008-01-01', effectiveTo: '2017-03-31' })
    const days = ['2007-12-31', '2008-01-01', '2017-03-31', '2017-04-01']
    expect(days.map((on) => billOf([fund], {}, on).totalFen)).toEqual([0, 1, 1, 0])
  })

  it('says when the text it rests on is too low for a licence', () => {
    const low = { kind: 'administrative-fee', rank: 'normative-document' } as const
    const { lines } = billOf([rule('fee', { kind: 'fixed', fen: 1 }, low)], {}, '2008-03-03')
    expect(lines[0]?.basisTooLow).toBe(true)
  })

  it('names what nobody told instead of taking it for nothing', () => {
    const bill = billOf([rule('fund', { kind: 'rate', base: 'floorArea', fenPerUnit: 1 })], {}, '2008-03-03')
    expect(bill).toMatchObject({ lines: [], missing: ['floorArea'], totalFen: 0 })
  })
})

const formulas: fc.Arbitrary<Formula> = fc.oneof(
  fc.record({
    kind: fc.constant('rate' as const),
    base: fc.constantFrom('a', 'b'),
    fenPerUnit: fc.integer({ min: 0, max: 9_999 }),
  }),
  fc.record({
    kind: fc.constant('share' as const),
    base: fc.constantFrom('a', 'b'),
    perMille: fc.integer({ min: 0, max: 50 }),
  }),
  fc.record({ kind: fc.constant('fixed' as const), fen: fc.integer({ min: 0, max: 1_000_000 }) }),
)
const books = fc
  .array(
    fc.record({
      formula: formulas,
      kind: fc.constantFrom(...chargeKinds),
      payee: fc.constantFrom('treasury', 'surveyors', 'escrow'),
      share: fc.option(fc.integer({ min: 0, max: 100 })),
    }),
    { maxLength: 26 },
  )
  .map((raw) => ({
    rules: raw.map(({ formula, kind, payee }, at) => rule(`charge-${at}`, formula, { kind, payee })),
    reductions: raw.flatMap(({ share }, at) =>
      share === null ? [] : [{ charge: `charge-${at}`, share: share / 100, basis: '文件', approver: 'head' }],
    ),
  }))
const facts = fc.record({
  a: fc.integer({ min: 0, max: 10_000_000 }).map((thousandths) => thousandths / 1_000),
  b: fc.integer({ min: 0, max: 1_000_000_000 }),
})

describe('a bill', () => {
  it('loses and makes no money: lines, kinds and destinations are the same total, in whole fen', () => {
    fc.assert(
      fc.property(books, facts, ({ rules, reductions }, told) => {
        const { lines, byKind, byPayee, totalFen } = billOf(rules, told, '2008-03-03', reductions)
        const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0)
        expect(sum(lines.map(({ amountFen }) => amountFen))).toBe(totalFen)
        expect(sum(Object.values(byKind))).toBe(totalFen)
        expect(sum(Object.values(byPayee))).toBe(totalFen)
        for (const { computedFen, cappedFen, reducedFen, amountFen } of lines) {
          expect([computedFen, cappedFen, reducedFen, amountFen].every(Number.isInteger)).toBe(true)
          expect(amountFen).toBe(cappedFen - reducedFen)
          expect(amountFen >= 0 && cappedFen <= computedFen).toBe(true)
        }
      }),
      { seed: 20080128, numRuns: 500 },
    )
  })
})
