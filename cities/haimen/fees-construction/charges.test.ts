import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { billOf, bookFaults, ChargeFact, ChargeRule } from '#domain/fees/index.ts'
import { chargeFacts, charges, constructionCharges, entrustedSums } from './index.ts'

const all = [...constructionCharges, ...entrustedSums]
const facts = Object.fromEntries(chargeFacts.map(({ code, example }) => [code, example]))

describe('the charges on a construction project', () => {
  it('are twenty-six, each by a name and a code of its own', () => {
    expect(constructionCharges).toHaveLength(26)
    expect(new Set(all.map(({ code }) => code)).size).toBe(28)
    expect(new Set(all.map(({ name }) => name)).size).toBe(28)
  })

  it('are charges as the product knows charges, counted from facts that are asked', () => {
    expect(all.filter((rule) => !Check(ChargeRule, rule))).toEqual([])
    expect(chargeFacts.filter((fact) => !Check(ChargeFact, fact))).toEqual([])
    const counted = all.flatMap(({ formula }) => (formula.kind === 'fixed' ? [] : [formula.base]))
    expect(new Set(counted)).toEqual(new Set(chargeFacts.map(({ code }) => code)))
  })

  it('have no fault by which an amount would be wrong', () => {
    expect(bookFaults(charges)).toEqual([])
  })

  it('say of themselves which may be gone already, and which rest on a text that is to be checked', () => {
    const { lines } = billOf(constructionCharges, facts, '2026-11-29')
    expect(lines.filter(({ endUnverified }) => endUnverified).map(({ code }) => code)).toEqual([
      ...[
        'safety-supervision',
        'labour-insurance',
        'tendering',
        'land-requisition',
        'vegetable-land',
        'flood-protection',
      ],
    ])
    expect(lines.filter(({ basisToCheck }) => basisToCheck).map(({ code }) => code)).toEqual([
      ...['infrastructure', 'labour-insurance', 'flood-protection'],
    ])
  })

  it('come to one bill of 2008: twenty-six payments become one, and what is entrusted stands apart', () => {
    const { lines, missing, byKind, totalFen } = billOf(all, facts, '2008-06-30')
    expect(missing).toEqual([])
    expect(lines).toHaveLength(28)
    expect(byKind.deposit).toBe(60_000_000)
    expect(byKind['owners-fund']).toBe(40_000_000)
    expect(lines.find(({ code }) => code === 'quality-supervision')?.amountFen).toBe(4_500_000)
    expect(lines.find(({ code }) => code === 'termites')?.amountFen).toBe(2_760_000)
    expect(totalFen).toBe(lines.reduce((sum, { amountFen }) => sum + amountFen, 0))
  })

  it('are fewer today: what was abolished is charged no more', () => {
    const today = billOf(constructionCharges, facts, '2026-11-29').lines.map(({ code }) => code)
    const then = billOf(constructionCharges, facts, '2008-06-30').lines.map(({ code }) => code)
    expect(then.filter((code) => !today.includes(code))).toEqual([
      ...['wall-materials', 'bulk-cement', 'termites', 'quality-supervision', 'norms'],
    ])
  })
})
