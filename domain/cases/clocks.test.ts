import { describe, expect, it, test } from 'vitest'
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
import type { Limit, ServiceItem } from '../catalogue/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import { clocksOf, runningDueOn } from './clocks.ts'
import type { CaseEvent } from './events.ts'

const { applicant, clerk, timer } = actors
const clocksAfter = (events: CaseEvent[], item: ServiceItem = stallPermit) =>
  clocksOf(caseAfter(events), item, nationalCalendar)

const submittedOn = (on: CivilDate): CaseEvent[] =>
  historyTo('submitted').map((event) => (event.type === 'CaseSubmitted' ? { ...event, on } : event))
const acceptedOn = (on: CivilDate): CaseEvent[] => [
  ...submittedOn(on),
  { by: clerk, type: 'CaseAccepted', steps: [], on },
]
const decidedOn = (on: CivilDate): CaseEvent[] => [
  ...acceptedOn(on),
  { by: clerk, type: 'CaseGranted', opinion: '', on },
]

describe('acceptance', () => {
  test.each([
    ['2008-01-28', '2008-02-02', 'a working Saturday'],
    ['2008-02-01', '2008-02-13', 'over the Spring Festival'],
    ['2008-09-26', '2008-10-08', 'over the National Day'],
    ['2008-12-25', '2009-01-04', 'a working Sunday of the next year'],
    ['2026-02-13', '2026-02-27', 'over the Spring Festival'],
    ['2008-11-22', '2008-11-28', 'received on a Saturday'],
  ])('of a case received on %s is due on %s: %s', (receivedOn, dueOn) => {
    const clocks = clocksAfter(submittedOn(receivedOn))
    expect(clocks).toEqual({
      acceptance: { startOn: receivedOn, dueOn, stoppedOn: null },
      promised: null,
      statutory: null,
      delivery: null,
    })
    expect(runningDueOn(clocks)).toBe(dueOn)
  })

  it('is no longer due once the case is accepted, declined or withdrawn', () => {
    for (const status of ['in-review', 'not-accepted', 'withdrawn'] as const)
      expect(clocksAfter(historyTo(status)).acceptance).toBeNull()
  })
})

describe('the decision', () => {
  it('is due twenty working days after acceptance where no rule says otherwise, and sooner as promised', () => {
    const clocks = clocksAfter(historyTo('in-review'))
    expect(clocks.statutory).toEqual({ startOn: '2008-01-30', dueOn: '2008-03-03', stoppedOn: null })
    expect(clocks.promised).toEqual({ startOn: '2008-01-30', dueOn: '2008-02-18', stoppedOn: null })
    expect(runningDueOn(clocks)).toBe('2008-02-18')
  })

  it('of a case accepted by silence is due counted from its receipt', () => {
    const clocks = clocksAfter([
      ...submittedOn('2008-01-28'),
      { by: timer, type: 'CaseDeemedAccepted', steps: [], on: '2008-02-03', silentSince: '2008-01-28' },
    ])
    expect(clocks.statutory).toEqual({ startOn: '2008-01-28', dueOn: '2008-02-28', stoppedOn: null })
    expect(clocks.promised).toEqual({ startOn: '2008-01-28', dueOn: '2008-02-14', stoppedOn: null })
  })

  it('of an instant item is due the same day, without a statutory limit', () => {
    const clocks = clocksAfter(acceptedOn('2008-11-24'), lostProperty)
    expect(clocks.promised).toEqual({ startOn: '2008-11-24', dueOn: '2008-11-24', stoppedOn: null })
    expect(clocks.statutory).toBeNull()
  })

  it('by calendar days is carried over to the next working day', () => {
    const clocks = clocksAfter(historyTo('in-review'), fairPermit)
    expect(clocks.promised?.dueOn).toBe('2008-02-13')
    expect(clocks.statutory?.dueOn).toBe('2008-02-29')
  })

  test.each<[Limit, CivilDate, CivilDate]>([
    [{ value: 45, unit: 'workday', anchor: 'acceptance' }, '2026-03-02', '2026-05-08'],
    [{ value: 30, unit: 'day', anchor: 'acceptance' }, '2008-09-01', '2008-10-06'],
    [{ value: 1, unit: 'month', anchor: 'acceptance' }, '2008-01-31', '2008-02-29'],
    [{ value: 6, unit: 'month', anchor: 'acceptance' }, '2008-08-31', '2009-03-02'],
  ])('within %j of %s is due on %s', (statutory, on, dueOn) => {
    expect(clocksAfter(acceptedOn(on), { ...stallPermit, statutory }).statutory).toEqual({
      startOn: on,
      dueOn,
      stoppedOn: null,
    })
  })

  it('in hours is due at a time of the day, counted from the moment of acceptance', () => {
    const statutory = { value: 4, unit: 'hour', anchor: 'acceptance' } as const
    expect(clocksAfter(acceptedOn('2008-11-24'), { ...stallPermit, statutory }).statutory).toEqual({
      startOn: '2008-11-24',
      startTime: '09:00',
      dueOn: '2008-11-24',
      dueTime: '15:00',
      stoppedOn: null,
    })
  })

  it('in hours from the day after the receipt waits for that day to begin', () => {
    const statutory = { value: 4, unit: 'hour', anchor: 'day-after-receipt' } as const
    expect(clocksAfter(acceptedOn('2008-11-24'), { ...stallPermit, statutory }).statutory).toMatchObject({
      startTime: '24:00',
      dueOn: '2008-11-25',
      dueTime: '14:30',
    })
  })

  describe('of an item with seasons', () => {
    const seasonal: ServiceItem = {
      ...stallPermit,
      intakeWindows: [
        { from: '03-15', to: '04-15' },
        { from: '09-15', to: '10-15' },
      ],
      statutory: { value: 30, unit: 'day', anchor: 'end-of-window' },
    }
    test.each([
      ['2008-03-20', '2008-04-15', '2008-05-15', 'in the season'],
      ['2008-05-20', '2008-10-15', '2008-11-14', 'between seasons'],
    ])('received on %s runs from %s and is due on %s: %s', (on, startOn, dueOn) => {
      expect(clocksAfter(acceptedOn(on), seasonal).statutory).toEqual({ startOn, dueOn, stoppedOn: null })
    })

    it('runs from the supplement where that came after the season', () => {
      const events: CaseEvent[] = [
        ...submittedOn('2008-04-14'),
        { by: clerk, type: 'CaseReceived', windowCode: null },
        { by: clerk, type: 'CorrectionRequested', defects: [], on: '2008-04-15' },
        { by: applicant, type: 'CaseSupplemented', application: completeApplication, on: '2008-04-21' },
        { by: clerk, type: 'CaseAccepted', steps: [], on: '2008-04-22' },
      ]
      expect(clocksAfter(events, seasonal).statutory?.startOn).toBe('2008-04-21')
    })
  })

  test.each(['receipt', 'day-after-receipt'] as const)(
    'is counted from the day the papers came in where the limit says %s: that day itself never counts',
    (anchor) => {
      const item = { ...stallPermit, statutory: { value: 5, unit: 'workday', anchor } } as const
      expect(clocksAfter(historyTo('in-review'), item).statutory).toEqual({
        startOn: '2008-01-30',
        dueOn: '2008-02-04',
        stoppedOn: null,
      })
    },
  )

  it('is not owed before acceptance, even where its limit runs from the receipt', () => {
    const item = { ...stallPermit, statutory: { value: 5, unit: 'workday', anchor: 'receipt' } } as const
    expect(clocksAfter(historyTo('received'), item).statutory).toBeNull()
  })

  test.each(['granted', 'refused'] as const)('stops its clocks on the day the case is %s', (status) => {
    const { promised, statutory } = clocksAfter(historyTo(status))
    expect([promised?.stoppedOn, statutory?.stoppedOn]).toEqual(['2008-02-01', '2008-02-01'])
  })

  it('is owed to nobody who withdrew', () => {
    const withdrawn: CaseEvent = { by: applicant, type: 'CaseWithdrawn', reason: '', on: '2008-02-01' }
    const clocks = clocksAfter([...historyTo('in-review'), withdrawn])
    expect(clocks.promised?.stoppedOn).toBe('2008-02-01')
    expect(runningDueOn(clocks)).toBeNull()
  })
})

describe('delivery', () => {
  test.each([
    ['2008-02-01', '2008-02-20'],
    ['2008-09-24', '2008-10-13'],
    ['2026-09-18', '2026-10-09'],
  ])('of what was decided on %s is due ten working days later, on %s', (on, dueOn) => {
    const clocks = clocksAfter(decidedOn(on))
    expect(clocks.delivery).toEqual({ startOn: on, dueOn, stoppedOn: null })
    expect(runningDueOn(clocks)).toBe(dueOn)
  })

  it('ends all clocks', () => {
    const clocks = clocksAfter(historyTo('delivered'))
    expect(clocks.delivery?.stoppedOn).toBe('2008-02-03')
    expect(runningDueOn(clocks)).toBeNull()
  })
})

it('does not charge the office with the days the applicant took to correct, even where the limit runs from the receipt', () => {
  const item = { ...stallPermit, statutory: { value: 5, unit: 'workday', anchor: 'receipt' } } as const
  const supplemented = caseAfter([
    ...historyTo('awaiting-correction'),
    { by: actors.applicant, type: 'CaseSupplemented', application: completeApplication, on: '2008-03-03' },
    { by: actors.clerk, type: 'CaseAccepted', steps: [], on: '2008-03-04' },
  ])
  expect(clocksOf(supplemented, item, nationalCalendar).statutory).toMatchObject({
    startOn: '2008-03-03',
    dueOn: '2008-03-10',
  })
})
