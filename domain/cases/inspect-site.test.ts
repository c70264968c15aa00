import { describe, expect, it } from 'vitest'
import {
  actors,
  caseAfter,
  factsFor,
  historyTo,
  lawfulCommands,
  otherDepartment,
  stallPermit,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { ledgerOf } from './clock-ledger.ts'
import type { CaseEvent } from './events.ts'

const { clerk, reviewer, head } = actors
const { RecordSiteInspection, ReviewStep } = lawfulCommands
const inReview = historyTo('in-review')

const named: CaseEvent = {
  ...{ by: clerk, type: 'InspectorsNamed', on: '2008-02-04' },
  officers: [clerk, reviewer].map(({ id }) => ({ id, name: id })),
}

describe('the inspectors', () => {
  const visited = {
    ...stallPermit,
    reviewSteps: stallPermit.reviewSteps.map((step) => ({ ...step, siteInspection: step.code === 'site-visit' })),
  }
  const clockOf = (history: readonly CaseEvent[], item: ServiceItem = visited) =>
    ledgerOf(caseAfter(history), item, nationalCalendar).find(({ kind }) => kind === 'inspectors')

  it('are two or more of the organ, and none who presides over the hearing', () => {
    const facts = factsFor(clerk)
    const naming = (...officerIds: string[]) => ({ type: 'NameInspectors' as const, officerIds })
    given(inReview).when(naming(clerk.id), facts).thenRefused('inspection-needs-two-officers')
    given(inReview).when(naming(clerk.id, clerk.id), facts).thenRefused('inspection-needs-two-officers')
    given(inReview).when(naming(clerk.id, otherDepartment.clerk.id), facts).thenRefused('officer-not-of-the-organ')
    given(inReview)
      .when(naming(head.id, reviewer.id), facts)
      .then([
        { ...named, officers: [head, reviewer].map(({ id }) => ({ id, name: facts.colleagues[id]?.name ?? '' })) },
      ])
  })

  it('have no interest in the case and did not step back from it, whoever writes it down', () => {
    const naming = { type: 'NameInspectors' as const, officerIds: [clerk.id, reviewer.id] }
    const interested = factsFor(clerk, {
      duty: {
        ...{ posts: [], away: [], actorAwayUntil: null, beyond: null },
        interests: [{ id: reviewer.id, relation: 'sibling' as const }],
      },
    })
    const name = { name: 'reviewer-01 同志' }
    given(inReview).when(naming, interested).thenRefused('officer-has-interest', name)
    const recused: CaseEvent = { by: reviewer, type: 'OfficerRecused', reason: 'my brother’s' }
    given([...inReview, recused])
      .when(naming, factsFor(clerk))
      .thenRefused('officer-has-interest', name)
    const visit = { ...RecordSiteInspection, officerIds: [clerk.id, reviewer.id] }
    given([...inReview, recused])
      .when(visit, factsFor(clerk))
      .thenRefused('officer-has-interest', name)
  })

  it('are named within five working days of acceptance: a clock of its own, where the item is inspected', () => {
    expect(clockOf(inReview, { ...stallPermit, reviewSteps: [] })).toBeUndefined()
    expect(clockOf(inReview)).toMatchObject({ startOn: '2008-01-30', dueOn: '2008-02-04', stoppedOn: null })
    expect(clockOf([...inReview, named])).toMatchObject({ stoppedOn: '2008-02-04' })
  })
})

describe('a site inspection', () => {
  const item = {
    ...stallPermit,
    reviewSteps: stallPermit.reviewSteps.map((step) => ({ ...step, siteInspection: step.code === 'site-visit' })),
  }
  const inspect = (change: Partial<typeof RecordSiteInspection>) => ({ ...RecordSiteInspection, ...change })

  it('is made by two different officers of the organ, one of whom records it', () => {
    const facts = factsFor(clerk)
    const onSite = given(inReview)
    onSite.when(inspect({ officerIds: [clerk.id, clerk.id] }), facts).thenRefused('inspection-needs-two-officers')
    onSite.when(inspect({ officerIds: [clerk.id] }), facts).thenRefused('inspection-needs-two-officers')
    onSite
      .when(inspect({ officerIds: [clerk.id, otherDepartment.clerk.id] }), facts)
      .thenRefused('officer-not-of-the-organ')
    onSite.when(inspect({ officerIds: [head.id, reviewer.id] }), facts).thenRefused('inspection-written-by-another')
    onSite
      .when(inspect({ inspectedOn: '2008-02-05' }), facts)
      .thenRefused('inspection-date-impossible', { acceptedOn: '2008-01-30', today: '2008-02-04' })
    onSite
      .when(inspect({ inspectedOn: '2008-01-29' }), facts)
      .thenRefused('inspection-date-impossible', { acceptedOn: '2008-01-30', today: '2008-02-04' })
    onSite.when(inspect({ step: 'nowhere' }), facts).thenRefused('step-unknown', { step: 'nowhere' })
  })

  it('the item asks for is made before its step is passed; objecting needs none', () => {
    const facts = factsFor(clerk, { item })
    given(inReview)
      .when(ReviewStep, facts)
      .thenRefused('site-inspection-missing', { step: '现场查看', stepEn: 'Site visit' })
    given(inReview)
      .when({ ...ReviewStep, verdict: 'object' }, facts)
      .then([{ by: clerk, type: 'StepReviewed', step: 'site-visit', verdict: 'object', opinion: 'room enough' }])
    const done: CaseEvent = {
      ...{
        by: clerk,
        type: 'SiteInspected',
        step: 'site-visit',
        inspectedOn: '2008-02-01',
        findings: '',
        signedBy: null,
      },
      ...{ officers: [clerk, reviewer].map(({ id }) => ({ id, name: id })), on: '2008-02-01' },
    }
    given([...inReview, done])
      .when(ReviewStep, facts)
      .then([{ by: clerk, type: 'StepReviewed', step: 'site-visit', verdict: 'pass', opinion: 'room enough' }])
  })
})
