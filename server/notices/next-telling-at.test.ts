import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTellingAt, parseQuietHours, type QuietHours } from './next-telling-at.ts'

const nights = parseQuietHours('21:00-08:00') ?? null
const lunch = parseQuietHours('12:00-14:00') ?? null
/** A moment of a clock on the wall in Haimen. */
const local = (text: string) => new Date(`${text}+08:00`).toISOString()

describe('when somebody is told', () => {
  it.each<[string, QuietHours | null, string, string]>([
    ['in the evening, not yet quiet', nights, '2026-03-02T20:59:59.999', '2026-03-02T20:59:59.999'],
    ['as the quiet hours begin', nights, '2026-03-02T21:00:00', '2026-03-03T08:00:00'],
    ['just before midnight', nights, '2026-12-31T23:59:59', '2027-01-01T08:00:00'],
    ['after midnight', nights, '2028-02-29T00:00:00', '2028-02-29T08:00:00'],
    ['in the last quiet moment', nights, '2026-03-03T07:59:59.999', '2026-03-03T08:00:00'],
    ['in the morning', nights, '2026-03-03T08:00:00', '2026-03-03T08:00:00'],
    ['over lunch, where lunch is quiet', lunch, '2026-03-03T12:30:00', '2026-03-03T14:00:00'],
    ['at night, where only lunch is quiet', lunch, '2026-03-03T02:00:00', '2026-03-03T02:00:00'],
    ['at night, where nothing is quiet', null, '2026-03-03T02:00:00', '2026-03-03T02:00:00'],
  ])('%s', (_, quiet, at, told) => {
    expect(nextTellingAt(local(at), quiet)).toBe(local(told))
  })

  it('is never quiet, never before, and within a day', () => {
    const minute = fc.integer({ min: 0, max: 1_439 })
    const instants = fc.date({ min: new Date('2004-07-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, minute, minute, (date, from, to) => {
        const [at, quiet] = [date.toISOString(), { from, to }]
        const told = nextTellingAt(at, quiet)
        expect(nextTellingAt(told, quiet)).toBe(told)
        const waitMs = Date.parse(told) - Date.parse(at)
        expect(waitMs >= 0 && waitMs < 86_400_000).toBe(true)
        expect(waitMs === 0 || new Date(Date.parse(told) + 28_800_000).getUTCHours() === Math.floor(to / 60)).toBe(true)
      }),
      { seed: 2008 },
    )
  })
})

describe('quiet hours', () => {
  it.each(['21-08', '24:00-08:00', '21:60-08:00', '21:00–08:00', '', 'night'])('are not "%s"', (text) => {
    expect(parseQuietHours(text)).toBeUndefined()
  })

  it('may be none', () => {
    expect(parseQuietHours('none')).toBeNull()
  })
})
