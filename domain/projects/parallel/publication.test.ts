import { describe, expect, it } from 'vitest'
import { compileCalendar, nationalCalendar, nextCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { answererOf, builder, leadClerk, leadHead, parallelFacts, toAnswered } from '#testing/parallel-fixtures.ts'
import {
  isParallelHolderWithheld,
  objectionClocksOf,
  objectionRightClocksOf,
  parallelCommandsFor,
  parallelDueOn,
  parallelWaitsFor,
  recountParallel,
  type ParallelCommand,
} from '../index.ts'

/** Decided on Wednesday 4 March 2026, and both licences handed over: whoever builds may object until the 25th. */
function delivered() {
  const played = toAnswered()
  played.must('2026-03-04', leadHead, { type: 'DecideParallel', remark: '同意' })
  for (const [item, speaker] of [
    ['1005', leadHead],
    ['2301', answererOf('23')],
  ] as const) {
    played.must('2026-03-04', speaker, { type: 'IssueParallelLicence', item })
    played.must('2026-03-04', speaker, { type: 'DeliverParallelLicence', item, method: 'window', trackingNo: null })
  }
  return played
}
const object = (item = '2301', reason = '工艺布置'): ParallelCommand => ({
  ...{ type: 'ObjectToParallelLicence', item, ground: 'trade-secret', reason },
})
const decide = (upheld: boolean, reasons = '确属商业秘密'): ParallelCommand => ({
  ...{ type: 'DecideParallelObjection', item: '2301', upheld, reasons },
})
const chiefOf = (code: string): Actor => ({ ...leadHead, id: `head-${code}`, departmentCode: code })
const by = { ...leadHead, role: 'centre-manager' as const }
const recounted = (played: ReturnType<typeof toAnswered>, closed: string, on: string) => {
  const day = { on: closed, works: false, why: '停业', whyEn: 'closed' }
  const after = compileCalendar(nextCalendar(nationalCalendar, { level: 'centre', days: [day] }, 'closed'))
  return recountParallel(played.state(), { before: nationalCalendar, after }, { at: `${on}T01:00:00.000Z`, by }).event
}

describe('being named in what is published of a stage’s licence', () => {
  it('is objected to by whoever builds, once, with a reason, within fifteen working days of the one decision', () => {
    const { ask, must, state } = delivered()
    expect(ask('2026-03-05', builder, object('2301', ' '))).toMatchObject({ code: 'objection-without-reasons' })
    expect(ask('2026-03-05', builder, object('0403'))).toMatchObject({ code: 'nothing-published' })
    expect(ask('2026-03-05', leadHead, object())).toMatchObject({ code: 'approval-of-another' })
    expect(ask('2026-03-26', builder, object())).toMatchObject({ code: 'objection-too-late' })
    const may = (on: string) => parallelCommandsFor(state(), parallelFacts(on, builder, { forApplicant: true }))
    expect([may('2026-03-25'), may('2026-03-26')]).toEqual([['ObjectToParallelLicence'], []])
    expect(must('2026-03-25', builder, object())).toMatchObject([{ departmentCode: '23', item: '2301' }])
    expect(ask('2026-03-25', builder, object())).toMatchObject({ code: 'objected-already' })
    expect(isParallelHolderWithheld(state(), '2301')).toBe(true)
    expect(isParallelHolderWithheld(state(), '1005')).toBe(false)
  })

  it('is objected to before the licence is issued as well: it is then never named', () => {
    const played = toAnswered()
    played.must('2026-03-04', leadHead, { type: 'DecideParallel', remark: '同意' })
    played.must('2026-03-04', builder, object())
    played.must('2026-03-05', answererOf('23'), { type: 'IssueParallelLicence', item: '2301' })
    expect(isParallelHolderWithheld(played.state(), '2301')).toBe(true)
  })

  it('is taken down for whoever builds at the window of the department whose licence it is, by who may receive there', () => {
    const { ask, must, state } = delivered()
    const at = (departmentCode: string): Actor => ({ ...leadClerk, id: `clerk-${departmentCode}`, departmentCode })
    const receiving = { authority: { '2301': 'receive-only' } } as const
    const may = (who: Actor, changes = {}) => parallelCommandsFor(state(), parallelFacts('2026-03-05', who, changes))
    expect(may(at('23'), receiving)).toEqual(['ObjectToParallelLicence'])
    expect([may(at('23')), may(at('10'), receiving)]).toEqual([[], []])
    expect(ask('2026-03-05', at('23'), object())).toMatchObject({ code: 'no-authority' })
    expect(ask('2026-03-05', at('10'), object(), receiving)).toMatchObject({ code: 'licence-of-another-department' })
    expect(ask('2026-03-05', answererOf('23'), object(), receiving)).toMatchObject({ code: 'approval-of-another' })
    expect(ask('2026-03-05', at('23'), object('2301', ' '), receiving)).toMatchObject({
      code: 'objection-without-reasons',
    })
    expect(ask('2026-03-26', at('23'), object(), receiving)).toMatchObject({ code: 'objection-too-late' })
    expect(must('2026-03-25', at('23'), object(), receiving)).toMatchObject([{ by: { id: 'clerk-23', role: 'clerk' } }])
    expect(may(at('23'), receiving)).toEqual([])
    expect(ask('2026-03-25', builder, object())).toMatchObject({ code: 'objected-already' })
  })

  it('is decided on by the head of the department whose licence it is, within twenty working days, once, with reasons', () => {
    const { ask, must, state } = delivered()
    expect(ask('2026-03-05', chiefOf('23'), decide(true))).toMatchObject({ code: 'no-objection' })
    must('2026-03-05', builder, object())
    expect([parallelWaitsFor(state()), parallelDueOn(state(), nationalCalendar)]).toEqual([['23'], '2026-04-02'])
    expect(objectionClocksOf(state(), nationalCalendar)).toMatchObject([{ item: '2301', dueOn: '2026-04-02' }])
    expect(objectionRightClocksOf(state(), nationalCalendar)).toMatchObject([
      { item: '1005', dueOn: '2026-03-25', stoppedOn: null },
      { item: '2301', stoppedOn: '2026-03-05' },
    ])
    expect(ask('2026-03-06', leadHead, decide(true))).toMatchObject({ code: 'licence-of-another-department' })
    expect(ask('2026-03-06', answererOf('23'), decide(true))).toMatchObject({ code: 'approval-of-another' })
    expect(ask('2026-03-06', chiefOf('23'), decide(true), { authority: {} })).toMatchObject({ code: 'no-authority' })
    expect(ask('2026-03-06', chiefOf('23'), decide(true, ' '))).toMatchObject({ code: 'objection-without-reasons' })
    const may = () => parallelCommandsFor(state(), parallelFacts('2026-03-06', chiefOf('23')))
    expect(may()).toContain('DecideParallelObjection')
    must('2026-03-06', chiefOf('23'), decide(false))
    expect(may()).not.toContain('DecideParallelObjection')
    expect(isParallelHolderWithheld(state(), '2301')).toBe(false)
    expect(parallelWaitsFor(state())).toEqual([])
    expect(ask('2026-03-06', chiefOf('23'), decide(true))).toMatchObject({ code: 'no-objection' })
  })

  it('has clocks that follow another calendar, after everything was handed over as well; a right that lapsed stays lapsed', () => {
    const played = delivered()
    expect(recounted(played, '2026-03-25', '2026-03-10')?.moved).toEqual([
      { clock: 'objection-right', departmentCode: null, from: '2026-03-25', to: '2026-03-26' },
      { clock: 'objection-right', departmentCode: null, from: '2026-03-25', to: '2026-03-26' },
    ])
    expect(recounted(played, '2026-03-30', '2026-03-27')).toBeNull()
    played.must('2026-03-05', builder, object())
    expect(recounted(played, '2026-04-02', '2026-03-30')?.moved).toEqual([
      { clock: 'objection', departmentCode: '23', from: '2026-04-02', to: '2026-04-03' },
    ])
  })
})
