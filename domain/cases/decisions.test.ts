import { describe, expect, it, test } from 'vitest'
import {
  actors,
  caseAfter,
  fairPermit,
  factsFor,
  historyTo,
  lawfulCommands,
  stallPermit,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import type { CaseEvent } from './events.ts'
import { remedies } from './remedies.ts'

const { GrantCase, RefuseCase, ReviewStep } = lawfulCommands
const { clerk, reviewer } = actors
const decisions = [GrantCase, RefuseCase]
const visited: CaseEvent = {
  by: reviewer,
  type: 'StepReviewed',
  step: 'site-visit',
  verdict: 'pass',
  opinion: 'room enough',
}

describe('review', () => {
  it('takes the steps in order', () => {
    given(historyTo('in-review')).when(ReviewStep, factsFor(reviewer)).then([visited])
    given(historyTo('in-review'))
      .when({ ...ReviewStep, step: 'opinion' })
      .thenRefused('step-out-of-order', { next: 'site-visit' })
  })

  it('does no step twice', () => {
    given([...historyTo('in-review'), visited])
      .when(ReviewStep)
      .thenRefused('step-out-of-order', { next: 'opinion' })
  })

  it('lasts until its last step', () => {
    const opinion: CaseEvent = { ...visited, step: 'opinion' }
    expect(caseAfter([...historyTo('in-review'), visited])).toMatchObject({
      status: 'in-review',
      stepsLeft: ['opinion'],
    })
    expect(caseAfter([...historyTo('in-review'), visited, opinion]).status).toBe('awaiting-decision')
  })

  it('may object and still leads on: the decision belongs to who decides', () => {
    const command = { ...ReviewStep, step: 'opinion', verdict: 'object' } as const
    given([...historyTo('in-review'), visited])
      .when(command, factsFor(reviewer))
      .then([{ by: reviewer, type: 'StepReviewed', step: 'opinion', verdict: 'object', opinion: 'room enough' }])
  })

  test.each(decisions)('comes before the decision: $type', (decision) => {
    given(historyTo('in-review')).when(decision).thenRefused('not-possible-now', { status: 'in-review' })
    given([...historyTo('in-review'), visited])
      .when(decision)
      .thenRefused('not-possible-now')
  })
})

describe('a general matter', () => {
  it('is granted at the window', () => {
    given(historyTo('awaiting-decision'))
      .when(GrantCase)
      .then([{ by: clerk, type: 'CaseGranted', opinion: 'granted', on: '2008-02-04' }])
  })

  it('is refused at the window, with reasons and law', () => {
    given(historyTo('awaiting-decision'))
      .when(RefuseCase)
      .then([
        { by: clerk, type: 'CaseRefused', reasons: ['too narrow'], legalBasis: 'Art. 5', remedies, on: '2008-02-04' },
      ])
  })
})

describe.each(decisions)('$type', (decision) => {
  test.each(['clerk', 'reviewer', 'deputy-head'] as const)(
    'only the head decides a major matter, not the %s',
    (role) => {
      given(historyTo('awaiting-decision'))
        .when(decision, factsFor(actors[role], { item: fairPermit }))
        .thenRefused('decided-higher-up', { level: 'head' })
    },
  )

  test.each(['clerk', 'reviewer'] as const)('an important matter is not for the %s', (role) => {
    const item = { ...stallPermit, decisionLevel: 'deputy-head' } as const
    given(historyTo('awaiting-decision'))
      .when(decision, factsFor(actors[role], { item }))
      .thenRefused('decided-higher-up', { level: 'deputy-head' })
  })
})

test.each([
  ['deputy-head', 'deputy-head'],
  ['deputy-head', 'head'],
  ['head', 'head'],
] as const)('a matter for the %s is decided by the %s', (decisionLevel, role) => {
  given(historyTo('awaiting-decision'))
    .when(GrantCase, factsFor(actors[role], { item: { ...stallPermit, decisionLevel } }))
    .then([{ by: actors[role], type: 'CaseGranted', opinion: 'granted', on: '2008-02-04' }])
})

it('a high post decides nothing without delegated authority', () => {
  given(historyTo('awaiting-decision'))
    .when(GrantCase, factsFor(actors.head, { item: fairPermit, authority: 'review' }))
    .thenRefused('no-authority', { item: '书市许可' })
})

it('a refusal without reasons is refused', () => {
  given(historyTo('awaiting-decision'))
    .when({ ...RefuseCase, reasons: [] })
    .thenRefused('refusal-without-reasons')
})

test.each(['granted', 'refused', 'issued', 'delivered'] as const)('what is %s is not decided again', (status) => {
  for (const decision of decisions) given(historyTo(status)).when(decision).thenRefused('not-possible-now', { status })
})
