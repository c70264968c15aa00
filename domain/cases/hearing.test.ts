import { describe, expect, it } from 'vitest'
import {
  actors,
  caseAfter,
  completeApplication,
  factsFor,
  historyTo,
  lawfulCommands,
  morningOf,
  otherClerk,
  otherDepartment,
  stallPermit,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { ledgerOf } from './clock-ledger.ts'
import type { CaseEvent } from './events.ts'

const { applicant, clerk, reviewer, head } = actors
const deputy = actors['deputy-head']
const { GrantCase, RequestHearing, WaiveHearing, ScheduleHearing, RecordHearing, RecordStatement } = lawfulCommands
const { RecordSiteInspection, ReviewStep, TellInterestedParty } = lawfulCommands
const awaiting = historyTo('awaiting-decision')
const inReview = historyTo('in-review')

const right: CaseEvent = { by: clerk, type: 'HearingRightTold', matter: '邻摊', on: '2008-02-01' }
const asked: CaseEvent = { by: applicant, type: 'HearingRequested', party: null, reason: '要求听证', on: '2008-02-04' }
const scheduled = (heldOn: string): CaseEvent => ({
  by: clerk,
  type: 'HearingScheduled',
  basis: 'request',
  heldOn,
  time: '09:30',
  place: '101室',
  closedBecause: null,
  presider: { id: deputy.id, name: '副局长' },
  told: { value: 7, unit: 'workday' },
  on: '2008-02-04',
})
const held: CaseEvent = {
  by: clerk,
  type: 'HearingRecorded',
  minutes: '双方陈述',
  participants: ['李'],
  on: '2008-02-20',
}
const wang: CaseEvent = {
  by: clerk,
  type: 'InterestedPartyTold',
  party: 1,
  name: '王',
  interest: '邻摊',
  on: '2008-02-01',
}
const march = { at: morningOf('2008-03-01') }

describe('the right to a hearing', () => {
  it('once told keeps the decision waiting until it is used, given up or lapsed', () => {
    given([...awaiting, right])
      .when(GrantCase, factsFor(clerk))
      .thenRefused('hearing-right-open', { dueOn: '2008-02-13' })
    const waived: CaseEvent = { by: applicant, type: 'HearingWaived', party: null, on: '2008-02-03' }
    given([...awaiting, right, waived])
      .when(GrantCase, factsFor(clerk))
      .then([{ by: clerk, type: 'CaseGranted', opinion: 'granted', on: '2008-02-04' }])
    given([...awaiting, right])
      .when(GrantCase, factsFor(clerk, { at: morningOf('2008-02-14') }))
      .then([{ by: clerk, type: 'CaseGranted', opinion: 'granted', on: '2008-02-14' }])
  })

  it('is the interested party’s too: it is not given up before everybody did', () => {
    const waived = (party: number | null): CaseEvent => ({ by: clerk, type: 'HearingWaived', party, on: '2008-02-03' })
    expect(caseAfter([...awaiting, wang, right, waived(null)]).hearing?.waivedOn).toBeNull()
    expect(caseAfter([...awaiting, wang, right, waived(null), waived(1)]).hearing?.waivedOn).toBe('2008-02-03')
  })

  it('is asked for within five working days and not after', () => {
    given([...awaiting, right])
      .when(RequestHearing, factsFor(applicant))
      .then([{ ...asked, reason: 'to be heard' }])
    given([...awaiting, right])
      .when(RequestHearing, factsFor(applicant, { at: morningOf('2008-02-14') }))
      .thenRefused('hearing-request-too-late', { dueOn: '2008-02-13' })
    given(awaiting).when(RequestHearing, factsFor(applicant)).thenRefused('no-hearing-right')
    given([...awaiting, right, asked])
      .when(WaiveHearing, factsFor(applicant))
      .thenRefused('hearing-requested-already')
  })

  it('of an interested party is used at the window', () => {
    const command = { ...RequestHearing, party: 1 }
    given([...awaiting, wang, right])
      .when(command, factsFor(applicant))
      .thenRefused('party-speaks-at-the-window')
    given([...awaiting, right])
      .when(command, factsFor(clerk))
      .thenRefused('party-unknown')
  })
})

describe('a hearing', () => {
  const order = (heldOn: string, presiderId: string = head.id) => ({ ...ScheduleHearing, heldOn, presiderId })

  it('is announced seven working days before, on a working day, within twenty of the request', () => {
    const history = [...awaiting, right, asked]
    given(history)
      .when(order('2008-02-19'), factsFor(clerk))
      .thenRefused('hearing-notice-too-short', { earliest: '2008-02-20' })
    given(history)
      .when(order('no day'), factsFor(clerk))
      .thenRefused('hearing-notice-too-short', { earliest: '2008-02-20' })
    given(history)
      .when(order('2008-02-23'), factsFor(clerk))
      .thenRefused('hearing-on-a-day-off', { heldOn: '2008-02-23' })
    given(history).when(order('2008-03-11'), factsFor(clerk)).thenRefused('hearing-too-late', { latest: '2008-03-10' })
    given(history)
      .when(order('2008-03-25'), factsFor(clerk, { at: morningOf('2008-03-13') }))
      .thenRefused('hearing-too-late', { latest: '2008-03-24' })
  })

  it('is presided over by somebody of the organ who did not review, has no interest, and reviews no more', () => {
    const at = order('2008-02-20', reviewer.id)
    given(awaiting).when(at, factsFor(clerk)).thenRefused('presider-reviewed', { name: 'reviewer-01 同志' })
    given(awaiting)
      .when({ ...at, presiderId: otherDepartment.head.id }, factsFor(clerk))
      .thenRefused('presider-not-of-the-organ')
    given(awaiting)
      .when({ ...at, presiderId: applicant.id }, factsFor(clerk))
      .thenRefused('presider-not-of-the-organ')
    const inspected: CaseEvent = {
      ...{ by: clerk, type: 'SiteInspected', step: null, inspectedOn: '2008-02-01', findings: '', signedBy: null },
      officers: [clerk, otherClerk].map(({ id }) => ({ id, name: id })),
      on: '2008-02-01',
    }
    given([...awaiting, inspected])
      .when({ ...at, presiderId: otherClerk.id }, factsFor(clerk))
      .thenRefused('presider-reviewed', { name: 'second-clerk-01 同志' })
    const presided = [...inReview, scheduled('2008-02-20'), held]
    given(presided).when(ReviewStep, factsFor(deputy, march)).thenRefused('presider-reviews-not')
    const visit = { ...RecordSiteInspection, officerIds: [clerk.id, deputy.id] }
    given([...inReview, scheduled('2008-02-20')])
      .when(visit, factsFor(clerk))
      .thenRefused('presider-inspects-not', { name: '副局长' })
  })

  it('is not presided over by whoever judged the application when it came in', () => {
    const acceptedBy = inReview.map((event) => (event.type === 'CaseAccepted' ? { ...event, by: otherClerk } : event))
    given(acceptedBy)
      .when(order('2008-02-20', otherClerk.id), factsFor(clerk))
      .thenRefused('presider-reviewed', { name: 'second-clerk-01 同志' })
    const corrected = inReview.flatMap((event): CaseEvent[] =>
      event.type === 'CaseAccepted'
        ? [
            {
              by: otherClerk,
              type: 'CorrectionRequested',
              defects: [{ subject: 'plan', defect: 'no scale' }],
              fits: [],
              on: event.on,
            },
            { by: applicant, type: 'CaseSupplemented', application: completeApplication, on: event.on },
            event,
          ]
        : [event],
    )
    given(corrected)
      .when(order('2008-02-20', otherClerk.id), factsFor(clerk))
      .thenRefused('presider-reviewed', { name: 'second-clerk-01 同志' })
  })

  it('stands before the decision, and stops its clocks until the minutes are recorded', () => {
    const waiting = [...awaiting, right, asked]
    given(waiting).when(GrantCase, factsFor(clerk)).thenRefused('hearing-before-decision')
    const running = [...waiting, scheduled('2008-02-20')]
    expect(caseAfter(running)).toMatchObject({ status: 'suspended', suspensions: [{ procedure: 'hearing' }] })
    given(running).when(RecordHearing, factsFor(clerk)).thenRefused('hearing-not-held-yet', { heldOn: '2008-02-20' })
    given(running)
      .when(lawfulCommands.EndSpecialProcedure, factsFor(clerk, march))
      .thenRefused('hearing-ends-with-its-minutes')
    given(running)
      .when({ ...RecordHearing, participants: [] }, factsFor(clerk, march))
      .thenRefused('minutes-without-content')
    const after = caseAfter([...running, held])
    expect(after.status).toBe('awaiting-decision')
    const clocks = ledgerOf(after, stallPermit, nationalCalendar)
    expect(clocks.find(({ kind }) => kind === 'hearing')).toMatchObject({
      dueOn: '2008-03-10',
      stoppedOn: '2008-02-20',
    })
    expect(clocks.find(({ kind }) => kind === 'hearing-request')).toMatchObject({ stoppedOn: '2008-02-04' })
  })

  it('that the law prescribes is held before any decision', () => {
    const item = { ...stallPermit, hearing: 'required' } as const
    given(awaiting)
      .when(GrantCase, factsFor(clerk, { item }))
      .thenRefused('hearing-required', { item: '书摊许可', itemEn: 'Book stall permit' })
    given([...awaiting, scheduled('2008-02-20'), held])
      .when(GrantCase, factsFor(clerk, { item, ...march }))
      .then([{ by: clerk, type: 'CaseGranted', opinion: 'granted', on: '2008-03-01' }])
  })
})

describe('a hearing that cannot be held on its day', () => {
  const history = [...awaiting, scheduled('2008-02-20')]
  const { PostponeHearing } = lawfulCommands
  const late = { at: morningOf('2008-02-18') }

  it('is put off with a reason and seven working days of notice again, and the time told moves along', () => {
    const postponed: CaseEvent = {
      by: clerk,
      type: 'HearingPostponed',
      heldOn: '2008-02-29',
      time: '14:00',
      place: 'room 102',
      reason: 'the presider is ill',
      told: { value: 14, unit: 'workday' },
      on: '2008-02-18',
    }
    given(history).when(PostponeHearing, factsFor(clerk, late)).then([postponed])
    const state = caseAfter([...history, postponed])
    expect(state.hearing?.heldOn).toBe('2008-02-29')
    expect(state.suspensions.at(-1)?.told).toEqual({ value: 14, unit: 'workday' })
    given([...history, postponed])
      .when(lawfulCommands.RecordHearing, factsFor(clerk, { at: morningOf('2008-02-20') }))
      .thenRefused('hearing-not-held-yet', { heldOn: '2008-02-29' })
  })

  it.each([
    ['hearing-notice-too-short', { heldOn: '2008-02-26' }],
    ['hearing-not-later', { heldOn: '2008-02-20' }],
    ['hearing-on-a-day-off', { heldOn: '2008-03-01' }],
    ['postponement-without-reason', { reason: ' ' }],
  ])('is refused as %s', (code, change) => {
    const at = code === 'hearing-not-later' ? {} : late
    given(history)
      .when({ ...PostponeHearing, ...change }, factsFor(clerk, at))
      .thenRefused(code, expect.anything())
  })

  it('is no more once its minutes are there, and is nothing where another procedure runs', () => {
    const test: CaseEvent = {
      by: clerk,
      type: 'SpecialProcedureStarted',
      procedure: 'test',
      ground: '',
      told: { value: 3, unit: 'workday' },
      on: '2008-02-01',
    }
    given([...awaiting, test])
      .when(PostponeHearing, factsFor(clerk))
      .thenRefused('no-hearing-scheduled')
    given([...history, held])
      .when(PostponeHearing, factsFor(clerk, { at: morningOf('2008-02-21') }))
      .thenRefused('not-possible-now', expect.anything())
  })
})

describe('an interested party', () => {
  it('is told before an item that touches others is decided', () => {
    const item = { ...factsFor(clerk).item, interestedParties: true as const }
    for (const command of [GrantCase, lawfulCommands.RefuseCase])
      given(awaiting)
        .when(command, factsFor(clerk, { item }))
        .thenRefused('parties-not-told', { item: item.name, itemEn: item.nameEn })
    given([...awaiting, wang])
      .when(GrantCase, factsFor(clerk, { item }))
      .thenRefused('party-not-heard', { party: 1 })
  })

  it('is heard before the decision, or had its time to speak', () => {
    const facts = factsFor(clerk)
    given([...awaiting, wang])
      .when(GrantCase, facts)
      .thenRefused('party-not-heard', { party: 1 })
    const silent = { ...RecordStatement, party: 1, statement: null }
    given([...awaiting, wang])
      .when(silent, facts)
      .thenRefused('party-may-still-speak', { party: 1, dueOn: '2008-02-13' })
    const heard: CaseEvent = { by: clerk, type: 'StatementRecorded', party: 1, statement: '反对', on: '2008-02-03' }
    given([...awaiting, wang, heard])
      .when(silent, facts)
      .thenRefused('party-heard-already', { party: 1 })
    given([...awaiting, wang, heard])
      .when(GrantCase, facts)
      .then([{ by: clerk, type: 'CaseGranted', opinion: 'granted', on: '2008-02-04' }])
    given(awaiting)
      .when({ ...TellInterestedParty, interest: '' }, facts)
      .thenRefused('interested-party-without-interest')
  })
})
