import { describe, expect, it } from 'vitest'
import {
  answererOf,
  builder,
  leadHead,
  mayor,
  parallelFacts,
  toAnswered,
  toDistributed,
} from '#testing/parallel-fixtures.ts'
import { parallelCommandsFor, type ParallelCommand, type ParallelFacts } from '../index.ts'

type Duty = NonNullable<ParallelFacts['duty']>

const chief = { ...leadHead, id: 'head-23', departmentCode: '23' }
const deputy = { ...chief, id: 'deputy-23', role: 'deputy-head' as const }
const reviewer = answererOf('23')
const duty = (changes: Partial<Duty> = {}): Duty => ({
  posts: [
    {
      code: '23-head',
      departmentCode: '23',
      seat: 'head',
      windowCode: null,
      holders: [chief.id, deputy.id, reviewer.id],
    },
    { code: '23-w1', departmentCode: '23', seat: 'window', windowCode: 'W1', holders: ['clerk-23', 'other-23'] },
  ],
  ...{ away: [], actorAwayUntil: null, interests: [] },
  ...changes,
})
const authority = { '2301': 'decide-and-seal' } as const
const revoke: ParallelCommand = {
  ...{ type: 'RevokeParallelLicence', item: '2301', ground: 'unqualified', reasons: '不符合条件' },
}

/** Decided on Wednesday 4 March 2026; the second department has issued its licence. */
function issued() {
  const played = toAnswered()
  played.must('2026-03-04', leadHead, { type: 'DecideParallel', remark: '同意' })
  played.must('2026-03-04', reviewer, { type: 'IssueParallelLicence', item: '2301' })
  return played
}

describe('the head of a department in a parallel approval', () => {
  it('is stood in for while away by the first who is there, under both names, and by nobody else', () => {
    const away = duty({ away: [chief.id] })
    const { ask } = issued()
    expect(ask('2026-03-05', deputy, revoke, { duty: duty(), authority })).toMatchObject({
      code: 'approval-of-another',
    })
    expect(ask('2026-03-05', reviewer, revoke, { duty: away, authority })).toMatchObject({
      code: 'approval-of-another',
    })
    expect(issued().ask('2026-03-05', deputy, revoke, { duty: away, authority })).toMatchObject([
      { by: { id: deputy.id, role: 'deputy-head', for: { id: chief.id, post: '23-head', because: 'absence' } } },
    ])
    const without = issued().ask('2026-03-05', deputy, revoke, { duty: away, authority: {} })
    expect(without).toMatchObject({ code: 'no-authority' })
    const both = duty({ away: [chief.id, deputy.id] })
    expect(issued().ask('2026-03-05', reviewer, revoke, { duty: both, authority })).toMatchObject([
      { by: { for: { id: chief.id } } },
    ])
  })

  it('who has an interest in who builds keeps out of it, and is stood in for as well', () => {
    const interested = duty({ interests: [{ id: chief.id, relation: 'other-relative' }] })
    const { ask, must } = issued()
    expect(ask('2026-03-05', chief, revoke, { duty: interested, authority })).toMatchObject({
      code: 'interest-in-case',
    })
    const handed: ParallelCommand = {
      ...{ type: 'DeliverParallelLicence', item: '2301', method: 'window', trackingNo: null },
    }
    must('2026-03-05', chief, handed, { duty: interested })
    expect(ask('2026-03-05', deputy, revoke, { duty: interested, authority })).toMatchObject([
      { by: { for: { id: chief.id, because: 'recusal' } } },
    ])
  })

  it('who is away does nothing, and is offered nothing; whoever builds is nobody’s to keep away', () => {
    const away = duty({ away: [chief.id], actorAwayUntil: '2026-03-06T10:00:00.000Z' })
    const { ask, state } = issued()
    expect(ask('2026-03-05', chief, revoke, { duty: away, authority })).toMatchObject({ code: 'away-from-duty' })
    expect(parallelCommandsFor(state(), parallelFacts('2026-03-05', chief, { duty: away, authority }))).toEqual([])
    const object: ParallelCommand = { type: 'ObjectToParallelLicence', item: '2301', ground: 'privacy', reason: '住址' }
    expect(ask('2026-03-05', builder, object)).toMatchObject([{ by: { id: builder.id } }])
  })

  it('and what the own post allows is done in no name but the own', () => {
    const { ask } = toAnswered()
    const leadAway = duty({
      posts: [
        { code: '10-head', departmentCode: '10', seat: 'head', windowCode: null, holders: [leadHead.id, 'deputy-10'] },
      ],
      away: [leadHead.id],
    })
    const deputyOfLead = { ...leadHead, id: 'deputy-10', role: 'deputy-head' as const }
    const [event] = [
      ask('2026-03-05', deputyOfLead, { type: 'DecideParallel', remark: '同意' }, { duty: leadAway }),
    ].flat()
    expect(event).toMatchObject({ type: 'ParallelDecided', by: deputyOfLead })
    expect(event).not.toHaveProperty('by.for')
  })
})

describe('the head of the government, who alone extends', () => {
  const extend: ParallelCommand = { type: 'ExtendParallel', reason: '需会同上级部门审查' }
  const vice = { ...mayor, id: 'vice-mayor', role: 'deputy-head' as const }
  const of = (changes: Partial<Duty> = {}) => ({
    duty: duty({
      posts: [
        {
          ...{ code: 'government-head', departmentCode: null, seat: 'head', windowCode: null },
          holders: [mayor.id, vice.id],
        },
      ],
      ...changes,
    }),
  })

  it('is stood in for while away, under both names, and by nobody of a department', () => {
    const { ask } = toDistributed()
    const away = of({ away: [mayor.id] })
    expect(ask('2026-03-03', vice, extend, of())).toMatchObject({ code: 'approval-of-another' })
    expect(ask('2026-03-03', leadHead, extend, { duty: duty({ away: [mayor.id] }) })).toMatchObject({
      code: 'approval-of-another',
    })
    const gone = { duty: { ...away.duty, actorAwayUntil: '2026-03-06T10:00:00.000Z' } }
    expect(ask('2026-03-03', mayor, extend, gone)).toMatchObject({ code: 'away-from-duty' })
    expect(ask('2026-03-03', vice, extend, away)).toMatchObject([
      { type: 'ParallelExtended', by: { id: vice.id, for: { id: mayor.id, post: 'government-head' } } },
    ])
  })

  it('who has an interest in who builds keeps out, and is stood in for as well', () => {
    const { ask } = toDistributed()
    const interested = of({ interests: [{ id: mayor.id, relation: 'stake' }] })
    expect(ask('2026-03-03', mayor, extend, interested)).toMatchObject({ code: 'interest-in-case' })
    expect(ask('2026-03-03', vice, extend, interested)).toMatchObject([{ by: { for: { because: 'recusal' } } }])
  })
})
