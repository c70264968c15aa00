import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { explained } from '#testing/explained.ts'
import { at, many, minutes, ordinary, watched } from '#testing/rule-examples/case-traces.ts'
import { firstSettings } from '../../presets.ts'
import { byChance } from './by-chance.ts'
import type { CaseTrace } from './case-trace.ts'
import { patternRules } from './index.ts'

const { rules } = firstSettings
describe('I-02 fake cases', () => {
  const judge = (cases: CaseTrace[]) => explained(watched('fake-cases', cases))

  it.each([
    ['one applicant', () => ({ applicant: 'party' })],
    ['one telephone', () => ({ phone: 'p' })],
    ['one device', () => ({ device: 'd' })],
    ['promised cases done in seconds', (n: number) => ({ decidedAt: at(minutes(n) + 80) })],
    ['no papers', () => ({ files: 0 })],
  ])('a burst of %s is looked into, once a day', (_, other) => {
    const [found, ...more] = judge(many(12, other))
    expect([found?.level, found?.about.id, found?.occasion, found?.cites.length]).toEqual([
      'investigate',
      'clerk',
      '2026-03-10',
      12,
    ])
    expect(more).toEqual([])
  })

  it('the evidence names the first hundred of very many, and its numbers all', () => {
    const [found] = judge(many(1_000, () => ({ applicant: 'party', appliedAt: at(0) })))
    expect([found?.cites.length, found?.numbers['cases']]).toEqual([100, 1_000])
  })

  it('of a day it is the longest run within the stretch, wherever it lies', () => {
    const alone = { appliedAt: at(minutes(300)) }
    const cases = many(31, (n) => ({
      applicant: 'party',
      ...(n < 3 && alone),
      ...(n > 15 && { appliedAt: at(minutes(n + 100)) }),
    }))
    expect(judge(cases)[0]?.numbers['cases']).toBe(15)
  })

  it.each([
    ['a crowd of different people', many(30)],
    ['instant cases done at once', many(30, (n) => ({ instant: true, decidedAt: at(minutes(n) + 80) }))],
    ['items that ask for no papers', many(30, () => ({ files: 0, asked: 0 }))],
    ['a few of one applicant', many(30, (n) => (n < 9 ? { applicant: 'party' } : {}))],
    ['the same applicant all day long', many(12, (n) => ({ applicant: 'party', appliedAt: at(minutes(n * 20)) }))],
  ])('%s is not', (_, cases) => {
    expect(judge(cases)).toEqual([])
  })
})

describe('I-05 void and withdrawn', () => {
  const judge = (ended: CaseTrace[], cityShare?: number) => explained(watched('voided-too-often', ended, cityShare))
  const gone = (count: number, of: number, daysLeft = 3) =>
    many(of, (n) => (n < count ? { endedAs: n % 2 ? 'void' : 'withdrawn', daysLeft } : {}))

  it('far more than in the city is a red card of the department', () => {
    expect(judge(gone(12, 40)).map(({ about, level }) => [about.id, level])).toEqual([['01', 'red']])
  })

  it.each([
    ['what is usual', gone(2, 40)],
    ['what chance explains', gone(3, 40)],
    ['many where many are usual', gone(12, 40), 0.3],
  ])('%s is none', (_, ended, share?: number) => {
    expect(judge(ended, share)).toEqual([])
  })

  it('a case withdrawn after its time was over is one of its own', () => {
    expect(judge(gone(1, 40, -2)).map(({ about, numbers }) => [about.kind, numbers.overDays])).toEqual([['case', 2]])
  })
})

describe('I-06 withdrawn just before the deadline', () => {
  const judge = (ended: CaseTrace[]) => explained(watched('withdrawn-before-deadline', ended))
  const gone = (count: number, daysLeft: number, endedAs: CaseTrace['endedAs'] = 'withdrawn') =>
    many(20, (n) => (n < count ? { endedAs, daysLeft } : {}))

  it.each([
    ['withdrawn', 0],
    ['not-accepted', 1],
  ] as const)('%s with %i days left, again and again, is looked into', (endedAs, daysLeft) => {
    expect(judge(gone(6, daysLeft, endedAs)).map(({ level, persons }) => [level, persons])).toEqual([
      ['investigate', ['clerk']],
    ])
  })

  it.each([
    ['early', gone(6, 4)],
    ['now and then', gone(4, 0)],
    ['after the deadline', gone(6, -1)],
    ['refused', gone(6, 0, 'refused')],
  ])('%s it is not', (_, ended) => {
    expect(judge(ended)).toEqual([])
  })
})

describe('I-08 an intermediary', () => {
  const judge = (cases: CaseTrace[], usualShares: Record<string, number> = { clerk: 0.25, other: 0.75 }) =>
    explained(
      patternRules.sameIntermediary.judge(
        { intermediary: 'agent', departmentCode: '01', month: '2026-03', cases, usualShares },
        rules['I-08'],
      ),
    )

  it('always at the same clerk is looked into', () => {
    expect(judge(many(12)).map(({ about, occasion }) => [about.id, occasion])).toEqual([['clerk', 'agent 2026-03']])
  })

  it.each([
    ['with few cases', many(7), undefined],
    ['at whoever is free', many(16, (n) => (n % 4 ? { handler: 'other' } : {})), undefined],
    ['at the only clerk there is', many(12), { clerk: 1 }],
  ])('%s is not', (_, cases, shares) => {
    expect(judge(cases, shares)).toEqual([])
  })
})

describe('I-09 odd hours', () => {
  const sessions = [
    { from: '08:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ]
  const judge = (times: string[], signIns: [time: string, place: string][] = [], open = sessions) =>
    explained(
      patternRules.oddHours.judge(
        {
          ...{ staff: 'clerk', departmentCode: '01', windowCode: null, on: '2026-03-10', sessions: open },
          decided: times.map((time, n) => ordinary(n, { decidedAt: `2026-03-10T${time}:00+08:00` })),
          signIns: signIns.map(([time, place]) => ({ at: `2026-03-10T${time}:00+08:00`, place })),
        },
        rules['I-09'],
      ),
    )

  it('a decision at night is a card, and one of a day off at any time', () => {
    expect(judge(['22:10', '09:00']).map(({ numbers }) => numbers)).toEqual([
      { on: '2026-03-10', decisions: 1, first: '22:10' },
    ])
    expect(judge(['10:00'], [], [])).toHaveLength(1)
  })

  it('is none in opening hours or shortly after', () => {
    expect(judge(['08:30', '11:59', '17:30', '13:01'])).toEqual([])
  })

  it('two places within half an hour are a card; one place, or time to travel, is none', () => {
    const here: [string, string][] = [['09:00', 'a'], ['09:20', 'b']] // prettier-ignore
    expect(judge([], here).map(({ occasion }) => occasion)).toEqual(['signed in 2026-03-10'])
    expect(judge([], [['09:00', 'a'], ['09:20', 'a']])).toEqual([]) // prettier-ignore
    expect(judge([], [['09:00', 'a'], ['09:31', 'b']])).toEqual([]) // prettier-ignore
  })
})

describe('P-07 suspended on the last day', () => {
  const judge = (starts: [startOn: string, onLastDay: boolean][]) =>
    explained(
      patternRules.suspendedAtTheLast.judge(
        {
          ...{ departmentCode: '01', on: '2026-03-12' },
          cases: starts.map(([startOn, onLastDay], n) =>
            ordinary(n, { suspensions: [{ startOn, onLastDay, by: 'reviewer', version: 7 }] }),
          ),
        },
        rules['P-07'],
      ),
    )
  const days = ['2026-02-10', '2026-02-20', '2026-03-05']

  it('three times in ninety days is a card', () => {
    expect(judge(days.map((on) => [on, true])).map(({ occasion, numbers }) => [occasion, numbers.cases])).toEqual([
      ['last day 2026-03', 3],
    ])
  })

  it.each([
    ['twice', days.slice(1).map((on) => [on, true])],
    ['on other days', days.map((on) => [on, false])],
    ['long ago', ['2025-10-01', ...days.slice(1)].map((on) => [on, true])],
  ] as [string, [string, boolean][]][])('%s is none', (_, starts) => {
    expect(judge(starts)).toEqual([])
  })
})

describe('C-01 guides, C-02 promises', () => {
  const guide = { itemCode: '0101', departmentCode: '01', version: 2, at: at(0), faults: [], altered: [] }
  const promise = (posted: number[], cases: CaseTrace[]) =>
    explained(
      patternRules.otherPromise.judge(
        {
          ...{ itemCode: '0101', departmentCode: '01', version: 2, cases },
          posted: posted.map((value) => ({ value, unit: 'workday' })),
        },
        rules['C-02'],
      ),
    )

  it('a whole guide is no card; one with faults is, and so is one changed in silence', () => {
    expect(explained(patternRules.guideFaults.judge(guide, rules['C-01']))).toEqual([])
    const faults = [{ rule: 'no-legal-basis', field: 'legalBases' }]
    const found = explained(patternRules.guideFaults.judge({ ...guide, faults, altered: [1] }, rules['C-01']))
    expect(found.map(({ occasion }) => occasion)).toEqual(['version 2 incomplete', 'version 1 altered'])
  })

  it('a clock that counts what is posted in some situation is right; any other is a card', () => {
    expect(promise([5, 10], many(3))).toEqual([])
    expect(promise([10], many(3)).map(({ numbers }) => [numbers.counted, numbers.cases])).toEqual([['5 workday', 3]])
  })
})

describe('S-03 a window', () => {
  const sessions = [{ from: '08:30', to: '11:30' }]
  const judge = (...away: [from: string, to: string][][]) =>
    explained(
      patternRules.windowUnattended.judge(
        {
          ...{ windowCode: '0101', departmentCode: '01', on: '2026-03-10', sessions },
          people: away.map((spans, n) => ({
            id: `clerk-${n}`,
            away: spans.map(([from, to]) => ({
              fromAt: `2026-03-10T${from}:00+08:00`,
              toAt: `2026-03-10T${to}:00+08:00`,
            })),
          })),
        },
        rules['S-03'],
      ),
    )

  it('with everybody away is unattended for as long as that', () => {
    const found = judge([['08:00', '10:00']], [['09:00', '12:00']])
    expect(found.map(({ numbers }) => numbers)).toEqual([{ on: '2026-03-10', from: '09:00', to: '10:00', minutes: 60 }])
  })

  it.each([
    ['somebody stands in', [[['08:00', '12:00']], []]],
    ['it is a few minutes', [[['08:00', '09:00']], [['08:50', '12:00']]]],
    ['the centre is closed', [[['12:00', '13:00']]]],
    ['it belongs to nobody', []],
  ] as [string, [string, string][][]][])('is not where %s', (_, away) => {
    expect(judge(...away)).toEqual([])
  })
})

describe('chance', () => {
  it('is a share of certainty, less for more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (n, share) => {
        const tails = [0, 1, Math.ceil(n / 2), n].map((k) => byChance(k, n, share))
        return tails.every((tail, index) => tail >= 0 && tail <= 1 && tail <= (tails[index - 1] ?? 1) + 1e-9)
      }),
    )
  })

  it('is what a coin says', () => {
    expect(byChance(2, 2, 0.5)).toBeCloseTo(0.25)
    expect(byChance(1, 3, 0.5)).toBeCloseTo(0.875)
  })
})
