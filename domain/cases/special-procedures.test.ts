import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  actors,
  caseAfter,
  factsFor,
  historyTo,
  lawfulCommands,
  longWalksOf,
  lostProperty,
  morningOf,
  stallPermit,
  toyItems,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { clocksOf, runningDueOn } from './clocks.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'
import { explainClocks } from './explain-clocks.ts'
import { specialProcedures } from './special-events.ts'

const { clerk, reviewer, head } = actors
const { StartSpecialProcedure, EndSpecialProcedure, ExtendDecision, GrantCase, ReviewStep } = lawfulCommands
const inReview = historyTo('in-review')
const awaiting = historyTo('awaiting-decision')

const started = (on: string, change: Partial<Extract<CaseEvent, { type: 'SpecialProcedureStarted' }>> = {}) =>
  ({
    by: reviewer,
    type: 'SpecialProcedureStarted',
    procedure: 'expert-review',
    ground: '需要专家论证',
    told: { value: 10, unit: 'workday' },
    on,
    ...change,
  }) as const satisfies CaseEvent
const ended = (on: string): CaseEvent => ({
  by: reviewer,
  type: 'SpecialProcedureEnded',
  procedure: 'expert-review',
  result: '同意',
  on,
})
const extended = (on: string): CaseEvent => ({
  by: head,
  type: 'DecisionExtended',
  extension: { value: 10, unit: 'workday' },
  reason: '补充测绘',
  on,
})
const clocksAfter = (events: CaseEvent[]) => clocksOf(caseAfter(events), stallPermit, nationalCalendar)

describe('a special procedure', () => {
  test.each(specialProcedures.filter((one) => one !== 'hearing'))(
    'of %s starts with its ground and told time',
    (procedure) => {
      given(inReview)
        .when({ ...StartSpecialProcedure, procedure }, factsFor(reviewer))
        .then([
          {
            by: reviewer,
            type: 'SpecialProcedureStarted',
            procedure,
            ground: 'an opinion on the square',
            told: { value: 5, unit: 'workday' },
            on: '2008-02-04',
          },
        ])
    },
  )

  test.each<[string, Partial<typeof StartSpecialProcedure>]>([
    ['special-procedure-without-ground', { ground: ' ' }],
    ['special-procedure-without-told-time', { days: 0 }],
    ['special-procedure-without-told-time', { days: 1.5 }],
    ['hearing-has-its-own-notice', { procedure: 'hearing' }],
  ])('without what the notice has to say is refused: %s', (code, change) => {
    given(inReview)
      .when({ ...StartSpecialProcedure, ...change }, factsFor(reviewer))
      .thenRefused(code)
  })

  it('is no suspension without its notice: whatever is not counted in any lawful case has a ground, a time told and a letter', () => {
    const walks = fc.sample(longWalksOf(toyItems), { seed: 20080128, numRuns: 150 })
    const excluded = walks.flatMap(({ item, states }) => {
      const [last] = states.slice(-1)
      if (!last?.lastAt) return []
      return explainClocks(last, item, nationalCalendar, last.lastAt).flatMap(({ exclusions }) => exclusions)
    })
    expect(excluded.length).toBeGreaterThan(100)
    for (const { ground, told, notice } of excluded) {
      expect([ground.trim() === '', told.value > 0]).toEqual([false, true])
      expect(notice).toMatch(/^(special-procedure-\d+|hearing-notice)$/)
    }
  })

  it('does not overlap with another, and may follow on one', () => {
    const running = [...inReview, started('2008-01-31')]
    given(running)
      .when(StartSpecialProcedure, factsFor(reviewer))
      .thenRefused('suspended', { procedure: '专家评审', procedureEn: 'Expert review', since: '2008-01-31' })
    const state = caseAfter([...running, ended('2008-02-01'), started('2008-02-03', { procedure: 'test' })])
    expect(state.suspensions.map(({ procedure, endOn }) => [procedure, endOn])).toEqual([
      ['expert-review', '2008-02-01'],
      ['test', null],
    ])
  })

  test.each<[string, CaseEvent[], CaseCommand]>([
    ['decision', awaiting, GrantCase],
    ['review', inReview, ReviewStep],
    ['extension', awaiting, ExtendDecision],
  ])('lets no %s through until its result is recorded', (_, history, command) => {
    given([...history, started('2008-02-01')])
      .when(command, factsFor(head))
      .thenRefused('suspended', { procedure: '专家评审', procedureEn: 'Expert review', since: '2008-02-01' })
    given([...history, started('2008-02-01'), ended('2008-02-03')])
      .when(EndSpecialProcedure, factsFor(head))
      .thenRefused('not-possible-now', {
        command: 'EndSpecialProcedure',
        status: history === inReview ? 'in-review' : 'awaiting-decision',
      })
  })

  it('puts the clocks of the decision back by the days it took: the day it starts is lost, the day it ends counts', () => {
    const before = clocksAfter(inReview)
    // Of 1, 2 (a Saturday worked), 3 (a Sunday worked), 4 and 5 February the first three are lost.
    const { promised, statutory } = clocksAfter([...inReview, started('2008-02-01'), ended('2008-02-04')])
    expect([before.promised?.dueOn, promised?.dueOn]).toEqual(['2008-02-18', '2008-02-21'])
    expect([before.statutory?.dueOn, statutory?.dueOn]).toEqual(['2008-03-03', '2008-03-06'])
  })

  it('that starts and ends on one day loses none', () => {
    expect(clocksAfter([...inReview, started('2008-02-01'), ended('2008-02-01')])).toEqual(clocksAfter(inReview))
  })

  it('leaves no date to be measured by while it runs, and tells when the decision is expected', () => {
    const clocks = clocksAfter([...inReview, started('2008-02-01')])
    expect(runningDueOn(clocks)).toBeNull()
    // Told to take ten working days, so until the 20th: nine working days after the 1st, the 1st itself, are lost.
    expect(clocks.promised).toMatchObject({ pausedOn: '2008-02-01', dueOn: '2008-03-03' })
  })

  it('that takes longer than told is seen to, and still not counted', () => {
    const state = caseAfter([...inReview, started('2008-02-01', { told: { value: 2, unit: 'workday' } })])
    const at = (now: string) => explainClocks(state, stallPermit, nationalCalendar, now)[0]
    expect(at('2008-02-03T01:00:00.000Z')).toMatchObject({ used: 1, paused: 3, late: false })
    const later = at('2008-12-01T01:00:00.000Z')
    expect(later).toMatchObject({ used: 1, left: 9, late: false, running: true })
    expect(later?.exclusions).toMatchObject([{ overTold: true, to: null, notice: 'special-procedure-1' }])
    expect(later?.days.filter(({ stands }) => stands).length).toBeGreaterThan(200)
    const words = later?.inWords.map(({ zh }) => zh).join('\n')
    expect(words).toContain(
      '专家评审（需要专家论证），书面告知需要2个工作日，至2008年2月3日；尚未结束，已超过告知的时间',
    )
    expect(words).toContain('暂停当日不计，恢复当日计入')
  })

  it('is over with the case that is withdrawn meanwhile', () => {
    const withdrawn: CaseEvent = { by: actors.applicant, type: 'CaseWithdrawn', reason: '', on: '2008-02-13' }
    const state = caseAfter([...inReview, started('2008-02-01'), withdrawn])
    const clocks = explainClocks(state, stallPermit, nationalCalendar, morningOf('2008-03-01'))
    const promised = clocks.find(({ kind }) => kind === 'promised')
    expect(promised).toMatchObject({ stoppedOn: '2008-02-13', used: 1, running: false, late: false })
  })
})

describe('an extension', () => {
  it('is given once, by ten working days, and moves promise and law alike', () => {
    given(awaiting)
      .when({ ...ExtendDecision, reason: '补充测绘' }, factsFor(head))
      .then([extended('2008-02-04')])
    const { promised, statutory } = clocksAfter([...awaiting, extended('2008-02-04')])
    expect([promised?.dueOn, statutory?.dueOn]).toEqual(['2008-03-03', '2008-03-17'])
    given([...awaiting, extended('2008-02-03')])
      .when(ExtendDecision, factsFor(head))
      .thenRefused('extended-already', { on: '2008-02-03' })
  })

  it('is the head’s to give, with a reason, while the time is not over', () => {
    given(awaiting)
      .when(ExtendDecision, factsFor(clerk))
      .thenRefused('not-possible-now', { command: 'ExtendDecision', status: 'awaiting-decision' })
    given(awaiting)
      .when({ ...ExtendDecision, reason: ' ' }, factsFor(head))
      .thenRefused('extension-without-reason')
    given(awaiting)
      .when(ExtendDecision, factsFor(head, { at: morningOf('2008-03-04') }))
      .thenRefused('extension-too-late', { dueOn: '2008-03-03' })
  })

  it('after the promise was missed lengthens what the law allows and not the promise', () => {
    const { promised, statutory } = clocksAfter([...awaiting, extended('2008-02-25')])
    expect([promised?.dueOn, statutory?.dueOn]).toEqual(['2008-02-18', '2008-03-17'])
  })

  it('is what the item’s own law says, where it says so, and nothing where no law does', () => {
    const item = { ...stallPermit, extension: { value: 40, unit: 'workday', basis: '条例' } } as const
    given(awaiting)
      .when(ExtendDecision, factsFor(head, { item }))
      .then([
        {
          by: head,
          type: 'DecisionExtended',
          extension: { value: 40, unit: 'workday' },
          reason: 'the square is being measured',
          on: '2008-02-04',
        },
      ])
    given(awaiting)
      .when(ExtendDecision, factsFor(head, { item: lostProperty }))
      .thenRefused('no-extension-for-item', { item: '失物登记', itemEn: 'Lost property entry' })
  })
})
