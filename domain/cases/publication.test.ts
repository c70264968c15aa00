import { describe, expect, it, test } from 'vitest'
import {
  actors,
  caseAfter,
  factsFor,
  historyTo,
  lawfulCommands,
  lostProperty,
  morningOf,
  stallPermit,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { ledgerOf } from './clock-ledger.ts'
import type { CaseEvent } from './events.ts'
import { explainClocks } from './explain-clocks.ts'
import { isHolderWithheld, objectBy } from './publication.ts'
import { dueOnOf, waitsFor } from './waits-for.ts'

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
    const dueOn = objectBy(decidedOn ?? '', stallPermit, nationalCalendar)
    expect([decidedOn, dueOn]).toEqual(['2008-02-01', '2008-02-27'])
    given(delivered)
      .when(ObjectToPublication, factsFor(applicant, { at: morningOf('2008-02-28') }))
      .thenRefused('objection-too-late', { dueOn })
    given(historyTo('granted'))
      .when(ObjectToPublication, factsFor(applicant, { item: lostProperty }))
      .thenRefused('nothing-published')
  })

  it('is objected to by nobody where nothing was granted', () => {
    given([
      ...historyTo('refused'),
      { by: clerk, type: 'ResultDelivered', method: 'window', trackingNo: null, on: '2008-02-04' },
    ])
      .when(ObjectToPublication, factsFor(applicant))
      .thenRefused('nothing-published')
  })

  it.each(['revoked', 'licence-withdrawn', 'licence-cancelled'] as const)(
    'is objected to, and decided on, when the licence is %s: what was published outlives it',
    (status) => {
      const [{ on } = { on: '' }] = historyTo(status).slice(-1) as { on: string }[]
      expect(waitsFor(caseAfter(historyTo(status)))).toBe('nobody')
      const ended: CaseEvent[] = [...historyTo(status), { ...objected, on }]
      expect([waitsFor(caseAfter(ended)), isHolderWithheld(caseAfter(ended))]).toEqual(['objection', true])
      given(ended)
        .when(DecideObjection, factsFor(head, { at: morningOf('2011-02-02') }))
        .then([
          { by: head, type: 'ObjectionDecided', upheld: false, reasons: DecideObjection.reasons, on: '2011-02-02' },
        ])
      given(historyTo(status))
        .when(ObjectToPublication, factsFor(applicant))
        .then([
          {
            by: applicant,
            type: 'PublicationObjected',
            ground: 'privacy',
            reason: ObjectToPublication.reason,
            on: '2008-02-04',
          },
        ])
    },
  )

  it('has two clocks that explain themselves: to object, which lapses, and to decide, by which the case is measured', () => {
    const now = '2008-02-28T04:00:00.000Z'
    const clocks = (events: CaseEvent[]) =>
      explainClocks(caseAfter(events), stallPermit, nationalCalendar, now)
        .filter(({ kind }) => kind === 'objection' || kind === 'objection-right')
        .map(({ kind, startOn, dueOn, stoppedOn, running, late }) => [kind, startOn, dueOn, stoppedOn, running, late])
    expect(clocks(historyTo('granted'))).toEqual([['objection-right', '2008-02-01', '2008-02-27', null, false, false]])
    expect(clocks([...delivered, objected])).toEqual([
      ['objection', '2008-02-04', '2008-03-10', null, true, false],
      ['objection-right', '2008-02-01', '2008-02-27', '2008-02-04', false, false],
    ])
    expect(clocks([...delivered, objected, decided(true)])[1]).toEqual([
      'objection',
      '2008-02-04',
      '2008-03-10',
      '2008-02-05',
      false,
      false,
    ])
    expect(dueOnOf(caseAfter([...delivered, objected]), stallPermit, nationalCalendar)).toBe('2008-03-10')
    expect(clocks(historyTo('refused'))).toEqual([])
  })

  it('has the times the version of its item sets, which is pinned, and the usual ones where it sets none', () => {
    const own = {
      ...stallPermit,
      objectWithin: { value: 5, unit: 'workday' as const },
      decideObjectionWithin: { value: 10, unit: 'day' as const },
    }
    const ends = (item: typeof own | typeof stallPermit) =>
      ledgerOf(caseAfter([...delivered, objected]), item, nationalCalendar)
        .filter(({ kind }) => kind === 'objection' || kind === 'objection-right')
        .map(({ kind, dueOn, limit }) => [kind, dueOn, limit.value, limit.unit])
    expect(ends(own)).toEqual([
      ['objection-right', '2008-02-13', 5, 'workday'],
      ['objection', '2008-02-14', 10, 'day'],
    ])
    expect(ends(stallPermit)).toEqual([
      ['objection-right', '2008-02-27', 15, 'workday'],
      ['objection', '2008-03-10', 20, 'workday'],
    ])
    given(delivered)
      .when(ObjectToPublication, factsFor(applicant, { item: own, at: morningOf('2008-02-14') }))
      .thenRefused('objection-too-late', { dueOn: '2008-02-13' })
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
