import { describe, expect, it, test } from 'vitest'
import { due } from './due.ts'
import { nationalCalendar } from './national-calendar.ts'

describe('a limit', () => {
  test.each([
    ['2008-01-28', 5, 'workday', '2008-02-02'],
    ['2008-11-22', 0, 'workday', '2008-11-22'],
    ['2008-11-22', 1, 'workday', '2008-11-24'],
    ['2008-11-24', 10, 'day', '2008-12-04'],
    ['2008-11-24', 5, 'day', '2008-12-01'],
    ['2008-09-01', 30, 'day', '2008-10-06'],
    ['2008-01-23', 10, 'day', '2008-02-02'],
    ['2008-09-01', 1, 'month', '2008-10-06'],
    ['2008-01-31', 1, 'month', '2008-02-29'],
    ['2008-08-31', 6, 'month', '2009-03-02'],
  ] as const)('from %s of %i %s ends on %s', (from, value, unit, dueOn) => {
    expect(due(nationalCalendar, { from, value, unit })).toEqual({ dueOn, provisionalYears: [] })
  })

  it('of working days shows the days off and the weekend days worked', () => {
    expect(due(nationalCalendar, { from: '2008-01-30', value: 4, unit: 'workday', explain: true }).days).toEqual([
      { on: '2008-01-31', counts: true },
      { on: '2008-02-01', counts: true },
      { on: '2008-02-02', counts: true, why: '调休上班', whyEn: 'make-up working day' },
      { on: '2008-02-03', counts: true, why: '调休上班', whyEn: 'make-up working day' },
    ])
    expect(
      due(nationalCalendar, { from: '2008-05-30', value: 6, unit: 'workday', explain: true }).days?.slice(-4),
    ).toEqual([
      { on: '2008-06-07', counts: false, why: '周六', whyEn: 'Saturday' },
      { on: '2008-06-08', counts: false, why: '周日', whyEn: 'Sunday' },
      { on: '2008-06-09', counts: false, why: '节假日', whyEn: 'public holiday' },
      { on: '2008-06-10', counts: true },
    ])
  })

  it('of calendar days shows how it is carried over', () => {
    expect(due(nationalCalendar, { from: '2008-11-20', value: 2, unit: 'day', explain: true }).days).toEqual([
      { on: '2008-11-21', counts: true },
      { on: '2008-11-22', counts: true, why: '周六', whyEn: 'Saturday' },
      { on: '2008-11-23', counts: false, why: '周日', whyEn: 'Sunday' },
      { on: '2008-11-24', counts: false, why: '顺延至此', whyEn: 'carried over to this day' },
    ])
  })

  it('names the years on the way that have no notice yet', () => {
    const end = (from: string, value: number) =>
      due(nationalCalendar, { from, value, unit: 'workday' }).provisionalYears
    expect(end('2026-12-31', 1)).toEqual([2027])
    expect(end('2026-12-24', 20)).toEqual([2027])
    expect(end('2026-12-24', 300)).toEqual([2027, 2028])
    expect(end('2027-03-01', 0)).toEqual([2027])
  })

  it.each([-1, 0.5])('is never %d', (value) => {
    expect(() => due(nationalCalendar, { from: '2008-11-24', value, unit: 'day' })).toThrow(RangeError)
  })
})
