import { describe, expect, it, test } from 'vitest'
import {
  actors,
  caseAfter,
  fairPermit,
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
import { remedies } from './remedies.ts'
import { decide } from './decide.ts'
import type { CaseEvent } from './events.ts'

const { DeliverResult, IssueLicence, RevokeLicence } = lawfulCommands
const { clerk, head } = actors
const delivered: CaseEvent = {
  by: clerk,
  type: 'ResultDelivered',
  method: 'electronic',
  trackingNo: null,
  on: '2008-02-04',
}
const revoked: CaseEvent = {
  by: head,
  type: 'LicenceRevoked',
  ground: 'fraud',
  reasons: 'forged plan',
  remedies,
  on: '2008-02-04',
}

describe('a licence', () => {
  it('of three years ends the day before its third anniversary', () => {
    given(historyTo('granted'))
      .when(IssueLicence)
      .then([
        {
          by: clerk,
          type: 'LicenceIssued',
          licenceName: '书摊许可证',
          validFrom: '2008-02-04',
          validTo: '2011-02-03',
          on: '2008-02-04',
        },
      ])
  })

  it('without a term has no last day', () => {
    given(historyTo('granted'))
      .when(IssueLicence, factsFor(head, { item: fairPermit }))
      .then([
        {
          by: head,
          type: 'LicenceIssued',
          licenceName: '书市许可证',
          validFrom: '2008-02-04',
          validTo: null,
          on: '2008-02-04',
        },
      ])
  })

  it('is not issued where the item gives none', () => {
    given(historyTo('granted'))
      .when(IssueLicence, factsFor(clerk, { item: lostProperty }))
      .thenRefused('nothing-to-issue')
  })

  it('is issued before delivery', () => {
    given(historyTo('granted')).when(DeliverResult).thenRefused('issue-before-delivery')
    given(historyTo('issued')).when(DeliverResult).then([delivered])
  })

  it('is issued once', () => {
    given(historyTo('issued')).when(IssueLicence).thenRefused('not-possible-now')
  })

  it('keeps its place in the series of the year', () => {
    expect(caseAfter(historyTo('issued')).licence).toEqual({
      serial: 1,
      name: '书摊许可证',
      issuedOn: '2008-02-02',
      validFrom: '2008-02-02',
      validTo: '2011-02-01',
      revokedOn: null,
      withdrawnOn: null,
      cancelledOn: null,
      renewalRemindedOn: null,
    })
  })
})

describe('delivery', () => {
  it('of a grant without a document needs no licence', () => {
    given(historyTo('granted'))
      .when(DeliverResult, factsFor(clerk, { item: lostProperty }))
      .then([delivered])
  })

  it('is owed for a refusal too', () => {
    given(historyTo('refused')).when(DeliverResult).then([delivered])
  })

  test.each([
    [null, 'EMS'],
    ['', 'EMS'],
    ['EA123', undefined],
    ['EA123', ' '],
  ])('by courier needs the number of the parcel and who carries it, not %j by %j', (trackingNo, courier) => {
    given(historyTo('issued'))
      .when({ ...DeliverResult, method: 'courier', trackingNo, ...(courier !== undefined && { courier }) })
      .thenRefused('courier-without-number')
  })

  it('by courier keeps the number of the parcel and who carries it', () => {
    const parcel = { method: 'courier', trackingNo: 'EA123', courier: 'EMS' } as const
    given(historyTo('issued'))
      .when({ ...DeliverResult, ...parcel })
      .then([{ ...delivered, ...parcel }])
  })

  const [signature, ticketId, agentId] = ['ab'.repeat(32), 'ticket', 'agent-account']
  const applicantId = caseAfter(historyTo('issued')).applicantId
  const collecting = { partyId: null, agentId: null, signature, ticketId }

  it.each<[string, object, string[], 'self' | 'agent' | null]>([
    ['its applicant', { partyId: applicantId }, [], 'self'],
    ['an agent with a mandate of theirs', { agentId }, [applicantId], 'agent'],
    ['somebody else', { partyId: 'somebody' }, [], null],
    ['an agent of somebody else', { agentId }, ['somebody'], null],
    ['an agent whose mandate has ended', { agentId }, [], null],
    ['nobody', {}, [applicantId], null],
  ])('at the desk, to %s', (_, who, collectsFor, as) => {
    const said = given(historyTo('issued')).when(
      { ...DeliverResult, method: 'window', collecting: { ...collecting, ...who } },
      factsFor(clerk, { collectsFor }),
    )
    if (as === null) return said.thenRefused('collector-not-entitled')
    const collected = { as, agentId: as === 'agent' ? agentId : null, signature, ticketId } as const
    const signed = { ...delivered, method: 'window', collected } as const
    said.then([signed])
    expect(caseAfter([...historyTo('issued'), signed]).delivery).toMatchObject({ collected })
    return undefined
  })

  it('at the window needs a signature: on the screen, or on paper with the reason and its scan', () => {
    const atWindow = { ...DeliverResult, method: 'window' } as const
    const paper = { reason: 'cannot-sign-on-screen', fileId: 'file-plan' } as const
    const at = given(historyTo('issued'))
    at.when(atWindow).thenRefused('window-without-signature')
    at.when({ ...atWindow, paper: { ...paper, fileId: 'no file' } }).thenRefused('file-not-found')
    const signed = { ...delivered, method: 'window', paper: { ...paper, sha256: 'a'.repeat(64) } } as const
    at.when({ ...atWindow, paper }).then([signed])
    expect(caseAfter([...historyTo('issued'), signed]).delivery?.paper).toMatchObject(paper)
  })

  it.each([
    ['department', clerk, null],
    ['on-the-way', clerk, 'result-handed-over'],
    ['issuing', clerk, 'result-handed-over'],
    ['department', actors['centre-manager'], 'result-not-taken-over'],
    ['on-the-way', actors['centre-manager'], 'result-not-taken-over'],
    ['issuing', actors['centre-manager'], null],
  ] as const)('that is at %s is handed out by whoever has it (%#)', (resultAt, actor, refused) => {
    const parcel = { ...DeliverResult, method: 'courier', trackingNo: 'EA1', courier: 'EMS' } as const
    const said = given(historyTo('issued')).when(parcel, factsFor(actor, { resultAt }))
    if (refused) said.thenRefused(refused)
    else said.then([{ ...delivered, by: actor, method: 'courier', trackingNo: 'EA1', courier: 'EMS' }])
  })

  it('is the issuing window’s too, without authority of a department', () => {
    const manager = actors['centre-manager']
    given(historyTo('issued'))
      .when(DeliverResult, factsFor(manager, { authority: null }))
      .then([{ ...delivered, by: manager }])
  })

  it('happens once, and not before there is something to hand over', () => {
    given(historyTo('delivered')).when(DeliverResult).thenRefused('delivered-already')
    given(historyTo('in-review')).when(DeliverResult).thenRefused('result-not-ready')
    given(historyTo('granted')).when(DeliverResult).thenRefused('issue-before-delivery')
  })

  it('closes the case', () => {
    expect(caseAfter([...historyTo('issued'), delivered])).toMatchObject({
      status: 'delivered',
      closedOn: '2008-02-04',
    })
  })
})

describe('a revoked licence', () => {
  test.each(['issued', 'delivered'] as const)('was %s before, and its ground and reasons are kept', (status) => {
    given(historyTo(status)).when(RevokeLicence, factsFor(head)).then([revoked])
    expect(caseAfter([...historyTo(status), revoked])).toMatchObject({
      status: 'revoked',
      licence: { validTo: '2011-02-01', revokedOn: '2008-02-04' },
    })
  })

  it('is not revoked again', () => {
    given(historyTo('revoked')).when(RevokeLicence, factsFor(head)).thenRefused('not-possible-now')
  })

  it('is not delivered', () => {
    given([...historyTo('issued'), revoked])
      .when(DeliverResult)
      .thenRefused('not-possible-now')
  })

  it('closes a case not delivered yet, so that nothing more falls due', () => {
    const state = caseAfter([...historyTo('issued'), revoked])
    expect(state.closedOn).toBe('2008-02-04')
    expect(runningDueOn(clocksOf(state, stallPermit, nationalCalendar))).toBeNull()
  })

  it('leaves the day of delivery as it was', () => {
    expect(caseAfter(historyTo('revoked')).closedOn).toBe('2008-02-03')
  })
})

describe('there is no licence to revoke', () => {
  it('where the application was refused', () => {
    given([...historyTo('refused'), delivered])
      .when(RevokeLicence, factsFor(head, { at: morningOf('2008-02-05') }))
      .thenRefused('not-possible-now', { command: 'RevokeLicence', status: 'delivered' })
  })

  it('where the item gives none', () => {
    given([...historyTo('granted'), delivered])
      .when(RevokeLicence, factsFor(head, { item: lostProperty }))
      .thenRefused('not-possible-now')
  })
})

test.each([
  ['2026-11-23', 3, '2029-11-22'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-28'],
  ['2023-03-01', 1, '2024-02-29'],
  ['2026-01-01', 1, '2026-12-31'],
])('a licence given on %s for %i years is good until %s', (on, validYears, validTo) => {
  const item = { ...stallPermit, result: { ...stallPermit.result, validYears } }
  const said = decide(
    { type: 'IssueLicence' },
    caseAfter(historyTo('granted')),
    factsFor(actors.clerk, { item, at: morningOf(on) }),
  )
  expect(said).toMatchObject([{ type: 'LicenceIssued', validFrom: on, validTo }])
})
