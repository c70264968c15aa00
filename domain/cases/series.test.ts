import { describe, expect, it, test } from 'vitest'
import { caseAfter, historyTo } from '#testing/fixtures/index.ts'
import { caseNumberOf, seriesOf } from './series.ts'

describe('a number', () => {
  test.each([
    ['draft', null],
    ['submitted', 'case-2008-01-30'],
    ['received', null],
    ['granted', null],
    ['issued', 'licence-01-2008'],
    ['delivered', null],
  ] as const)('of the event that leads to %s comes from the series %s', (status, series) => {
    expect(seriesOf(historyTo(status).at(-1)!, '01')).toBe(series)
  })

  it('is printed on the receipt and not before there is one', () => {
    expect(caseNumberOf(caseAfter(historyTo('draft')), '320684')).toBeNull()
    expect(caseNumberOf(caseAfter(historyTo('submitted')), '320684')).toMatch(/^32068420080130/)
  })

  it('stays the same to the end', () => {
    const [first, last] = (['submitted', 'delivered'] as const).map((to) =>
      caseNumberOf(caseAfter(historyTo(to)), '320684'),
    )
    expect(last).toBe(first)
  })
})
