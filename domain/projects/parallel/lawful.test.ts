import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import {
  answererOf,
  apply,
  builder,
  leadClerk,
  mayor,
  parallelSetup,
  playParallel,
} from '#testing/parallel-fixtures.ts'
import { answerClocksOf, leastLawful, masterClocksOf, ownLimitOf, type OwnLimit, type ParallelSetup } from '../index.ts'

const item = { code: '0901', legalBases: [{ law: '建筑法', article: '第八条', rank: 'law' as const }] }
const permit: OwnLimit = {
  ...{ value: 7, unit: 'day', anchor: 'receipt' },
  own: { item: '0901', basis: '《建筑法》第八条' },
}
/** Told as a length: from where it is counted the clocks know. */
const permitAlone = { value: 7, unit: 'day', own: permit.own }
const withPermit: ParallelSetup = {
  ...parallelSetup,
  departments: parallelSetup.departments.map((one) => (one.code === '10' ? { ...one, own: [permit] } : one)),
}

describe('the most the law gives', () => {
  it('is an item’s own limit where a law sets one, and says which', () => {
    expect(ownLimitOf({ ...item, statutory: { value: 7, unit: 'day', anchor: 'receipt' } })).toEqual(permit)
    expect(leastLawful([permit])).toEqual(permitAlone)
  })

  it('is that of handling together where an item has twenty working days as any other', () => {
    expect(ownLimitOf({ ...item, statutory: { value: 20, unit: 'workday', anchor: 'acceptance' } })).toBeNull()
    expect(ownLimitOf({ ...item, statutory: null })).toBeNull()
    expect(leastLawful([])).toEqual({ value: 45, unit: 'workday', own: null })
  })

  it('is not lengthened by an own limit that is longer than handling together', () => {
    const school: OwnLimit = {
      value: 3,
      unit: 'month',
      anchor: 'receipt',
      own: { item: '0302', basis: '《民办教育促进法》' },
    }
    expect(leastLawful([school])).toEqual({ value: 45, unit: 'workday', own: null })
    expect(leastLawful([school, permit])).toEqual(permitAlone)
  })
})

describe('an approval with a construction permit in it', () => {
  const played = playParallel(withPermit)
  played.must('2026-03-02', builder, apply)
  played.must('2026-03-04', leadClerk, { type: 'AcceptParallel' })
  played.must('2026-03-04', leadClerk, { type: 'DistributeParallel', note: '' })
  const masters = () => masterClocksOf(played.state(), nationalCalendar)

  it('is due seven days after it was received, by the Building Law, and no promise is later', () => {
    expect(masters()).toMatchObject([
      { kind: 'promised', dueOn: '2026-03-09', own: { basis: '《建筑法》第八条' } },
      {
        kind: 'statutory',
        startOn: '2026-03-02',
        dueOn: '2026-03-09',
        limit: { value: 7, unit: 'day' },
        own: { item: '0901' },
      },
    ])
  })

  it('holds the permit’s own department to it, and nobody else', () => {
    const due = answerClocksOf(played.state(), nationalCalendar).map(({ departmentCode, dueOn }) => [
      departmentCode,
      dueOn,
    ])
    expect(due).toEqual([['10', '2026-03-09'], ['23', '2026-03-11'], ['04', '2026-03-19']]) // prettier-ignore
  })

  it('is not lengthened by the government, which extends handling together alone', () => {
    played.must('2026-03-05', mayor, { type: 'ExtendParallel', reason: '复杂' })
    expect(masters()[1]).toMatchObject({ dueOn: '2026-03-09' })
  })

  it('stands still with a special procedure of its department', () => {
    const command = {
      type: 'StartParallelProcedure',
      procedure: 'inspection',
      ground: '现场检验',
      days: 5,
      unit: 'workday',
    } as const
    played.must('2026-03-05', answererOf('10'), command)
    expect(masters()[1]?.dueOn).toBe('2026-03-16')
  })
})
