import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fromDayNumber } from '../civil-date.ts'
import { caseNumber, checkCaseNumber, parseCaseNumber } from './case-number.ts'

const seeded = { seed: 320684, numRuns: 1000 }
const someParts = fc.record({
  region: fc.constantFrom('320684', '320614', '110105'),
  on: fc.integer({ min: 10_000, max: 30_000 }).map(fromDayNumber),
  serial: fc.integer({ min: 1, max: 999_999 }),
})

describe('a case number', () => {
  test.each([
    [1, '320684200811240000017'],
    [2, '320684200811240000025'],
  ])('of receipt %i of the day is %s', (serial, number) => {
    const parts = { region: '320684', on: '2008-11-24', serial }
    expect(caseNumber('320684', '2008-11-24', serial)).toBe(number)
    expect(parseCaseNumber(number)).toEqual(parts)
    expect(checkCaseNumber(number)).toEqual({ valid: true })
  })

  it('reads back as what it was made of', () => {
    fc.assert(
      fc.property(someParts, ({ region, on, serial }) => {
        expect(parseCaseNumber(caseNumber(region, on, serial))).toEqual({ region, on, serial })
      }),
      seeded,
    )
  })

  it('never stays valid when one digit is changed', () => {
    fc.assert(
      fc.property(someParts, fc.nat(20), fc.integer({ min: 1, max: 9 }), ({ region, on, serial }, at, by) => {
        const number = caseNumber(region, on, serial)
        const digit = (Number(number.charAt(at)) + by) % 10
        expect(checkCaseNumber(number.slice(0, at) + digit + number.slice(at + 1)).valid).toBe(false)
      }),
      seeded,
    )
  })

  test.each([
    ['320684200811240000016', 'check-digit'],
    ['32068420081124000001', 'length'],
    ['32068420081124000001A', 'character'],
    ['320684200811240000003', 'character'],
    ['990684200811240000017', 'region'],
    ['320684200811310000017', 'date'],
  ])('%s fails for its %s', (number, reason) => {
    expect(checkCaseNumber(number)).toEqual({ valid: false, reason })
  })

  test.each([
    ['320684', '2008-11-24', 0],
    ['320684', '2008-11-24', 1_000_000],
    ['320684', '2008-11-24', 1.5],
    ['990684', '2008-11-24', 1],
    ['320684', '2008-11-31', 1],
  ])('is not made from %s, %s and %d', (region, on, serial) => {
    expect(() => caseNumber(region, on, serial)).toThrow(RangeError)
  })
})
