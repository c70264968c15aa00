import { expect, it } from 'vitest'
import { bookFaults } from './book-faults.ts'
import type { ChargeRule, Formula } from './charge-rule.ts'

const rule = (formula: Formula, more: Partial<ChargeRule> = {}): ChargeRule => ({
  ...{ code: 'charge', name: '费', nameEn: 'Fee', kind: 'fund', collector: '局', collectorEn: 'Office', payee: '国库' },
  ...{ basis: '法', rank: 'law', formula, effectiveFrom: '2008-01-01', demoValue: true, ...more },
})
const tiers = (...ends: (number | null)[]): Formula => ({
  ...{ kind: 'tiers', base: 'area', tiers: ends.map((upTo) => ({ upTo, fen: 1 })) },
})
const area = { code: 'area', name: '面积', nameEn: 'Area', unit: '㎡', example: 1 }
const faultsIn = (...charges: ChargeRule[]) =>
  bookFaults({ charges, entrusted: [], facts: [area] }).map(({ fault }) => fault)

it.each<[string, ChargeRule[], string[]]>([
  ['a sound table', [rule(tiers(10, 20, null))], []],
  ['a table without end charges nothing above it', [rule(tiers(10, 20))], ['tiers-without-end']],
  ['a tier below the one before is never met', [rule(tiers(20, 10, null))], ['tiers-out-of-order']],
  ['nor is one after the last', [rule(tiers(10, null, null))], ['tiers-out-of-order']],
  ['what nobody is asked for', [rule({ kind: 'rate', base: 'depth', fenPerUnit: 1 })], ['fact-unknown']],
  ['finer than a thousandth of a fen', [rule({ kind: 'rate', base: 'area', fenPerUnit: 0.0001 })], ['rate-too-fine']],
  ['a share finer than that', [rule({ kind: 'share', base: 'area', perMille: 0.004 })], ['rate-too-fine']],
  ['a share as fine as that', [rule({ kind: 'share', base: 'area', perMille: 0.35 })], []],
  ['over before it began', [rule(tiers(null), { effectiveTo: '2007-12-31' })], ['ends-before-it-begins']],
  ['two of one name', [rule(tiers(null)), rule(tiers(null))], ['code-twice']],
])('%s', (_, charges, faults) => {
  expect(faultsIn(...charges)).toEqual(faults)
})
