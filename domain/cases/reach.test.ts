import { describe, expect, it, test } from 'vitest'
import {
  actors,
  caseAfter,
  factsFor,
  historyTo,
  lawfulCommands,
  morningOf,
  otherDepartment,
  stranger,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import type { CaseFacts } from './facts.ts'
import { statuses, type Status } from './status.ts'

const { ReceiveCase, WithdrawCase } = lawfulCommands
const { applicant, agent, clerk } = actors

/** Everything that can be asked of a case once it is open. */
const everyCommand = Object.values(lawfulCommands).filter(({ type }) => type !== 'DraftCase')

const outsiders: [string, CaseFacts][] = [
  ["someone else's applicant", factsFor(stranger)],
  ['an agent whose mandate has ended', factsFor(agent, { actsFor: [] })],
  ...Object.values(otherDepartment).map((actor): [string, CaseFacts] => [
    `another department's ${actor.role}`,
    factsFor(actor, { authority: 'decide-and-seal' }),
  ]),
]

describe.each(outsiders)('for %s', (_, facts) => {
  test.each(statuses)('a case that is %s does not exist', (status) => {
    for (const command of everyCommand) given(historyTo(status)).when(command, facts).thenRefused('case-not-found')
  })
})

it('a clerk without authority over the item is refused', () => {
  given(historyTo('submitted'))
    .when(ReceiveCase, factsFor(clerk, { authority: null }))
    .thenRefused('no-authority', { item: '书摊许可' })
})

describe('withdrawal', () => {
  const untilDecision: Status[] = [
    'draft',
    'submitted',
    'received',
    'awaiting-correction',
    'in-review',
    'awaiting-decision',
    'suspended',
    'forwarded',
  ]

  test.each(untilDecision)('is possible while the case is %s', (status) => {
    for (const by of [applicant, agent])
      given(historyTo(status))
        .when(WithdrawCase, factsFor(by))
        .then([{ by, type: 'CaseWithdrawn', reason: 'changed my mind', on: '2008-02-04' }])
  })

  test.each(statuses.filter((status) => !untilDecision.includes(status)))('is over once the case is %s', (status) => {
    given(historyTo(status)).when(WithdrawCase, factsFor(applicant)).thenRefused('not-possible-now', { status })
  })

  it('closes the case on its day', () => {
    expect(caseAfter(historyTo('withdrawn'))).toMatchObject({ status: 'withdrawn', closedOn: '2008-01-30' })
  })
})

describe('the clock', () => {
  const received = { by: clerk, type: 'CaseReceived', windowCode: '0101' } as const
  const submittedAt = morningOf('2008-01-30')

  it('going back is refused', () => {
    given(historyTo('submitted'))
      .when(ReceiveCase, factsFor(clerk, { at: '2008-01-30T00:59:59.999Z' }))
      .thenRefused('clock-behind-history', { last: submittedAt })
  })

  it.each([submittedAt, '2008-01-30T01:00:00Z', '2008-01-30T09:00:00+08:00', '2008-01-30T09:30:00.000+08:00'])(
    'compares moments, not their spelling: %s is not before the submission',
    (at) => {
      given(historyTo('submitted')).when(ReceiveCase, factsFor(clerk, { at })).then([received])
    },
  )

  it('going back is seen in any spelling', () => {
    given(historyTo('submitted'))
      .when(ReceiveCase, factsFor(clerk, { at: '2008-01-30T08:59:59+08:00' }))
      .thenRefused('clock-behind-history')
  })
})
