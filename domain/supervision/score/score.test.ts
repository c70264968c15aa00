import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstSettings } from '../presets.ts'
import { schemeOf } from '../settings.ts'
import { scoreParts } from '../score-parts.ts'
import { earlyBonus, promiseBonus } from './bonus.ts'
import { gradeOf, rankOf } from './grade.ts'
import { meanOf } from './mean-of.ts'
import { monthsOf, isPeriod } from './period.ts'
import { defaultScheme, schemeFaults, type ScoreScheme } from './scheme.ts'
import { scoreOf, type ScoreEntry } from './score-of.ts'
import { defaultWeights, weightsFault } from './weights.ts'

const points = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((hundredths) => hundredths / 100)
const deduction = fc.record({ part: fc.constantFrom(...scoreParts), points: points(-1_500, 0) })
const earned = fc.record({ part: fc.constant('bonus' as const), points: points(0, 500) })
const anyEntries = fc.array(fc.oneof(deduction, earned), { maxLength: 20 })
const sum = (entries: readonly ScoreEntry[]) => entries.reduce((total, one) => total + Math.round(one.points * 100), 0)

describe('a score', () => {
  it('is a hundred where nothing was taken off', () => {
    expect(scoreOf([], defaultScheme).total).toBe(100)
    expect(weightsFault(defaultWeights)).toBeUndefined()
  })

  it('is a hundred and the sum of its entries, part by part, and no part falls below nothing', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { total, parts, bonus } = scoreOf(entries, defaultScheme)
        for (const part of scoreParts) {
          const taken = sum(entries.filter((one) => one.part === part))
          expect(parts[part]).toBe(Math.max(0, defaultWeights[part] * 100 + taken) / 100)
        }
        const all = scoreParts.reduce((together, part) => together + Math.round(parts[part] * 100), 0)
        expect(Math.round(total * 100)).toBe(all + Math.round(bonus * 100))
      }),
      { seed: 4 },
    )
  })

  it('is the same whatever the order of its entries, and with what was taken and given back as without', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (entries, taken) => {
        const back = taken.map((entry) => ({ ...entry, points: -entry.points }))
        const score = scoreOf(entries, defaultScheme)
        expect(scoreOf(entries.toReversed(), defaultScheme)).toEqual(score)
        expect(scoreOf([...taken, ...entries, ...back], defaultScheme)).toEqual(score)
      }),
      { seed: 4 },
    )
  })

  it('of a half-year is the mean of its months', () => {
    const month = (taken: number) => scoreOf([{ part: 'fees', points: taken }], defaultScheme)
    expect(meanOf([month(0), month(-5), month(-20)]).total).toBe(95.67)
    expect(() => meanOf([])).toThrow(RangeError)
  })

  it('has its grade', () => {
    expect([100, 90, 89.99, 80, 79.99, 60, 59.99].map(gradeOf)).toEqual([
      'excellent',
      'excellent',
      'good',
      'good',
      'pass',
      'pass',
      'fail',
    ])
  })

  it('earns ten at the most beside its parts', () => {
    const earn = (...points: number[]) =>
      scoreOf(
        points.map((one) => ({ part: 'bonus', points: one })),
        defaultScheme,
      )
    expect(earn(10)).toMatchObject({ total: 110, bonus: 10 })
    expect(earn(10, 5)).toMatchObject({ total: 110, bonus: 10 })
    expect(earn(3, -5)).toMatchObject({ total: 100, bonus: 0 })
  })

  it('has its place by what was kept of the hundred, then by integrity, and by what was earned last; equal ones share it', () => {
    const of = (...entries: [ScoreEntry['part'], number][]) =>
      scoreOf(
        entries.map(([part, taken]) => ({ part, points: taken })),
        defaultScheme,
      )
    const clean = of()
    const quick = of(['bonus', 10], ['fees', -5])
    const slow = of(['fees', -5])
    const untrue = of(['bonus', 10], ['integrity', -5])
    expect(untrue.total).toBeGreaterThan(clean.total)
    expect(rankOf([quick, clean, slow, untrue, slow], defaultScheme)).toEqual([2, 1, 3, 5, 3])
  })

  it('is never placed above another of which more was kept, whatever it earned', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (some, others) => {
        const scores = [scoreOf(some, defaultScheme), scoreOf(others, defaultScheme)] as const
        const [a, b] = scores.map(({ parts }) =>
          scoreParts.reduce((all, part) => all + Math.round(parts[part] * 100), 0),
        )
        const [first = 0, second = 0] = rankOf(scores, defaultScheme)
        if ((a ?? 0) > (b ?? 0)) expect(first).toBeLessThan(second)
      }),
      { seed: 4 },
    )
  })
})

describe('weights', () => {
  it('are a hundred together and none below nothing', () => {
    expect(weightsFault({ ...defaultWeights, fees: 9 })).toBe('not-a-hundred')
    expect(weightsFault({ ...defaultWeights, fees: -2, integrity: 20 })).toBe('below-nothing')
    expect(weightsFault({ ...defaultWeights, fees: 7.5, integrity: 10.5 })).toBeUndefined()
  })
})

describe('a scheme', () => {
  const of = (change: Partial<ScoreScheme>) => schemeFaults({ ...defaultScheme, ...change }).map(({ field }) => field)

  it('names each field that is wrong', () => {
    expect(of({})).toEqual([])
    expect(of({ weights: { ...defaultWeights, fees: 9 } })).toEqual(['score.weights'])
    expect(of({ weights: { ...defaultWeights, fees: -1 } })).toEqual(['score.weights.fees'])
    expect(of({ mostBonus: -1, truth: ['fees', 'fees'] })).toEqual(['score.mostBonus', 'score.truth'])
  })

  it('holds for whole months: that of the first day scores them, and what came later changes no month before it', () => {
    const later: ScoreScheme = { ...defaultScheme, mostBonus: 5 }
    const settings = [firstSettings, { ...firstSettings, version: 2, effectiveFrom: '2026-03-02', score: later }]
    expect(['2026-02', '2026-03', '2026-04'].map((month) => schemeOf(settings, month).mostBonus)).toEqual([10, 10, 5])
    expect(scoreOf([{ part: 'bonus', points: 8 }], later).total).toBe(105)
  })

  it('says which parts stand for truth when places are given', () => {
    const taken = (part: ScoreEntry['part']) => scoreOf([{ part, points: -5 }], defaultScheme)
    const scores = [taken('fees'), taken('process')]
    expect(rankOf(scores, { truth: ['fees'] })).toEqual([2, 1])
    expect(rankOf(scores, { truth: ['process'] })).toEqual([1, 2])
    expect(rankOf(scores, { truth: [] })).toEqual([1, 1])
  })
})

describe('a bonus', () => {
  it('is a point for each full tenth of cases decided early', () => {
    const of = (early: number, decided: number) => earlyBonus({ early, decided })
    expect([of(0, 0), of(9, 100), of(10, 100), of(29, 100), of(3, 10), of(7, 10), of(10, 10)]).toEqual(
      [0, 0, 1, 2, 3, 7, 10],
    ) // prettier-ignore
  })

  it('for promises begins where every item is 30 % faster than the law, and follows the slowest', () => {
    const of = (...promised: number[]) => promiseBonus(promised.map((days) => ({ statutory: 20, promised: days })))
    expect([of(), of(20), of(15), of(14), of(12), of(10, 14), of(10, 15), of(0)]).toEqual([0, 0, 0, 3, 4, 3, 0, 10])
  })
})

describe('a period', () => {
  it('has the months that are on record', () => {
    expect(monthsOf('2026-03', '2025-11', '2026-05')).toEqual(['2026-03'])
    expect(monthsOf('2026-H1', '2025-11', '2026-02')).toEqual(['2026-01', '2026-02'])
    expect(monthsOf('2025', '2025-11', '2026-02')).toEqual(['2025-11', '2025-12'])
    expect(monthsOf('2027', '2025-11', '2026-02')).toEqual([])
  })

  it('is a month, a half-year or a year', () => {
    expect(['2026', '2026-H2', '2026-12', '2026-13', '2026-H3', '26', ''].map(isPeriod)).toEqual(
      [true, true, true, false, false, false, false],
    ) // prettier-ignore
  })
})
