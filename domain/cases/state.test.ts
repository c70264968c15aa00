import { expect, it } from 'vitest'
import { caseAfter, completeApplication, historyTo, morningOf } from '#testing/fixtures/index.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { initialCase, type CaseState } from './state.ts'

const received: CaseState = {
  ...initialCase,
  status: 'received',
  itemCode: '0101',
  itemVersion: 1,
  calendarVersion: nationalCalendar.version,
  departmentCode: '01',
  applicantId: 'party-li',
  openedBy: 'account-li',
  application: completeApplication,
  windowCode: '0101',
  serial: 1,
  draftedAt: morningOf('2008-01-30'),
  submittedAt: morningOf('2008-01-30'),
  receivedOn: '2008-01-30',
  completedOn: '2008-01-30',
  completedAt: morningOf('2008-01-30'),
  acceptanceRuns: [{ startOn: '2008-01-30', stoppedOn: null }],
  lastAt: morningOf('2008-01-30'),
}

it('a case taken in knows where it came from, what it asks for and since when it waits', () => {
  expect(caseAfter(historyTo('received'))).toEqual(received)
})

it('a case returned for correction remembers what was asked, and when', () => {
  expect(caseAfter(historyTo('awaiting-correction'))).toEqual({
    ...received,
    status: 'awaiting-correction',
    acceptanceRuns: [{ startOn: '2008-01-30', stoppedOn: '2008-01-30' }],
    corrections: [[{ subject: 'site-plan', defect: 'no scale' }]],
    judgedAtIntake: ['clerk-01'],
    correctionOn: '2008-01-30',
    openCorrection: { sinceOn: '2008-01-30', announced: false },
    lastAt: morningOf('2008-01-30'),
  })
})

it('a case at its end still tells every day of its life', () => {
  expect(caseAfter(historyTo('revoked'))).toEqual({
    ...received,
    status: 'revoked',
    acceptanceRuns: [{ startOn: '2008-01-30', stoppedOn: '2008-01-30' }],
    acceptedOn: '2008-01-30',
    acceptedAt: morningOf('2008-01-30'),
    acceptance: 'decided',
    stepRuns: ['site-visit', 'opinion'].map((step) => ({
      step,
      startOn: '2008-01-30',
      startAt: morningOf('2008-01-30'),
      stoppedOn: '2008-01-30',
    })),
    decidedOn: '2008-02-01',
    decidedAt: morningOf('2008-02-01'),
    decidedAtWindow: true,
    judgedAtIntake: ['clerk-01'],
    reviewedBy: ['reviewer-01'],
    licence: {
      serial: 1,
      name: '书摊许可证',
      issuedOn: '2008-02-02',
      validFrom: '2008-02-02',
      validTo: '2011-02-01',
      revokedOn: '2008-02-04',
      withdrawnOn: null,
      cancelledOn: null,
      renewalRemindedOn: null,
    },
    delivery: { method: 'electronic', courier: null, trackingNo: null, collected: null, paper: null },
    closedOn: '2008-02-03',
    closedAt: morningOf('2008-02-03'),
    lastAt: morningOf('2008-02-04'),
  })
})
