import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import {
  answererOf,
  leadClerk,
  leadHead,
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

describe('the licences of an approved stage', () => {
  it('are each department’s own to issue and hand over within ten working days of the decision', () => {
    const { ask, must, state } = approved()
    expect(parallelWaitsFor(state())).toEqual(['10', '23'])
    expect(parallelDueOn(state(), nationalCalendar)).toBe('2026-03-18')
    expect(ask('2026-03-05', civilDefence, issue('1005'))).toMatchObject({ code: 'licence-of-another-department' })
    expect(ask('2026-03-05', civilDefence, deliver('2301'))).toMatchObject({ code: 'nothing-to-issue' })
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
    expect(ask('2026-03-05', civilDefence, issue('2301'))).toMatchObject({ code: 'nothing-to-issue' })
    const noNumber = deliver('2301', { method: 'courier', trackingNo: ' ' })
    expect(ask('2026-03-05', civilDefence, noNumber)).toMatchObject({ code: 'courier-without-number' })
    must('2026-03-05', civilDefence, deliver('2301'))
    expect(ask('2026-03-05', civilDefence, deliver('2301'))).toMatchObject({ code: 'nothing-to-issue' })
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
