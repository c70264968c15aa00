import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import {
  agree,
  answererOf,
  apply,
  builder,
  clock,
  disagree,
  leadClerk,
  leadHead,
  mayor,
  parallelSetup,
  playParallel,
  procedure,
  toAnswered,
  toDistributed,
  withConditions,
} from '#testing/parallel-fixtures.ts'
import {
  answerClocksOf,
  delayShares,
  masterClocksOf,
  parallelCommandsFor,
  parallelTimersOf,
  declinedNumberOf,
  parallelSeriesOf,
  parallelWaitsFor,
  type ParallelCommand,
} from '../index.ts'
import { parallelFacts } from '#testing/parallel-fixtures.ts'

const dueOf = (played: ReturnType<typeof playParallel>, kind: 'promised' | 'statutory', on?: string) =>
  masterClocksOf(played.state(), nationalCalendar, on).find((one) => one.kind === kind)?.dueOn
const answerDue = (played: ReturnType<typeof playParallel>, code: string) =>
  answerClocksOf(played.state(), nationalCalendar).find(({ departmentCode }) => departmentCode === code)?.dueOn

describe('the one acceptance', () => {
  it('is of a stage that has its turn and that nobody handles already', () => {
    const { ask } = playParallel()
    const begin = (changes: { ready?: boolean; underWay?: boolean }) => {
      const { beginning } = parallelFacts('2026-03-02', builder)
      return ask('2026-03-02', builder, apply, { beginning: beginning && { ...beginning, ...changes } })
    }
    expect(begin({ ready: false })).toMatchObject({ code: 'stage-not-ready' })
    expect(begin({ underWay: true })).toMatchObject({ code: 'stage-under-way' })
    expect(ask('2026-03-02', builder, apply, { beginning: null })).toMatchObject({ code: 'stage-not-found' })
    expect(ask('2026-03-02', leadClerk, apply)).toMatchObject({ code: 'approval-of-another' })
    const papers = [{ paper: 'drawings', fileId: 'somebody-else' }]
    expect(ask('2026-03-02', builder, { ...apply, papers })).toMatchObject({ code: 'file-of-another' })
    expect(ask('2026-03-02', builder, { ...apply, papers: [{ paper: 'poem', fileId: 'file-1' }] })).toMatchObject({
      code: 'paper-unknown',
    })
  })

  it('tells everything that is missing once, and accepts when it was brought', () => {
    const { ask, must, state } = playParallel()
    must('2026-03-02', builder, { ...apply, papers: [] })
    expect(ask('2026-03-02', leadClerk, { type: 'AcceptParallel' })).toMatchObject({ code: 'papers-missing' })
    expect(
      ask('2026-03-03', leadClerk, { type: 'RequestParallelSupplement', missing: ['report'], note: '' }),
    ).toMatchObject({ code: 'supplement-incomplete' })
    must('2026-03-03', leadClerk, { type: 'RequestParallelSupplement', missing: ['drawings'], note: '缺方案' })
    expect(ask('2026-03-04', builder, { type: 'SupplementParallel', papers: [] })).toMatchObject({
      code: 'papers-missing',
    })
    must('2026-03-04', builder, { type: 'SupplementParallel', papers: apply.papers })
    expect(
      ask('2026-03-04', leadClerk, { type: 'RequestParallelSupplement', missing: ['report'], note: '' }),
    ).toMatchObject({ code: 'supplement-asked-already' })
    must('2026-03-05', leadClerk, { type: 'AcceptParallel' })
    expect(state()).toMatchObject({ status: 'accepted', accepted: { countsFrom: '2026-03-05', deemed: false } })
  })

  it('comes by silence after five working days, and counts from the day of receipt', () => {
    const { ask, must, state } = playParallel()
    must('2026-03-02', builder, apply)
    expect(parallelTimersOf(state(), nationalCalendar)).toEqual([
      { kind: 'parallel-acceptance', dueAt: '2026-03-09T16:00:00.000Z' },
    ])
    expect(ask('2026-03-09', clock, { type: 'DeemParallelAccepted' })).toMatchObject({
      code: 'approval-not-possible-now',
    })
    must('2026-03-10', clock, { type: 'DeemParallelAccepted' })
    expect(state().accepted).toEqual({ on: '2026-03-10', countsFrom: '2026-03-02', deemed: true })
  })

  it('lapses when what was missing is not brought in ten working days, and not a day before', () => {
    const { ask, must, state } = playParallel()
    must('2026-03-02', builder, { ...apply, papers: [] })
    must('2026-03-02', leadClerk, { type: 'RequestParallelSupplement', missing: ['drawings'], note: '' })
    expect(ask('2026-03-16', clock, { type: 'LapseParallel' })).toMatchObject({ code: 'approval-not-possible-now' })
    must('2026-03-17', clock, { type: 'LapseParallel' })
    expect(state().status).toBe('lapsed')
  })
})

describe('the departments', () => {
  it('answer each within its own limit, from the distribution, under the master clock', () => {
    const played = toDistributed()
    expect(['10', '23', '04'].map((code) => answerDue(played, code))).toEqual([
      ...['2026-03-16', '2026-03-09', '2026-03-17'],
    ])
    expect(dueOf(played, 'promised')).toBe('2026-03-30')
    // 45 working days from 2 March 2026: 6 April is off, 9 May is worked.
    expect(dueOf(played, 'statutory')).toBe('2026-05-08')
    expect(parallelWaitsFor(played.state())).toEqual(['10', '23', '04'])
  })

  it('speak for themselves, once, and a condition is named where there is one', () => {
    const { ask, must } = toDistributed()
    expect(ask('2026-03-03', builder, agree)).toMatchObject({ code: 'approval-of-another' })
    expect(ask('2026-03-03', leadClerk, agree)).toMatchObject({ code: 'approval-of-another' })
    expect(ask('2026-03-03', answererOf('13'), agree)).toMatchObject({ code: 'approval-of-another' })
    const asked = (command: ParallelCommand) => ask('2026-03-03', answererOf('23'), command)
    expect(asked({ ...withConditions, conditions: [] })).toMatchObject({ code: 'conditions-needed' })
    expect(asked({ ...withConditions, conditions: [' '] })).toMatchObject({ code: 'conditions-needed' })
    expect(asked({ ...agree, conditions: ['退界'] })).toMatchObject({ code: 'conditions-not-meant' })
    expect(asked({ ...disagree, text: ' ' })).toMatchObject({ code: 'disagreement-without-reasons' })
    must('2026-03-03', answererOf('23'), withConditions)
    expect(asked(agree)).toMatchObject({ code: 'department-has-answered' })
  })

  it('stop their own clock and the master clock by a special procedure, and nobody else’s', () => {
    const played = toDistributed()
    const { ask, must } = played
    expect(ask('2026-03-03', answererOf('23'), { ...procedure, ground: ' ' })).toMatchObject({
      code: 'special-procedure-without-ground',
    })
    expect(ask('2026-03-03', answererOf('23'), { ...procedure, days: 0 })).toMatchObject({
      code: 'special-procedure-without-told-time',
    })
    must('2026-03-04', answererOf('23'), procedure)
    expect(ask('2026-03-05', answererOf('23'), agree)).toMatchObject({ code: 'procedure-runs' })
    expect(answerDue(played, '10')).toBe('2026-03-16')
    must('2026-03-11', answererOf('23'), { type: 'EndParallelProcedure', result: '专家意见通过' })
    expect(ask('2026-03-11', answererOf('23'), { type: 'EndParallelProcedure', result: '再' })).toMatchObject({
      code: 'no-procedure-runs',
    })
    // Five working days, 4 to 10 March, are not counted.
    expect([answerDue(played, '23'), dueOf(played, 'promised')]).toEqual(['2026-03-16', '2026-04-07'])
  })

  it('that keep silent are noted once, and may still answer', () => {
    const { ask, must, state } = toDistributed()
    expect(ask('2026-03-09', clock, { type: 'NoteParallelSilence' })).toMatchObject({
      code: 'approval-not-possible-now',
    })
    expect(must('2026-03-10', clock, { type: 'NoteParallelSilence' })).toMatchObject([
      { type: 'ParallelSilenceNoted', departments: ['23'] },
    ])
    expect(ask('2026-03-11', clock, { type: 'NoteParallelSilence' })).toMatchObject({
      code: 'approval-not-possible-now',
    })
    must('2026-03-12', answererOf('23'), agree)
    expect(delayShares(state(), nationalCalendar, '2026-03-12')).toEqual([{ departmentCode: '23', days: 3, share: 1 }])
  })

  it('agree by silence only where a local rule says so, and its words are recorded', () => {
    const deemedConsent = { source: '市并联审批办法第九条', text: '逾期未答复的，视为同意。' }
    const { must, state } = toDistributed(playParallel({ ...parallelSetup, deemedConsent }))
    must('2026-03-03', answererOf('10'), agree)
    must('2026-03-03', answererOf('04'), agree)
    expect(must('2026-03-10', clock, { type: 'NoteParallelSilence' })).toMatchObject([
      { type: 'ParallelAnswerDeemed', departmentCode: '23', ...deemedConsent },
      { type: 'ParallelAnswersComplete' },
    ])
    expect(state().parts['23']?.answer).toMatchObject({ answer: 'agree', by: null, deemed: deemedConsent })
  })
})

describe('a disagreement', () => {
  const meeting = {
    ...{ type: 'ResolveDisagreement', form: 'meeting', heldOn: '2026-03-05', attendees: ['reviewer-23'] },
    ...{
      record: '会商纪要',
      outcomes: [{ departmentCode: '23', answer: 'agree-with-conditions', conditions: ['缴易地建设费'] }],
    },
  } as const satisfies ParallelCommand

  it('is settled at one table with those who disagreed, who then speak for themselves', () => {
    const { ask, must, state } = toAnswered(['23'])
    expect(state()).toMatchObject({ status: 'disputed', disputedOn: '2026-03-04' })
    const asked = (change: Partial<typeof meeting>) =>
      ask('2026-03-05', leadHead, { ...meeting, ...change } as ParallelCommand)
    expect(ask('2026-03-05', leadClerk, meeting)).toMatchObject({ code: 'approval-of-another' })
    expect(asked({ attendees: [] as never })).toMatchObject({ code: 'dissenter-not-heard' })
    expect(asked({ attendees: ['reviewer-04'] as never })).toMatchObject({ code: 'dissenter-not-heard' })
    expect(asked({ outcomes: [] as never })).toMatchObject({ code: 'outcome-for-each-dissenter' })
    expect(asked({ heldOn: '2026-03-06' as never })).toMatchObject({ code: 'meeting-day-not-possible' })
    expect(asked({ heldOn: '2026-03-03' as never })).toMatchObject({ code: 'meeting-day-not-possible' })
    expect(asked({ record: ' ' as never })).toMatchObject({ code: 'record-needed' })
    expect(asked({ form: 'decision' as never })).toMatchObject({ code: 'agreement-takes-a-meeting' })
    must('2026-03-05', leadHead, meeting)
    expect(parallelWaitsFor(state())).toEqual(['23', '10'])
    const confirm = { type: 'ConfirmParallelAnswer' } as const
    expect(ask('2026-03-05', leadHead, confirm)).toMatchObject({ code: 'nothing-to-confirm' })
    expect(ask('2026-03-05', answererOf('13'), confirm)).toMatchObject({ code: 'approval-of-another' })
    must('2026-03-05', answererOf('23'), confirm)
    expect(ask('2026-03-05', answererOf('23'), confirm)).toMatchObject({ code: 'nothing-to-confirm' })
    must('2026-03-06', leadHead, { type: 'DecideParallel', remark: '同意' })
    expect(state()).toMatchObject({
      status: 'approved',
      decision: { conditions: [{ departmentCode: '23', text: '缴易地建设费' }], against: [] },
    })
  })

  it('that its department never took back stands, whatever was recorded for it', () => {
    const { ask, must, state } = toAnswered(['23'])
    must('2026-03-05', leadHead, meeting)
    // The lead leaves it the time there is: until the last of its own three working days.
    expect(ask('2026-03-09', leadHead, { type: 'DecideParallel', remark: '未确认' })).toMatchObject({
      code: 'confirmation-awaited',
    })
    must('2026-03-10', leadHead, { type: 'DecideParallel', remark: '未确认' })
    expect(state()).toMatchObject({ status: 'refused', decision: { against: ['23'], conditions: [] } })
  })

  it('that stands makes the one decision a refusal', () => {
    const { ask, must, state } = toAnswered(['23'])
    expect(ask('2026-03-05', leadHead, { type: 'DecideParallel', remark: '同意' })).toMatchObject({
      code: 'approval-not-possible-now',
    })
    const outcomes = [{ departmentCode: '23', answer: 'disagree' as const, conditions: [] }]
    must('2026-03-05', leadHead, { ...meeting, form: 'decision', attendees: [], outcomes })
    must('2026-03-06', leadHead, { type: 'DecideParallel', remark: '不予许可' })
    expect(state()).toMatchObject({ status: 'refused', decision: { outcome: 'refused', against: ['23'] } })
  })
})

describe('the master clock', () => {
  it('is extended once, by fifteen working days, by the head of the government and nobody below', () => {
    const played = toDistributed()
    const { ask, must } = played
    const extend = { type: 'ExtendParallel', reason: '情况复杂' } as const
    expect(ask('2026-04-01', leadHead, extend)).toMatchObject({ code: 'approval-of-another' })
    expect(ask('2026-04-01', mayor, { ...extend, reason: ' ' })).toMatchObject({ code: 'extension-without-reason' })
    expect(ask('2026-05-09', mayor, extend)).toMatchObject({ code: 'time-is-over' })
    must('2026-05-08', mayor, extend)
    expect(dueOf(played, 'statutory')).toBe('2026-05-28')
    expect(ask('2026-05-11', mayor, extend)).toMatchObject({ code: 'extended-already' })
  })

  it('goes on standing still while a procedure outlasts what was told', () => {
    const played = toDistributed()
    played.must('2026-03-04', answererOf('23'), { ...procedure, days: 2 })
    expect(dueOf(played, 'promised')).toBe('2026-04-01')
    expect(dueOf(played, 'promised', '2026-03-10')).toBe('2026-04-07')
  })
})

it('what may be done now is offered and nothing else', () => {
  const { state } = toDistributed()
  const mayDo = (actor: typeof leadHead) => parallelCommandsFor(state(), parallelFacts('2026-03-03', actor))
  expect(mayDo(builder)).toEqual(['WithdrawParallel'])
  expect(mayDo(answererOf('23'))).toEqual(['AnswerParallel', 'StartParallelProcedure'])
  expect(mayDo(mayor)).toEqual(['ExtendParallel'])
  expect(mayDo(leadClerk)).toEqual([])
})

it('a decision not to accept has a number of its own in the series of the lead', () => {
  const { must, state } = playParallel()
  must('2026-03-02', builder, apply)
  const [declined] = must('2026-03-02', leadClerk, { type: 'DeclineParallel', reason: '不属于本机关' })
  expect(declined && parallelSeriesOf(declined)).toBe('parallel-declined-10-2026')
  expect(declinedNumberOf('海规', state())).toBe('海规并联不受〔2026〕第0001号')
})
