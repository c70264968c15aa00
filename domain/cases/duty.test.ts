import { describe, expect, it, test } from 'vitest'
import {
  actors,
  caseAfter,
  factsFor,
  fairPermit,
  historyTo,
  lawfulCommands,
  stallPermit,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import type { DutyPost } from '../organisation/index.ts'
import { commandsFor } from './commands-for.ts'
import type { Duty } from './facts.ts'
import type { CaseEvent } from './events.ts'
import { fold } from '../kernel/index.ts'
import { caseDecider } from './index.ts'

const { clerk, reviewer, head, applicant } = actors
const deputy = actors['deputy-head']
const { GrantCase, RefuseCase, ReviewStep, RecuseOneself, AcceptCase, RevokeLicence, WithdrawCase } = lawfulCommands

const post = (code: string, seat: DutyPost['seat'], ...holders: string[]): DutyPost => ({
  code,
  departmentCode: '01',
  seat,
  windowCode: seat === 'window' ? '0101' : null,
  holders,
})
const posts = [
  post('01-head', 'head', head.id, deputy.id, reviewer.id),
  post('01-deputy-head', 'deputy-head', deputy.id, head.id),
  post('0101', 'window', clerk.id, reviewer.id),
]
const duty = (change: Partial<Duty> = {}): Duty => ({
  posts,
  away: [],
  actorAwayUntil: null,
  interests: [],
  beyond: null,
  ...change,
})
const undecided = historyTo('awaiting-decision')
const granted = (by: CaseEvent['by']): CaseEvent => ({ by, type: 'CaseGranted', opinion: 'granted', on: '2008-02-04' })

describe('a leader who is away', () => {
  const headAway = duty({ away: [head.id] })

  it('is stood in for by B, and both names go on the record', () => {
    given(undecided)
      .when(GrantCase, factsFor(deputy, { item: fairPermit, duty: headAway }))
      .then([granted({ ...deputy, for: { id: head.id, post: '01-head', because: 'absence' } })])
  })

  it('is stood in for by C where B is away too', () => {
    const bothAway = duty({ away: [head.id, deputy.id] })
    given(undecided)
      .when(GrantCase, factsFor(reviewer, { item: fairPermit, duty: bothAway }))
      .then([granted({ ...reviewer, for: { id: head.id, post: '01-head', because: 'absence' } })])
    given(undecided)
      .when(GrantCase, factsFor(reviewer, { item: fairPermit, duty: headAway }))
      .thenRefused('decided-higher-up', { level: 'head' })
  })

  test.each([GrantCase, RefuseCase])('decides nothing: $type', (command) => {
    const until = '2008-02-05T04:00:00.000Z'
    given(undecided)
      .when(command, factsFor(head, { item: fairPermit, duty: duty({ away: [head.id], actorAwayUntil: until }) }))
      .thenRefused('away-from-duty', { until })
  })

  it('who is back decides again, and B does not any more', () => {
    given(undecided)
      .when(GrantCase, factsFor(head, { item: fairPermit, duty: duty() }))
      .then([granted(head)])
    given(undecided)
      .when(GrantCase, factsFor(deputy, { item: fairPermit, duty: duty() }))
      .thenRefused('decided-higher-up', { level: 'head' })
  })

  it('is not stood in for by who lacks the authority', () => {
    given(undecided)
      .when(GrantCase, factsFor(deputy, { item: fairPermit, duty: headAway, authority: 'review' }))
      .thenRefused('no-authority')
  })

  it('leaves B the commands of the post', () => {
    const facts = factsFor(deputy, { duty: headAway })
    const issued = caseAfter(historyTo('delivered'))
    expect(commandsFor(issued, facts).mayDo).toContain('RevokeLicence')
    given(historyTo('delivered'))
      .when(RevokeLicence, factsFor(deputy, { duty: duty() }))
      .thenRefused('not-possible-now')
  })
})

describe('a window whose holder is away', () => {
  it('is served by B under both names, and by its holder under one', () => {
    const facts = factsFor(reviewer, { duty: duty({ away: [clerk.id] }) })
    const accepted = {
      type: 'CaseAccepted',
      steps: ['site-visit', 'opinion'],
      on: '2008-02-04',
    } satisfies Partial<CaseEvent>
    const received = historyTo('received').map((event) => ({ ...event, on: '2008-02-04' }) as CaseEvent)
    given(received)
      .when(AcceptCase, facts)
      .then([{ ...accepted, by: { ...reviewer, for: { id: clerk.id, post: '0101', because: 'absence' } } }])
    given(received)
      .when(AcceptCase, factsFor(clerk, { duty: duty() }))
      .then([{ ...accepted, by: clerk }])
  })

  it('is no business of who is of the department and not its stand-in', () => {
    given(undecided)
      .when(GrantCase, factsFor(deputy, { duty: duty({ away: [clerk.id] }) }))
      .then([granted(deputy)])
  })
})

describe('a case of one’s own, or of a relative', () => {
  test.each(['self', 'spouse', 'stake'] as const)('is neither decided nor reviewed: %s', (relation) => {
    const own = duty({ interests: [{ id: head.id, relation }] })
    given(undecided)
      .when(GrantCase, factsFor(head, { duty: own }))
      .thenRefused('interest-in-case', { relation })
    given(historyTo('in-review'))
      .when(ReviewStep, factsFor(head, { duty: own }))
      .thenRefused('interest-in-case', { relation })
  })

  it('falls to the stand-in, who acts for the one who keeps out', () => {
    const own = duty({ interests: [{ id: head.id, relation: 'child' }] })
    given(undecided)
      .when(GrantCase, factsFor(deputy, { item: fairPermit, duty: own }))
      .then([granted({ ...deputy, for: { id: head.id, post: '01-head', because: 'recusal' } })])
  })
})

describe('who keeps out of a case', () => {
  const recused: CaseEvent = { by: head, type: 'OfficerRecused', reason: 'my cousin’s shop' }
  const after = [...undecided, recused]

  it('says why, once', () => {
    given(undecided).when(RecuseOneself, factsFor(head)).then([recused])
    given(after).when(RecuseOneself, factsFor(head)).thenRefused('recused-from-case')
    given(undecided).when(RecuseOneself, factsFor(applicant)).thenRefused('not-possible-now')
  })

  it('does nothing with it any more, and the stand-in does', () => {
    given(after)
      .when(GrantCase, factsFor(head, { item: fairPermit, duty: duty() }))
      .thenRefused('recused-from-case')
    given(after)
      .when(GrantCase, factsFor(deputy, { item: fairPermit, duty: duty() }))
      .then([granted({ ...deputy, for: { id: head.id, post: '01-head', because: 'recusal' } })])
  })
})

describe('a clerk who keeps out of a case', () => {
  const recused: CaseEvent = { by: clerk, type: 'OfficerRecused', reason: 'my cousin’s shop' }
  const after = [...historyTo('received'), recused]

  it('does nothing for the applicant with it either; a colleague does', () => {
    given(after).when(WithdrawCase, factsFor(clerk)).thenRefused('recused-from-case')
    given(historyTo('received'))
      .when(WithdrawCase, factsFor(clerk, { duty: duty({ actorAwayUntil: '2008-03-20T09:00:00.000Z' }) }))
      .thenRefused('away-from-duty', { until: '2008-03-20T09:00:00.000Z' })
  })
})

describe('an item that wants four eyes', () => {
  const item = { ...stallPermit, fourEyes: true }

  it('makes nobody stand in for a head who is there in what is no decision', () => {
    const reviewed = undecided.map((event) => (event.type === 'StepReviewed' ? { ...event, by: head } : event))
    given(reviewed)
      .when(lawfulCommands.ExtendDecision, factsFor(deputy, { item, duty: duty() }))
      .thenRefused('not-possible-now', { command: 'ExtendDecision', status: 'awaiting-decision' })
  })

  it('is not decided by who reviewed it', () => {
    given(undecided).when(GrantCase, factsFor(reviewer, { item })).thenRefused('reviewer-does-not-decide')
    given(undecided).when(RefuseCase, factsFor(reviewer, { item })).thenRefused('reviewer-does-not-decide')
    given(undecided)
      .when(GrantCase, factsFor(clerk, { item }))
      .then([granted(clerk)])
    given(undecided)
      .when(GrantCase, factsFor(reviewer))
      .then([granted(reviewer)])
  })

  it('is not decided by a stand-in who reviewed it', () => {
    const facts = { item: { ...fairPermit, fourEyes: true }, duty: duty({ away: [head.id, deputy.id] }) }
    given(undecided).when(GrantCase, factsFor(reviewer, facts)).thenRefused('reviewer-does-not-decide')
  })
})

describe('a case that is decided higher up for what it says', () => {
  const rules = [
    { fact: 'stalls', atLeast: 10, level: 'deputy-head' },
    { fact: 'stalls', atLeast: 50, level: 'head' },
  ] as const
  const item = { ...stallPermit, decisionRules: [...rules] }
  const about = (stalls: number) => {
    const [drafted, ...rest] = undecided as [Extract<CaseEvent, { type: 'CaseDrafted' }>, ...CaseEvent[]]
    return [{ ...drafted, application: { ...drafted.application, facts: { stalls } } }, ...rest]
  }

  test.each([
    [9, clerk, null],
    [10, clerk, 'decided-higher-up'],
    [10, deputy, null],
    [49, deputy, null],
    [50, deputy, 'decided-higher-up'],
    [50, head, null],
  ] as const)('%i stalls by the $role', (stalls, actor, code) => {
    const asked = given(about(stalls)).when(GrantCase, factsFor(actor, { item }))
    if (code === null) asked.then([granted(actor)])
    else asked.thenRefused(code)
  })

  it('says which answer lifts it, and how far', () => {
    given(about(60))
      .when(GrantCase, factsFor(clerk, { item }))
      .thenRefused('decided-higher-up', { level: 'head', fact: 'stalls', atLeast: 50, value: 60 })
  })
})

it('entries of old, which name nobody’s place, still fold', () => {
  const log = historyTo('delivered').map((event, at) => ({
    event,
    version: at + 1,
    at: '2008-02-04T01:00:00Z',
    serial: null,
  }))
  expect(fold(caseDecider, log)).toMatchObject({ status: 'delivered', recused: [], reviewedBy: [reviewer.id] })
})
