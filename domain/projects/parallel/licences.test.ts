import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { remedies, type Actor, type CancellationGround, type RevocationGround } from '#domain/cases/index.ts'
import {
  answererOf,
  apply,
  builder,
  leadClerk,
  leadHead,
  mayor,
  parallelFacts,
  playParallel,
  toAnswered,
  toDistributed,
} from '#testing/parallel-fixtures.ts'
import {
  deliveryClocksOf,
  parallelCommandsFor,
  parallelDueOn,
  parallelSeriesOf,
  parallelWaitsFor,
  type ParallelCommand,
} from '../index.ts'

/** Decided on Wednesday 4 March 2026: ten working days are over on the 18th. */
function approved(played = toAnswered()) {
  played.must('2026-03-04', leadHead, { type: 'DecideParallel', remark: '同意' })
  return played
}
const issue = (item: string): ParallelCommand => ({ type: 'IssueParallelLicence', item })
const deliver = (item: string, more: object = {}): ParallelCommand => ({
  ...{ type: 'DeliverParallelLicence', item, method: 'window', trackingNo: null, ...more },
})
const civilDefence = answererOf('23')

const revoke = (ground: RevocationGround, reasons = '不符合条件'): ParallelCommand => ({
  ...{ type: 'RevokeParallelLicence', item: '2301', ground, reasons },
})
const cancel = (ground: CancellationGround, item = '2301'): ParallelCommand => ({
  ...{ type: 'CancelParallelLicence', item, ground, reasons: '依法注销' },
})
const withdraw = (compensation = '按评估价补偿', reasons = '规划调整'): ParallelCommand => ({
  ...{ type: 'WithdrawParallelLicence', item: '2301', ground: 'law-changed', reasons, compensation },
})
const chiefOf = (code: string): Actor => ({ ...leadHead, id: `head-${code}`, departmentCode: code })

describe('a licence of a stage that was issued', () => {
  const issued = () => {
    const played = approved()
    played.must('2026-03-05', civilDefence, issue('2301'))
    return played
  }

  it('is revoked by the head of its department on a ground of Art. 69, and neither handed over nor ended again', () => {
    const { ask, must, state } = issued()
    const [event] = must('2026-03-10', chiefOf('23'), revoke('unqualified'))
    expect(event).toMatchObject({
      type: 'ParallelLicenceRevoked',
      departmentCode: '23',
      ground: 'unqualified',
      remedies,
    })
    expect(event).not.toHaveProperty('bannedUntil')
    expect(state().licences['2301']).toMatchObject({ ended: { how: 'revoked', on: '2026-03-10' } })
    expect(parallelWaitsFor(state())).toEqual(['10'])
    expect(deliveryClocksOf(state(), nationalCalendar)).toMatchObject([{}, { item: '2301', stoppedOn: '2026-03-10' }])
    for (const command of [revoke('other'), cancel('taken-back'), deliver('2301')])
      expect(ask('2026-03-11', chiefOf('23'), command)).toMatchObject({ code: 'licence-ended-already' })
    expect(parallelCommandsFor(state(), parallelFacts('2026-03-11', chiefOf('23')))).toEqual([])
  })

  it('of public safety that was got by fraud bars its holder for three years (Art. 79)', () => {
    const [event] = issued().must('2026-03-10', chiefOf('23'), revoke('fraud'))
    expect(event).toMatchObject({ bannedUntil: '2029-03-10' })
  })

  it('may not be applied for in a stage while the ban lasts (Art. 78, 79)', () => {
    const { beginning } = parallelFacts('2026-03-02', builder)
    const banned = { item: '人防地下室审批', until: '2029-03-10' }
    const facts = { beginning: beginning && { ...beginning, banned } }
    expect(playParallel().ask('2026-03-02', builder, apply, facts)).toMatchObject({
      code: 'banned-until',
      facts: banned,
    })
    expect(playParallel().must('2026-03-02', builder, apply)).toHaveLength(1)
  })

  it.each([
    ['who speaks for the department', civilDefence, {}, 'approval-of-another'],
    ['the head who leads', leadHead, {}, 'licence-of-another-department'],
    ['the head of the government', mayor, {}, 'approval-of-another'],
    ['a head without authority', chiefOf('23'), { authority: {} }, 'no-authority'],
    ['a head whose authority ends below', chiefOf('23'), { authority: { '2301': 'decide' } }, 'no-authority'],
  ] as const)('is not ended by %s', (_, actor, facts, code) => {
    const { ask, state } = issued()
    for (const command of [revoke('fraud'), withdraw(), cancel('body-ended')])
      expect(ask('2026-03-10', actor, command, facts)).toMatchObject({ code })
    const may = parallelCommandsFor(state(), parallelFacts('2026-03-10', actor, facts))
    expect(may).not.toContain('RevokeParallelLicence')
    expect(may).not.toContain('WithdrawParallelLicence')
  })

  it('is withdrawn in the public interest against compensation (Art. 8), and neither handed over nor ended again', () => {
    const { ask, must, state } = issued()
    expect(ask('2026-03-10', chiefOf('23'), withdraw(' '))).toMatchObject({ code: 'withdrawal-without-compensation' })
    expect(ask('2026-03-10', chiefOf('23'), withdraw('补偿', ' '))).toMatchObject({ code: 'refusal-without-reasons' })
    expect(approved().ask('2026-03-10', chiefOf('23'), withdraw())).toMatchObject({ code: 'issue-before-ending' })
    expect(must('2026-03-10', chiefOf('23'), withdraw())).toMatchObject([
      {
        ...{ type: 'ParallelLicenceWithdrawn', departmentCode: '23', item: '2301', ground: 'law-changed', remedies },
        compensation: '按评估价补偿',
      },
    ])
    expect(state().licences['2301']).toMatchObject({ ended: { how: 'withdrawn', on: '2026-03-10' } })
    expect(deliveryClocksOf(state(), nationalCalendar)).toMatchObject([{}, { item: '2301', stoppedOn: '2026-03-10' }])
    for (const command of [withdraw(), revoke('other'), cancel('taken-back'), deliver('2301')])
      expect(ask('2026-03-11', chiefOf('23'), command)).toMatchObject({ code: 'licence-ended-already' })
  })

  it('is cancelled on a ground of Art. 70: as expired once it has, never where it does not expire', () => {
    const { ask, must } = issued()
    must('2026-03-05', leadHead, issue('1005'))
    expect(ask('2028-03-04', leadHead, cancel('expired', '1005'))).toMatchObject({ code: 'licence-not-expired' })
    expect(ask('2036-03-04', chiefOf('23'), cancel('expired'))).toMatchObject({ code: 'licence-not-expired' })
    expect(must('2028-03-06', leadHead, cancel('expired', '1005'))).toMatchObject([{ item: '1005', ground: 'expired' }])
    expect(must('2026-03-10', chiefOf('23'), cancel('body-ended'))).toHaveLength(1)
  })

  it('is none before it is issued, and is not ended without a reason', () => {
    expect(approved().ask('2026-03-10', chiefOf('23'), revoke('other'))).toMatchObject({ code: 'issue-before-ending' })
    const bare = issued().ask('2026-03-10', chiefOf('23'), revoke('other', ' '))
    expect(bare).toMatchObject({ code: 'refusal-without-reasons' })
  })
})

describe('the licences of an approved stage', () => {
  it('are each department’s own to issue and hand over within ten working days of the decision', () => {
    const { ask, must, state } = approved()
    expect(parallelWaitsFor(state())).toEqual(['10', '23'])
    expect(parallelDueOn(state(), nationalCalendar)).toBe('2026-03-18')
    expect(ask('2026-03-05', civilDefence, issue('1005'))).toMatchObject({ code: 'licence-of-another-department' })
    expect(ask('2026-03-05', civilDefence, deliver('2301'))).toMatchObject({ code: 'issue-before-delivery' })
    const [issued] = must('2026-03-05', civilDefence, issue('2301'))
    expect(issued).toMatchObject({ departmentCode: '23', validFrom: '2026-03-05', validTo: null })
    // One series of a department and year, whatever its licences were granted in.
    expect(issued && parallelSeriesOf(issued)).toBe('licence-23-2026')
    must('2026-03-06', civilDefence, deliver('2301', { method: 'courier', trackingNo: 'EMS1' }))
    expect(parallelWaitsFor(state())).toEqual(['10'])
    expect(deliveryClocksOf(state(), nationalCalendar)).toMatchObject([
      { item: '1005', departmentCode: '10', startOn: '2026-03-04', dueOn: '2026-03-18', stoppedOn: null },
      { item: '2301', departmentCode: '23', stoppedOn: '2026-03-06' },
    ])
    must('2026-03-06', leadHead, issue('1005'))
    expect(must('2026-03-06', leadClerk, deliver('1005'))).toHaveLength(1)
    expect(parallelDueOn(state(), nationalCalendar)).toBeNull()
  })

  it('are issued once, handed over once, and by courier with a number', () => {
    const { ask, must } = approved()
    must('2026-03-05', civilDefence, issue('2301'))
    expect(ask('2026-03-05', civilDefence, issue('2301'))).toMatchObject({ code: 'licence-issued-already' })
    const noNumber = deliver('2301', { method: 'courier', trackingNo: ' ' })
    expect(ask('2026-03-05', civilDefence, noNumber)).toMatchObject({ code: 'courier-without-number' })
    must('2026-03-05', civilDefence, deliver('2301'))
    expect(ask('2026-03-05', civilDefence, deliver('2301'))).toMatchObject({ code: 'licence-delivered-already' })
  })

  it('are none of an item that gives none, of a stage refused, or of one that began before licences were issued here', () => {
    const { ask, state } = approved()
    expect(ask('2026-03-05', answererOf('04'), issue('0403'))).toMatchObject({ code: 'nothing-to-issue' })
    const may = (code: string) => parallelCommandsFor(state(), parallelFacts('2026-03-05', answererOf(code)))
    expect([may('10'), may('04')]).toEqual([['IssueParallelLicence'], []])
    const { results: _, ...former } = toDistributed().state().setup ?? {}
    const before = approved(toAnswered([], toDistributed(playParallel(former as never))))
    expect(parallelWaitsFor(before.state())).toEqual([])
  })
})
