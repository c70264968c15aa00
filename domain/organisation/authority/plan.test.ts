import { describe, expect, it } from 'vitest'
import { afterPlan, changesOfHoldings, faultsOfPlan, type AuthorityPlan, type StandingGrant } from './plan.ts'

const [an, bo] = ['an', 'bo']
const grant = (id: number, change: Partial<StandingGrant> = {}): StandingGrant => ({
  ...{ id, accountId: an, itemCode: '0104', level: 'accept', fromOn: '2026-01-01', toOn: null, limits: [] },
  ...change,
})
const wish = (change: Partial<AuthorityPlan['give'][number]> = {}) => ({
  ...{ accountId: an, itemCode: '0104', level: 'decide' as const, toOn: null, limits: [] },
  ...change,
})
const person = (id: string) => ({
  ...{ id, name: id, role: 'clerk' as const, departmentCode: '01', windowCodes: [], disabled: false },
})
const around = (now: StandingGrant[] = []) => ({
  ...{ now, people: [person(an), { ...person(bo), disabled: true }], today: '2026-03-02' },
  items: new Map([
    ['0104', '01'],
    ['0204', '02'],
  ]),
})
const codes = (plan: AuthorityPlan, now: StandingGrant[] = [], on = '2026-03-02') =>
  faultsOfPlan(plan, on, around(now)).map(({ field, code }) => `${field} ${code}`)

describe('a plan of authority', () => {
  it('gives from its day on and takes with the day before it', () => {
    const after = afterPlan([grant(1), grant(2, { accountId: bo })], { give: [wish()], take: [1] }, '2026-03-05')
    expect(after).toEqual([
      { ...grant(1), toOn: '2026-03-04' },
      grant(2, { accountId: bo }),
      { ...wish(), fromOn: '2026-03-05' },
    ])
  })

  it('leaves nothing of a grant that was to begin later', () => {
    expect(afterPlan([grant(1, { fromOn: '2026-04-01' })], { give: [], take: [1] }, '2026-03-05')).toEqual([])
  })

  it('names whoever holds something else, and nobody besides', () => {
    const before = [grant(1), grant(2, { accountId: bo })]
    const after = [grant(2, { accountId: bo }), grant(3, { level: 'decide' })]
    expect(changesOfHoldings(before, after).map(({ accountId }) => accountId)).toEqual([an])
    expect(changesOfHoldings(before, before.toReversed())).toEqual([])
  })

  it('is told what stands in its way', () => {
    expect(codes({ give: [wish()], take: [] })).toEqual([])
    expect(codes({ give: [wish({ accountId: bo })], take: [] })).toEqual(['give/0 account-disabled'])
    expect(codes({ give: [wish({ accountId: 'cy' })], take: [] })).toEqual(['give/0 account-not-found'])
    expect(codes({ give: [wish({ itemCode: '0204' })], take: [] })).toEqual(['give/0 item-of-other-department'])
    expect(codes({ give: [wish(), wish({ level: 'accept' })], take: [] })).toEqual(['give/1 authority-held-already'])
    expect(codes({ give: [wish({ toOn: '2026-03-01' })], take: [] })).toEqual(['give/0 field-ends-before'])
  })

  it('gives again what it takes away', () => {
    const held = [grant(1, { level: 'decide' })]
    expect(codes({ give: [wish()], take: [] }, held)).toEqual(['give/0 authority-held-already'])
    expect(codes({ give: [wish()], take: [1] }, held)).toEqual([])
  })
})
