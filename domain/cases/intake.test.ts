import { describe, expect, it, test } from 'vitest'
import {
  actors,
  caseAfter,
  completeApplication,
  emptyHanded,
  factsFor,
  historyTo,
  lawfulCommands,
  lostProperty,
  morningOf,
  stallPermit,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { clocksOf, runningDueOn } from './clocks.ts'
import type { CaseEvent } from './events.ts'
import { remedies } from './remedies.ts'

const { AcceptCase, DeemAccepted, ReceiveCase, RefuseAcceptance, RequestCorrection, SupplementCase } = lawfulCommands
const { applicant, clerk, timer } = actors
const clocksAfter = (events: CaseEvent[]) => clocksOf(caseAfter(events), stallPermit, nationalCalendar)
const supplemented: CaseEvent = {
  by: applicant,
  type: 'CaseSupplemented',
  application: completeApplication,
  on: '2008-02-04',
}
const steps = ['site-visit', 'opinion']

it('a case is taken in at the window it came to', () => {
  given(historyTo('submitted'))
    .when(ReceiveCase)
    .then([{ by: clerk, type: 'CaseReceived', windowCode: '0101' }])
})

describe('a correction notice', () => {
  it('names every defect and its day', () => {
    const defects = [
      { subject: 'site-plan', defect: 'no scale' },
      { subject: 'goods', defect: 'what kind of books?' },
    ]
    given(historyTo('received'))
      .when({ ...RequestCorrection, defects, fits: [] })
      .then([{ by: clerk, type: 'CorrectionRequested', defects, fits: [], on: '2008-02-04' }])
  })

  it('that names nothing is refused', () => {
    given(historyTo('received'))
      .when({ ...RequestCorrection, defects: [] })
      .thenRefused('correction-names-nothing')
  })

  it('asks only for what the guide asks for', () => {
    given(historyTo('received'))
      .when({ ...RequestCorrection, defects: [{ subject: 'diary', defect: 'missing' }] })
      .thenRefused('material-not-in-guide', { material: 'diary' })
  })

  it('is given once: a second correction notice is refused', () => {
    given([...historyTo('awaiting-correction'), supplemented])
      .when({ ...RequestCorrection, overrideReason: null })
      .thenRefused('already-told-once', { subjects: '摊位平面图' })
  })

  it('stops the acceptance clock of the case returned for correction', () => {
    expect(clocksAfter(historyTo('received')).acceptance).not.toBeNull()
    const clocks = clocksAfter(historyTo('awaiting-correction'))
    expect(clocks.acceptance).toBeNull()
    expect(runningDueOn(clocks)).toBeNull()
  })

  it('is not overtaken by silence: while the applicant is asked, no clock accepts the case', () => {
    given(historyTo('awaiting-correction'))
      .when(DeemAccepted, factsFor(timer, { at: morningOf('2009-01-28') }))
      .thenRefused('not-possible-now')
  })
})

describe('a supplement', () => {
  it('completes the file and five days start anew', () => {
    given(historyTo('awaiting-correction')).when(SupplementCase, factsFor(applicant)).then([supplemented])
    expect(clocksAfter([...historyTo('awaiting-correction'), supplemented]).acceptance).toEqual({
      startOn: '2008-02-04',
      dueOn: '2008-02-18',
      stoppedOn: null,
    })
  })

  it('that leaves a question open is refused', () => {
    const application = { ...completeApplication, missing: ['goods'] }
    given(historyTo('awaiting-correction'))
      .when({ ...SupplementCase, application }, factsFor(applicant))
      .thenRefused('form-incomplete', { fields: 'goods' })
  })

  it('that leaves a required paper out is refused', () => {
    given(historyTo('awaiting-correction'))
      .when({ ...SupplementCase, application: emptyHanded }, factsFor(applicant))
      .thenRefused('materials-missing', { codes: 'site-plan', materials: '摊位平面图' })
  })
})

describe('acceptance', () => {
  it('starts the review steps of the item', () => {
    given(historyTo('received'))
      .when(AcceptCase)
      .then([{ by: clerk, type: 'CaseAccepted', steps, on: '2008-02-04' }])
  })

  it('of an item without steps leads straight to the decision', () => {
    const accepted: CaseEvent = { by: clerk, type: 'CaseAccepted', steps: [], on: '2008-02-04' }
    given(historyTo('received'))
      .when(AcceptCase, factsFor(clerk, { item: lostProperty }))
      .then([accepted])
    expect(caseAfter([...historyTo('received'), accepted]).status).toBe('awaiting-decision')
  })

  it('needs every required paper, and no optional one', () => {
    const [drafted, ...rest] = historyTo('received')
    const withoutPlan = { by: applicant, type: 'DraftSaved', application: emptyHanded } as const
    given([drafted!, withoutPlan, ...rest])
      .when(AcceptCase)
      .thenRefused('materials-missing', { codes: 'site-plan' })
  })
})

describe('silence', () => {
  test.each([AcceptCase, RequestCorrection, RefuseAcceptance])(
    'has accepted the case on the sixth day, and $type comes too late even before the clock says so',
    (command) => {
      given(historyTo('received'))
        .when(command, factsFor(clerk, { at: morningOf('2008-02-05') }))
        .thenRefused('accepted-by-silence')
    },
  )

  it('on the fifth working day is not yet acceptance', () => {
    given(historyTo('received'))
      .when(DeemAccepted, factsFor(timer, { at: '2008-02-04T15:59:59.999Z' }))
      .thenRefused('not-due-yet', { dueOn: '2008-02-04' })
  })

  test.each(['submitted', 'received'] as const)(
    'of five working days accepts a case that is %s as of the day it came in',
    (status) => {
      const accepted: CaseEvent = {
        by: timer,
        type: 'CaseDeemedAccepted',
        steps,
        on: '2008-02-05',
        silentSince: '2008-01-30',
      }
      given(historyTo(status))
        .when(DeemAccepted, factsFor(timer, { at: '2008-02-04T16:00:00.000Z' }))
        .then([accepted])
      expect(caseAfter([...historyTo(status), accepted])).toMatchObject({
        status: 'in-review',
        acceptance: 'deemed',
        acceptedOn: '2008-01-30',
      })
    },
  )

  it('after a supplement accepts the case as of the supplement', () => {
    const history = [...historyTo('awaiting-correction'), supplemented]
    given(history)
      .when(DeemAccepted, factsFor(timer, { at: morningOf('2008-02-18') }))
      .thenRefused('not-due-yet', { dueOn: '2008-02-18' })
    given(history)
      .when(DeemAccepted, factsFor(timer, { at: morningOf('2008-02-19') }))
      .then([{ by: timer, type: 'CaseDeemedAccepted', steps, on: '2008-02-19', silentSince: '2008-02-04' }])
  })
})

describe('non-acceptance', () => {
  it('by the wrong organ must name the right one', () => {
    const wrongOrgan = { ...RefuseAcceptance, ground: 'wrong-organ' } as const
    given(historyTo('received')).when(wrongOrgan).thenRefused('name-the-competent-organ')
    given(historyTo('received'))
      .when({ ...wrongOrgan, competentOrgan: '' })
      .thenRefused('name-the-competent-organ')
  })

  test.each([
    ['wrong-organ', '02 局'],
    ['not-needed', null],
    ['not-eligible', null],
  ] as const)('because it is %s closes the case with its reasons', (ground, competentOrgan) => {
    const declined: CaseEvent = {
      by: clerk,
      type: 'AcceptanceRefused',
      ground,
      reasons: 'banned',
      competentOrgan,
      remedies,
      on: '2008-02-04',
    }
    given(historyTo('received'))
      .when({ ...RefuseAcceptance, ground, competentOrgan })
      .then([declined])
    expect(caseAfter([...historyTo('received'), declined])).toMatchObject({
      status: 'not-accepted',
      closedOn: '2008-02-04',
    })
  })
})
