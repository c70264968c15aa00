import { describe, expect, it } from 'vitest'
import {
  actors,
  caseAfter,
  completeApplication,
  fairPermit,
  historyTo,
  lostProperty,
  stallPermit,
} from '#testing/fixtures/index.ts'
import { nationalCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { CaseEvent } from './events.ts'
import { explainClocks, type ExplainedClock } from './explain-clocks.ts'

const { applicant, clerk, timer } = actors
const noonOf = (on: CivilDate) => `${on}T04:00:00.000Z`
const explained = (events: CaseEvent[], on: CivilDate, item: ServiceItem = stallPermit) =>
  explainClocks(caseAfter(events), item, nationalCalendar, noonOf(on))
const wordsOf = (clock: ExplainedClock | undefined) => clock?.inWords.map(({ zh }) => zh)

const submittedOn = (on: CivilDate): CaseEvent[] =>
  historyTo('submitted').map((event) => (event.type === 'CaseSubmitted' ? { ...event, on } : event))

describe('the clock of a renewal', () => {
  // 2008-03-01 is a Saturday.
  const about = { purpose: 'renewal', licence: 'case-of-old', validTo: '2008-03-01' } as const
  const renewal = (events: CaseEvent[]) =>
    events.map((event) => (event.type === 'CaseDrafted' ? { ...event, about } : event))
  const clockOn = (events: CaseEvent[], on: CivilDate) =>
    explained(renewal(events), on).find(({ kind }) => kind === 'renewal')

  it('runs from the application to the last day of the licence, worked or not, and says that silence renews', () => {
    const clock = clockOn(historyTo('in-review'), '2008-02-29')
    expect(clock).toMatchObject({
      ...{ startOn: '2008-01-30', dueOn: '2008-03-01', stoppedOn: null, running: true, late: false },
      ...{ countedIn: 'day', used: 30, left: 1, exclusions: [] },
    })
    expect(clock?.days).toHaveLength(31)
    expect(clock?.days.every(({ counts }) => counts)).toBe(true)
    expect(wordsOf(clock)).toContain('至2008年3月1日许可有效期届满；届时未作决定的，视为准予延续')
    expect(clock?.inWords.map(({ en }) => en)).toContain(
      'The licence ends on 1 March 2008; what is not decided by then is renewed by law',
    )
    expect(clock?.basis.zh).toContain('第五十条')
  })

  it('is stopped by no special procedure, and ends with the decision', () => {
    const suspended: CaseEvent = {
      ...{ by: clerk, type: 'SpecialProcedureStarted', procedure: 'test', ground: 'noise', on: '2008-02-01' },
      told: { value: 60, unit: 'day' },
    }
    expect(clockOn([...historyTo('in-review'), suspended], '2008-02-04')).toMatchObject({ dueOn: '2008-03-01' })
    const decided = clockOn(historyTo('granted'), '2008-03-20')
    expect(decided).toMatchObject({ running: false, late: false })
    expect(decided?.stoppedOn).not.toBeNull()
  })

  it('is of no other application', () => {
    const change = historyTo('in-review').map((event) =>
      event.type === 'CaseDrafted' ? { ...event, about: { ...about, purpose: 'change' as const } } : event,
    )
    for (const events of [historyTo('in-review'), change])
      expect(explained(events, '2008-02-04').map(({ kind }) => kind)).not.toContain('renewal')
  })
})

describe('a clock says', () => {
  it('from what it runs, which days count and why it ends when it ends', () => {
    const [clock] = explained(submittedOn('2008-01-28'), '2008-01-30')
    expect(clock).toMatchObject({
      kind: 'acceptance',
      limit: { value: 5, unit: 'workday' },
      startOn: '2008-01-28',
      dueOn: '2008-02-02',
      running: true,
      late: false,
      countedIn: 'workday',
      used: 2,
      left: 3,
      provisionalYears: [],
    })
    expect(wordsOf(clock)).toEqual([
      '2008年1月28日收到申请，当日不计，从次日起算（《民法典》第二百零一条）',
      '时限5个工作日：周末和节假日不计，调休上班日计入（《行政许可法》第八十二条）',
      '其间调休上班1天，照常计入',
      '至2008年2月2日下班时期满',
      '已用2个工作日，还剩3个工作日',
    ])
    expect(clock?.days.at(-1)).toEqual({
      on: '2008-02-02',
      counts: true,
      why: '调休上班',
      whyEn: 'make-up working day',
    })
  })

  it('the same in English', () => {
    const [clock] = explained(submittedOn('2026-02-13'), '2026-02-24')
    expect(clock?.inWords.map(({ en }) => en)).toEqual([
      'Application received on 13 February 2026; that day is not counted (Civil Code, Art. 201)',
      '5 working days: weekends and holidays do not count, make-up working days do (Licensing Law, Art. 82)',
      'On the way Sunday: 2, public holiday: 6, Saturday: 1; not counted',
      'On the way make-up working day: 1; counted',
      'It ends on 27 February 2026 at close of business',
      '2 working days used, 3 working days left',
    ])
  })

  it('that a year on the way has no published holidays yet', () => {
    const [clock] = explained(submittedOn('2026-12-30'), '2026-12-30')
    expect(clock?.provisionalYears).toEqual([2027])
    expect(wordsOf(clock)?.join()).toContain('2027年放假安排尚未公布')
  })

  it('how calendar days are carried over a holiday', () => {
    const clock = explained(historyTo('in-review'), '2008-02-01', fairPermit).find(({ kind }) => kind === 'promised')
    expect(clock).toMatchObject({ countedIn: 'day', used: 2, left: 12, dueOn: '2008-02-13' })
    expect(wordsOf(clock)).toContain('期满之日休息，顺延至2008年2月13日（《民法典》第二百零三条）')
  })

  it('by which law or promise it runs', () => {
    const bases = explained(historyTo('granted'), '2008-02-01').map(({ kind, basis }) => [kind, basis.zh])
    expect(Object.fromEntries(bases)).toEqual({
      acceptance: expect.stringContaining('第三十二条') as string,
      promised: expect.stringContaining('承诺时限') as string,
      statutory: expect.stringContaining('第四十二条') as string,
      'objection-right': expect.stringContaining('第五条') as string,
      step: expect.stringContaining('环节时限') as string,
      delivery: expect.stringContaining('第四十四条') as string,
    })
    const own = explained(historyTo('in-review'), '2008-02-01', fairPermit).find(({ kind }) => kind === 'statutory')
    expect(own?.basis.zh).toBe('本事项的法定时限（《书摊条例》第五条）')
  })

  it('that nothing is counted where a thing is done while you wait', () => {
    const clock = explained(historyTo('in-review'), '2008-01-30', lostProperty).find(({ kind }) => kind === 'promised')
    expect(clock).toMatchObject({ used: 0, left: 0, late: false, days: [] })
    expect(wordsOf(clock)).toContain('当场办结，不另计时限')
  })
})

describe('the clocks of a case', () => {
  it('keep each run of the acceptance clock, and show the running ones first', () => {
    const events: CaseEvent[] = [
      ...historyTo('awaiting-correction'),
      { by: applicant, type: 'CaseSupplemented', application: completeApplication, on: '2008-02-13' },
      { by: clerk, type: 'CaseAccepted', steps: [], on: '2008-02-14' },
    ]
    const clocks = explained(events, '2008-02-15')
    expect(clocks.map(({ kind, startOn, stoppedOn }) => [kind, startOn, stoppedOn])).toEqual([
      ['promised', '2008-02-14', null],
      ['statutory', '2008-02-14', null],
      ['acceptance', '2008-01-30', '2008-01-30'],
      ['acceptance', '2008-02-13', '2008-02-14'],
    ])
    expect(wordsOf(clocks[3])?.[0]).toContain('收到补正材料')
  })

  it('say that silence accepted the case, and that the five days were overrun', () => {
    const events: CaseEvent[] = [
      ...submittedOn('2008-01-28'),
      { by: timer, type: 'CaseDeemedAccepted', steps: [], on: '2008-02-03', silentSince: '2008-01-28' },
    ]
    const clocks = explained(events, '2008-02-03')
    expect(clocks.find(({ kind }) => kind === 'acceptance')).toMatchObject({ late: true, left: -1 })
    expect(wordsOf(clocks.find(({ kind }) => kind === 'statutory'))?.[0]).toContain('视为自此日受理')
  })

  it('in hours know the hour: a decision before the end is in time, one minute after is late', () => {
    const item: ServiceItem = { ...stallPermit, promised: { value: 2, unit: 'hour', anchor: 'acceptance' } }
    const decided: CaseEvent[] = [
      ...submittedOn('2008-11-24'),
      { by: clerk, type: 'CaseAccepted', steps: [], on: '2008-11-24' },
      { by: clerk, type: 'CaseGranted', opinion: '', on: '2008-11-24' },
    ]
    const state = caseAfter(decided)
    const at = (decidedAt: string) =>
      explainClocks({ ...state, decidedAt }, item, nationalCalendar, noonOf('2008-11-25')).find(
        ({ kind }) => kind === 'promised',
      )
    expect(at('2008-11-24T03:00:00.000Z')).toMatchObject({ dueTime: '11:00', late: false, used: 2, left: 0 })
    expect(at('2008-11-24T03:06:00.000Z')).toMatchObject({ late: true, used: 2.1, left: -0.1 })
  })

  it('that wait for the end of a season have used nothing yet', () => {
    const item: ServiceItem = {
      ...stallPermit,
      intakeWindows: [{ from: '01-01', to: '03-31' }],
      promised: { value: 20, unit: 'workday', anchor: 'end-of-window' },
    }
    const clock = explained(historyTo('in-review'), '2008-02-01', item).find(({ kind }) => kind === 'promised')
    expect(clock).toMatchObject({ startOn: '2008-03-31', used: 0, left: 20, late: false, running: true })
  })
})
