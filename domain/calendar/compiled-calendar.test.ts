import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, compare } from '../kernel/index.ts'
import { dayKind } from './calendar.ts'
import {
  addWorkdays,
  compileCalendar,
  countWorkdays,
  isWorkday,
  lastWorkday,
  nextWorkday,
} from './compiled-calendar.ts'
import { nationalCalendar, nationalLayer } from './national-calendar.ts'

const seeded = { seed: 20040701, numRuns: 1000 }
const someDate = fc.nat(25 * 365).map((days) => addDays('2003-06-01', days))
const someDays = fc.nat(120)

test.each([
  ['2008-01-28', 5, '2008-02-02'],
  ['2008-02-01', 5, '2008-02-13'],
  ['2008-04-30', 3, '2008-05-06'],
  ['2008-06-06', 1, '2008-06-10'],
  ['2008-03-31', 20, '2008-04-29'],
  ['2008-09-24', 20, '2008-10-27'],
  ['2008-09-26', 5, '2008-10-08'],
  ['2008-12-25', 5, '2009-01-04'],
  ['2005-12-30', 3, '2006-01-05'],
  ['2020-01-23', 5, '2020-02-07'],
  ['2025-09-26', 5, '2025-10-10'],
  ['2026-02-13', 5, '2026-02-27'],
  ['2026-02-13', 20, '2026-03-19'],
  ['2026-09-18', 5, '2026-09-24'],
  ['2026-03-02', 45, '2026-05-08'],
])('%s plus %i working days is %s', (start, n, dueOn) => {
  expect(addWorkdays(nationalCalendar, start, n)).toBe(dueOn)
  expect(countWorkdays(nationalCalendar, start, dueOn)).toBe(n)
})

describe('working days', () => {
  it('are the ones a walker would count day by day', () => {
    const walk = (on: string, left: number): string => {
      while (left > 0) {
        on = addDays(on, 1)
        if (dayKind(nationalCalendar, on).works) left--
      }
      return on
    }
    fc.assert(
      fc.property(someDate, someDays, (start, n) => {
        expect(addWorkdays(nationalCalendar, start, n)).toBe(walk(start, n))
      }),
      seeded,
    )
  })

  it('add up: a days and then b days are a + b days', () => {
    fc.assert(
      fc.property(someDate, someDays, someDays, (start, a, b) => {
        expect(addWorkdays(nationalCalendar, addWorkdays(nationalCalendar, start, a), b)).toBe(
          addWorkdays(nationalCalendar, start, a + b),
        )
      }),
      seeded,
    )
  })

  it('are counted as they are added, and backwards with a minus', () => {
    fc.assert(
      fc.property(someDate, someDays, (start, n) => {
        const end = addWorkdays(nationalCalendar, start, n)
        expect(countWorkdays(nationalCalendar, start, end)).toBe(n)
        expect(countWorkdays(nationalCalendar, end, start)).toBe(n === 0 ? 0 : -n)
      }),
      seeded,
    )
  })

  it('never end earlier for an added holiday', () => {
    fc.assert(
      fc.property(someDate, fc.nat(60), fc.nat(90), (start, n, after) => {
        const closed = { [addDays(start, after)]: { works: false, why: '停办', whyEn: 'closed' } }
        const calendar = compileCalendar({ version: 'test', layers: [nationalLayer, { name: 'centre', days: closed }] })
        expect(compare(addWorkdays(calendar, start, n), addWorkdays(nationalCalendar, start, n))).not.toBe(-1)
      }),
      { seed: 20040701, numRuns: 25 },
    )
  })

  it('follow each other without gaps', () => {
    fc.assert(
      fc.property(someDate, (on) => {
        const next = nextWorkday(nationalCalendar, on)
        expect(isWorkday(nationalCalendar, next)).toBe(true)
        for (let between = addDays(on, 1); between < next; between = addDays(between, 1)) {
          expect(isWorkday(nationalCalendar, between)).toBe(false)
        }
      }),
      seeded,
    )
  })

  it.each([-1, 1.5, NaN])('are never %d', (n) => {
    expect(() => addWorkdays(nationalCalendar, '2008-11-24', n)).toThrow(RangeError)
  })

  it('need a real date', () => {
    expect(() => addWorkdays(nationalCalendar, '2008-02-30', 1)).toThrow(RangeError)
  })
})

it.each([
  ['2008-02-02', '2008-02-02', 'a Saturday that is worked'],
  ['2008-02-12', '2008-02-05', 'the last day of a holiday'],
  ['2026-11-29', '2026-11-27', 'a Sunday'],
  ['2101-01-01', '2101-01-01', 'no calendar knows it'],
])('a reminder of %s is sent on %s: %s', (on, sentOn) => {
  expect(lastWorkday(nationalCalendar, on)).toBe(sentOn)
})
