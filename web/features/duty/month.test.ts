import { describe, expect, it } from 'vitest'
import { daysOf, endOf, isMonth, monthAfter, rowsOf } from './month.ts'
import type { Absence, Delegated } from './questions.ts'

const person = (id: string) => ({ id, name: id, nameEn: id, role: 'clerk' as const })
const department = { code: '01', name: '书局', nameEn: 'Books' }
const away = (id: number, who: string, fromAt: string, toAt: string): Absence => ({
  ...{ id, person: person(who), department, kind: 'leave', fromAt, toAt, enteredBy: who, standIns: [] },
})
const given = (who: string, toOn: string | null, revokedAt: string | null = null): Delegated => ({
  ...{ id: 1, person: person(who), level: 'decide', items: [], limits: [] },
  ...{ fromOn: '2026-01-01', toOn, revokedAt, grantedBy: null },
})
const told = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ person: { id }, segments }) => [
    id,
    ...segments
      .filter(({ absences, ends }) => absences.length + ends.length > 0)
      .map(
        ({ on, days, absences, ends }) =>
          `${on}+${days} ${absences.map((one) => one.id).join()}${'!'.repeat(ends.length)}`,
      ),
  ])

describe('a month of duty', () => {
  it.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-12', 31],
  ])('%s has %i days', (month, length) => {
    expect(daysOf(month)).toHaveLength(length)
  })

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2099-12', 1, null],
    ['2004-01', -1, null],
  ])('%s and %i month', (month, by, then) => {
    expect(monthAfter(month, by)).toBe(then)
  })

  it.each(['', '2026-13', '2026-1', '1999-01', '2026-01-01', 'next'])('is not "%s"', (text) => {
    expect(isMonth(text)).toBe(false)
  })

  it('shows an absence as one bar, cut where the month ends, by the days of the town', () => {
    // From eight in the evening UTC it is the next day here.
    const absences = [away(1, 'wang', '2026-11-28T20:00:00Z', '2026-12-03T04:00:00Z')]
    expect(told(rowsOf('2026-11', absences, []))).toEqual([['wang', '2026-11-29+2 1']])
    expect(told(rowsOf('2026-12', absences, []))).toEqual([['wang', '2026-12-01+3 1']])
    expect(rowsOf('2027-01', absences, [])).toEqual([])
  })

  it('does not take in the day that begins as the absence ends', () => {
    const absences = [away(1, 'wang', '2026-12-01T16:00:00Z', '2026-12-02T16:00:00Z')]
    expect(told(rowsOf('2026-12', absences, []))).toEqual([['wang', '2026-12-02+1 1']])
  })

  it('tells two absences apart that touch, and marks where authority ends within one', () => {
    const absences = [
      away(1, 'wang', '2026-12-01T00:00:00Z', '2026-12-03T00:00:00Z'),
      away(2, 'wang', '2026-12-03T01:00:00Z', '2026-12-05T00:00:00Z'),
    ]
    expect(told(rowsOf('2026-12', absences, [given('wang', '2026-12-04')]))).toEqual([
      ['wang', '2026-12-01+2 1', '2026-12-03+1 1,2', '2026-12-04+1 2!', '2026-12-05+1 2'],
    ])
  })

  it('cuts a bar where somebody else stands in, or nobody does, and tells both of the day on which it changes', () => {
    const stretch = (who: string | null, fromAt: string, toAt: string) => ({
      ...{ post: '01-head', person: who === null ? null : person(who), fromAt, toAt },
    })
    const [from, noon, over, to] = ['2026-12-01T00:00', '2026-12-03T04:00', '2026-12-04T16:00', '2026-12-07T00:00'].map(
      (text) => `${text}:00Z`,
    ) as [string, string, string, string]
    const standIns = [stretch('li', from, noon), stretch(null, noon, over), stretch('li', over, to)]
    const [row] = rowsOf('2026-12', [{ ...away(1, 'wang', from, to), standIns }], [])
    const bars = (row?.segments ?? []).filter(({ absences }) => absences.length > 0)
    expect(
      bars.map(({ on, days, absences }) => [
        `${on}+${days}`,
        ...absences.flatMap((absence) => absence.standIns.map(({ person: serves }) => serves?.id ?? null)),
      ]),
    ).toEqual([
      ['2026-12-01+2', 'li'],
      ['2026-12-03+1', 'li', null],
      ['2026-12-04+1', null],
      ['2026-12-05+3', 'li'],
    ])
  })

  it('has a cell for every day of everybody, also of those who are there all month', () => {
    const rows = rowsOf('2026-12', [], [given('li', '2026-12-31')], [{ person: person('zhao'), department }])
    expect(rows.map(({ person: { id } }) => id)).toEqual(['li', 'zhao'])
    for (const { segments } of rows) expect(segments.reduce((sum, { days }) => sum + days, 0)).toBe(31)
  })

  it('shows everybody once, whoever is away first', () => {
    const absences = [away(1, 'wang', '2026-12-01T00:00:00Z', '2026-12-03T00:00:00Z')]
    const rows = rowsOf(
      '2026-12',
      absences,
      [given('wang', '2026-12-31')],
      [
        { person: person('zhao'), department: null },
        { person: person('wang'), department: null },
      ],
    )
    expect(rows.map(({ person: { id }, department: of }) => [id, of])).toEqual([
      ['wang', department],
      ['zhao', null],
    ])
  })

  it.each([
    ['its last day', given('li', '2026-12-31'), '2026-12-31'],
    ['the day it was taken away, if earlier', given('li', '2026-12-31', '2026-12-05T17:00:00Z'), '2026-12-06'],
    ['its last day, if it was taken away afterwards', given('li', '2026-12-01', '2026-12-05T17:00:00Z'), '2026-12-01'],
    ['no day', given('li', null), null],
  ])('authority ends on %s', (_, grant, on) => {
    expect(endOf(grant)).toBe(on)
  })
})
