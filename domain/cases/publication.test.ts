import { describe, expect, it, test } from 'vitest'
import {
  actors,
  caseAfter,
  factsFor,
  historyTo,
  lawfulCommands,
  lostProperty,
  morningOf,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'
import type { CaseEvent } from './events.ts'
import { isHolderWithheld, objectBy } from './publication.ts'
import { waitsFor } from './waits-for.ts'

const { ObjectToPublication, DecideObjection } = lawfulCommands
const { applicant, clerk, head } = actors
const delivered = historyTo('delivered')
const objected: CaseEvent = {
  ...{ by: applicant, type: 'PublicationObjected' },
  ...{ ground: 'trade-secret', reason: 'my supplier', on: '2008-02-04' },
}
const decided = (upheld: boolean): CaseEvent => ({
  ...{ by: head, type: 'ObjectionDecided', upheld, reasons: 'readers must know', on: '2008-02-05' },
})

describe('being named in what is published', () => {
  it.each([applicant, clerk])('is objected to by the $role from the decision on, with a ground and a reason', (by) => {
    given(historyTo('granted'))
      .when(ObjectToPublication, factsFor(by))
      .then([
        { by, type: 'PublicationObjected', ground: 'privacy', reason: ObjectToPublication.reason, on: '2008-02-04' },
      ])
    given(delivered)
      .when({ ...ObjectToPublication, reason: ' ' }, factsFor(by))
      .thenRefused('objection-without-reasons')
  })

  it('is objected to once, within fifteen working days of the decision, and where something is published', () => {
    given([...delivered, objected])
      .when(ObjectToPublication, factsFor(applicant))
      .thenRefused('objected-already')
    const { decidedOn } = caseAfter(delivered)
    const dueOn = objectBy(decidedOn ?? '', nationalCalendar)
    expect([decidedOn, dueOn]).toEqual(['2008-02-01', '2008-02-27'])
    given(delivered)
      .when(ObjectToPublication, factsFor(applicant, { at: morningOf('2008-02-28') }))
      .thenRefused('objection-too-late', { dueOn })
    given(historyTo('granted'))
      .when(ObjectToPublication, factsFor(applicant, { item: lostProperty }))
      .thenRefused('nothing-published')
  })

  it('is decided on by the head, once, with reasons', () => {
    given([...delivered, objected])
      .when(DecideObjection, factsFor(head))
      .then([{ by: head, type: 'ObjectionDecided', upheld: false, reasons: DecideObjection.reasons, on: '2008-02-04' }])
    given([...delivered, objected])
      .when({ ...DecideObjection, reasons: '' }, factsFor(head))
      .thenRefused('objection-without-reasons')
    given([...delivered, objected, decided(false)])
      .when(DecideObjection, factsFor(head))
      .thenRefused('no-objection')
    given(delivered).when(DecideObjection, factsFor(head)).thenRefused('no-objection')
    const interested = {
      away: [],
      posts: [],
      actorAwayUntil: null,
      beyond: null,
      interests: [{ id: head.id, relation: 'child' as const }],
    }
    given([...delivered, objected])
      .when(DecideObjection, factsFor(head, { duty: interested }))
      .thenRefused('interest-in-case', { relation: 'child' })
  })

  test.each<[string, CaseEvent[], boolean, string]>([
    ['nobody objected', [], false, 'nobody'],
    ['an objection waits', [objected], true, 'objection'],
    ['it was upheld', [objected, decided(true)], true, 'nobody'],
    ['the public interest asked for it', [objected, decided(false)], false, 'nobody'],
  ])('where %s', (_, events, withheld, waiting) => {
    const state = caseAfter([...delivered, ...events])
    expect([isHolderWithheld(state), waitsFor(state)]).toEqual([withheld, waiting])
  })
})
