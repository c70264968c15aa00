import { describe, it } from 'vitest'
import { actors, factsFor, historyTo, lawfulCommands, otherDepartment, stallPermit } from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import type { CaseEvent } from './events.ts'

const { clerk, reviewer, head } = actors
const { RecordSiteInspection, ReviewStep } = lawfulCommands
const inReview = historyTo('in-review')

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
