import { describe, expect, it } from 'vitest'
import {
  actors,
  caseAfter,
  completeApplication,
  emptyHanded,
  factsFor,
  lawfulCommands,
  morningOf,
  pledgePermit as item,
  recorded,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { ledgerOf } from './clock-ledger.ts'
import { decide } from './decide.ts'
import type { Application } from './application.ts'
import type { CaseEvent } from './events.ts'
import { emptyRegister } from './register-facts.ts'
import { timersOf } from './timers.ts'
import { waitsFor } from './waits-for.ts'

const { applicant, clerk, head, reviewer, timer } = actors
const promising: Application = { ...emptyHanded, missing: [], commits: true }
const { AcceptCase, CallForCheck, CheckCommitment, FindFalse, RevokeLicence, ForgoRevocation, SubmitCase } =
  lawfulCommands

const drafted: Extract<CaseEvent, { type: 'CaseDrafted' }> = {
  by: applicant,
  type: 'CaseDrafted',
  itemCode: item.code,
  itemVersion: 1,
  applicantId: 'party-li',
  channel: 'online',
  application: promising,
}
const submitted: CaseEvent = {
  by: applicant,
  type: 'CaseSubmitted',
  itemVersion: 1,
  calendarVersion: nationalCalendar.version,
  departmentCode: '01',
  on: '2008-01-30',
}
const received: CaseEvent = { by: clerk, type: 'CaseReceived', windowCode: '0101' }
const accepted: CaseEvent = {
  by: clerk,
  type: 'CaseAccepted',
  steps: ['site-visit', 'opinion'],
  committed: ['site-plan'],
  on: '2008-01-30',
}
const granted: CaseEvent = { by: clerk, type: 'CaseGranted', opinion: '', on: '2008-02-01' }
const issued: CaseEvent = {
  by: clerk,
  type: 'LicenceIssued',
  licenceName: '书摊许可证',
  validFrom: '2008-02-01',
  validTo: '2011-01-31',
  on: '2008-02-01',
}
const delivered: CaseEvent = {
  by: clerk,
  type: 'ResultDelivered',
  method: 'window',
  trackingNo: null,
  on: '2008-02-01',
}
const fulfilled = [drafted, submitted, received, accepted, granted, issued, delivered]
const called: CaseEvent = { by: timer, type: 'CheckCalled', dueOn: '2008-02-20', on: '2008-02-02' }
const checked = (outcome: 'kept' | 'put-right' | 'broken', putRightBy: string | null = null): CaseEvent => ({
  by: clerk,
  type: 'CommitmentChecked',
  outcome,
  findings: 'as promised',
  putRightBy,
  on: '2008-02-04',
})
const facts = (actor = clerk, overrides = {}) => factsFor(actor, { item, ...overrides })
const after = (events: CaseEvent[]) => caseAfter(events)

describe('a promise instead of papers', () => {
  it('completes the application, and acceptance says which papers it stands for', () => {
    given([drafted, submitted, received])
      .when(AcceptCase, facts())
      .then([{ ...accepted, on: '2008-02-04' }])
    const without: CaseEvent = { ...drafted, application: { ...emptyHanded, missing: [] } }
    given([without, submitted, received]).when(AcceptCase, facts()).thenRefused('materials-missing', expect.anything())
  })

  it('is no promise where every paper is there', () => {
    const complete: CaseEvent = { ...drafted, application: { ...completeApplication, commits: true } }
    const { committed: _, ...plain } = accepted as Extract<CaseEvent, { type: 'CaseAccepted' }>
    given([complete, submitted, received])
      .when(AcceptCase, facts())
      .then([{ ...plain, on: '2008-02-04' }])
  })

  it('is not for an item that does not allow it, nor for who broke one', () => {
    const draft = { type: 'DraftCase', applicantId: 'party-li', application: promising } as const
    given([]).when(draft, factsFor(applicant)).thenRefused('no-commitment-for-item', expect.anything())
    const register = { ...emptyRegister, brokenOn: '2008-01-02' }
    given([]).when(draft, facts(applicant, { register })).thenRefused('promise-broken-before', { on: '2008-01-02' })
    given([drafted])
      .when(SubmitCase, facts(applicant, { register }))
      .thenRefused('promise-broken-before', expect.anything())
  })
})

describe('the check afterwards', () => {
  it('is called for by the clock and then waits at the desk until it is done', () => {
    const state = after(fulfilled)
    expect(timersOf(state, item, nationalCalendar)).toContainEqual({ kind: 'check-due', actsOn: '2008-02-02' })
    given(fulfilled)
      .when(CallForCheck, facts(timer, { at: morningOf('2008-02-01') }))
      .thenRefused('not-due-yet', { dueOn: '2008-02-02' })
    given(fulfilled)
      .when(CallForCheck, facts(timer))
      .then([{ ...called, on: '2008-02-04' }])
    expect(waitsFor(state)).toBe('nobody')
    expect(waitsFor(after([...fulfilled, called]))).toBe('check')
    expect(waitsFor(after([...fulfilled, called, checked('kept')]))).toBe('nobody')
  })

  it('has the clock of the item', () => {
    const clock = ledgerOf(after([...fulfilled, called]), item, nationalCalendar).find(({ kind }) => kind === 'check')
    // Ten working days from Friday 1 February: the weekend is worked, 6 to 12 February is Spring Festival.
    expect(clock).toMatchObject({ startOn: '2008-02-01', dueOn: '2008-02-20', stoppedOn: null })
  })

  it('gives time to put it right once, and is called for again when that is over', () => {
    const late = checked('put-right', '2008-02-20')
    given([...fulfilled, called])
      .when({ ...CheckCommitment, outcome: 'put-right', putRightBy: '2008-02-04' }, facts())
      .thenRefused('put-right-out-of-range', { lastOn: '2008-04-04' })
    const state = after([...fulfilled, called, late])
    expect(waitsFor(state)).toBe('nobody')
    expect(timersOf(state, item, nationalCalendar)).toContainEqual({ kind: 'check-due', actsOn: '2008-02-21' })
    given([...fulfilled, called, late])
      .when(
        { ...CheckCommitment, outcome: 'put-right', putRightBy: '2008-03-20' },
        facts(clerk, { at: morningOf('2008-02-21') }),
      )
      .thenRefused('put-right-once', { until: '2008-02-20' })
  })

  it('is not found broken while there is time to put it right', () => {
    const late = checked('put-right', '2008-02-20')
    const on = (day: string) => facts(clerk, { at: morningOf(day) })
    given([...fulfilled, called, late])
      .when({ ...CheckCommitment, outcome: 'broken' }, on('2008-02-20'))
      .thenRefused('not-due-yet', { dueOn: '2008-02-21' })
    given([...fulfilled, called, late])
      .when({ ...CheckCommitment, outcome: 'broken' }, on('2008-02-21'))
      .then([{ ...checked('broken'), on: '2008-02-21' } as CaseEvent])
  })

  it('that finds it broken leaves one way: revocation, and for the public good alone none', () => {
    const broken = [...fulfilled, called, checked('broken')]
    const state = after(broken)
    expect(waitsFor(state)).toBe('revocation')
    const clock = ledgerOf(state, item, nationalCalendar).find(({ kind }) => kind === 'revocation')
    expect(clock).toMatchObject({ startOn: '2008-02-04', stoppedOn: null })
    const own = { ...item, revokeWithin: { value: 5, unit: 'day' as const } }
    const [soon] = ledgerOf(state, own, nationalCalendar).filter(({ kind }) => kind === 'revocation')
    expect(soon).toMatchObject({ limit: { value: 5, unit: 'day', anchor: 'found' }, dueOn: '2008-02-13' })
    const march = { at: morningOf('2008-03-01') }
    const { WithdrawLicence, CancelLicence } = lawfulCommands
    for (const command of [WithdrawLicence, CancelLicence])
      given(broken).when(command, facts(head, march)).thenRefused('revocation-owed', { since: '2008-02-04' })
    given(broken)
      .when({ ...RevokeLicence, ground: 'unqualified' }, facts(head, march))
      .thenRefused('revoked-for-fraud')
    for (const command of [RevokeLicence, { ...ForgoRevocation, ground: 'fraud' as const }]) {
      const events = decide(command, state, facts(head, march))
      expect(events).toHaveLength(1)
      expect(waitsFor(after([...broken, ...(events as CaseEvent[])]))).toBe('nobody')
    }
  })
})

describe('a file found to be false', () => {
  it('is owed a revocation, and nothing is handed out before', () => {
    const found: CaseEvent = { by: reviewer, type: 'FalsehoodFound', findings: 'forged', on: '2008-02-04' }
    const history = [...fulfilled.slice(0, -1)]
    given(history)
      .when({ ...FindFalse, findings: 'forged' }, facts(reviewer))
      .then([found])
    given([...history, found])
      .when(lawfulCommands.DeliverResult, facts(clerk))
      .thenRefused('revocation-owed', { since: '2008-02-04' })
    given([...history, found])
      .when(FindFalse, facts(reviewer))
      .thenRefused('falsehood-found-already')
    expect(recorded([...history, found])).toHaveLength(7)
  })
})
