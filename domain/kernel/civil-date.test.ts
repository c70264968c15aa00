import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDateOf,
  compare,
  daysBetween,
  epochMs,
  fromDayNumber,
  instantOf,
  parseCivilDate,
  timeOfDay,
  toDayNumber,
  weekday,
} from './civil-date.ts'

const seeded = { seed: 20081124, numRuns: 2000 }
const dayNumber = fc.integer({ min: toDayNumber('0001-01-01'), max: toDayNumber('9999-12-31') })

describe('a civil date', () => {
  it.each(['2000-02-29', '2008-11-24', '1880-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(parseCivilDate(text)).toBe(text)
  })

  it.each(['2026-02-30', '1900-02-29', '2008-13-01', '2008-00-01', '2008-01-00', '2008-1-1', '20080101', '0000-01-01'])(
    '%s does not exist',
    (text) => {
      expect(parseCivilDate(text)).toBeUndefined()
      expect(() => toDayNumber(text)).toThrow(RangeError)
    },
  )

  it('numbers its days as the rest of the world does', () => {
    fc.assert(
      fc.property(dayNumber, (day) => {
        const date = new Date(day * 86_400_000)
        const text = fromDayNumber(day)
        expect(text).toBe(date.toISOString().slice(0, 10))
        expect(toDayNumber(text)).toBe(day)
        expect(weekday(text) % 7).toBe(date.getUTCDay())
      }),
      seeded,
    )
  })

  it('stays within the years 0001 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
    expect(() => addDays('2008-01-01', 0.5)).toThrow(RangeError)
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError)
  })

  it.each([
    ['2008-01-31', 1, '2008-02-29'],
    ['2009-01-31', 1, '2009-02-28'],
    ['2008-11-24', 2, '2009-01-24'],
    ['2008-03-31', -1, '2008-02-29'],
    ['2008-01-15', -1, '2007-12-15'],
    ['2008-02-29', 12, '2009-02-28'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it('counts, adds and orders consistently', () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (a, b) => {
        const [from, to] = [fromDayNumber(a), fromDayNumber(b)]
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(compare(from, to)).toBe(Math.sign(a - b))
      }),
      seeded,
    )
  })
})

describe('an instant', () => {
  test.each([
    ['2008-11-24T15:59:59.999Z', '2008-11-24', '23:59'],
    ['2008-11-24T16:00:00Z', '2008-11-25', '00:00'],
    ['2008-12-31T23:30:00+08:00', '2008-12-31', '23:30'],
    ['2008-12-31T23:30:00-05:30', '2009-01-01', '13:00'],
    ['1969-12-31T15:00:00Z', '1969-12-31', '23:00'],
  ])('%s falls on %s at %s in Shanghai', (instant, date, time) => {
    expect(civilDateOf(instant)).toBe(date)
    expect(timeOfDay(instant)).toBe(time)
  })

  it('falls on another day elsewhere', () => {
    expect(civilDateOf('2008-11-24T16:00:00Z', 0)).toBe('2008-11-24')
    expect(timeOfDay('2008-11-24T16:00:00Z', -300)).toBe('11:00')
  })

  it('reads and writes as the rest of the world does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(instantOf(date.getTime())).toBe(date.toISOString())
          expect(epochMs(date.toISOString())).toBe(date.getTime())
        },
      ),
      seeded,
    )
  })

  it('cuts fractions at milliseconds and pads short ones', () => {
    expect(epochMs('1970-01-01T00:00:00.1239Z')).toBe(123)
    expect(epochMs('1970-01-01T00:00:00.5Z')).toBe(500)
  })

  it.each([
    '2008-11-24',
    '2008-11-24 09:00:00Z',
    '2008-11-24T09:00:00',
    '2008-11-24T24:00:00Z',
    '2008-11-24T09:60:00Z',
    '2008-02-30T09:00:00Z',
    '2008-11-24T09:00:00+0800',
  ])('%s is none', (text) => {
    expect(() => epochMs(text)).toThrow(RangeError)
  })
})
