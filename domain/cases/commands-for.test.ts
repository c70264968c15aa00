import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  actors,
  anyCommand,
  caseAfter,
  factsFor,
  fairPermit,
  historyTo,
  lawfulCommands,
  lawfulWalk,
  lostProperty,
  morningOf,
  nextCommand,
  otherDepartment,
  stallPermit,
  stranger,
  toyItems,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { instantOf, Refusal } from '../kernel/index.ts'
import { levels } from '../organisation/index.ts'
import type { CaseCommand, CaseCommandType } from './commands.ts'
import { commandsFor } from './commands-for.ts'
import { decide } from './decide.ts'
import { initialCase } from './state.ts'

const everyCommand = (Object.keys(lawfulCommands) as CaseCommandType[]).filter((type) => type !== 'DraftCase')
const everyone = [...Object.values(actors), ...Object.values(otherDepartment), stranger]
const anyFacts = fc
  .record({
    actor: fc.constantFrom(...everyone),
    item: fc.constantFrom(...toyItems),
    at: fc.integer({ min: 1_201_651_200_000, max: 1_203_651_200_000 }).map(instantOf),
    itemStatus: fc.constantFrom('in-use' as const, 'suspended' as const),
    authority: fc.constantFrom(null, ...levels),
    applicantKind: fc.constantFrom('person' as const, 'enterprise' as const, null),
  })
  .map(({ actor, ...overrides }) => factsFor(actor, overrides))

/** The refusals that depend on who asks and where the case stands, never on what is asked. */
const ofStanding = new Set([
  'case-not-found', 'not-possible-now', 'no-authority', 'decided-higher-up', 'withdrawn-by-the-applicant-alone',
  'accepted-by-silence', 'not-due-yet', 'nothing-to-issue', 'issue-before-delivery', 'item-closed',
  'for-enterprises-only', 'for-persons-only', 'decided-here', 'decided-by-upper-organ', 'nothing-owed', 'reopening-too-late',
  'promised-papers-missing', 'renewed-by-silence', 'not-first-in-line', 'none-left', 'banned-until',
  'recused-from-case', 'away-from-duty', 'interest-in-case', 'reviewer-does-not-decide', 'beyond-the-limit',
  'suspended', 'hearing-right-open', 'hearing-before-decision',
  'hearing-required', 'parties-not-told', 'party-not-heard', 'presider-reviews-not', 'no-extension-for-item', 'extended-already',
  'extension-too-late', 'hearing-under-way-already', 'no-hearing-right', 'hearing-requested-already',
  'hearing-request-too-late', 'hearing-scheduled-already', 'hearing-ends-with-its-minutes', 'no-hearing-scheduled',
  'hearing-not-held-yet', 'delivered-already', 'result-not-ready', 'licence-not-in-force',
]) // prettier-ignore

const codeOf = (answer: ReturnType<typeof decide>) => (answer instanceof Refusal ? answer.code : 'allowed')

describe('what a person may do', () => {
  it('is never refused for who they are or where the case stands, and everything else always is, whatever it says', () => {
    fc.assert(
      fc.property(lawfulWalk, fc.array(fc.tuple(anyCommand, anyFacts), { maxLength: 30 }), ({ states }, requests) => {
        for (const state of [initialCase, ...states]) {
          for (const [spoken, facts] of requests) {
            const { mayDo } = commandsFor(state, facts)
            for (const type of everyCommand) {
              const command: CaseCommand = spoken.type === type ? spoken : nextCommand(type, state)
              const code = codeOf(decide(command, state, facts))
              expect([type, code, ofStanding.has(code)]).toEqual([type, code, !mayDo.includes(type)])
            }
          }
        }
      }),
      { seed: 20080216, numRuns: 40 },
    )
  })

  it('and the reason given for what is a colleague’s is the one they would be refused with', () => {
    fc.assert(
      fc.property(lawfulWalk, anyFacts, ({ states }, facts) => {
        for (const state of states) {
          for (const { command, because } of commandsFor(state, facts).notMine)
            expect(codeOf(decide(nextCommand(command, state), state, facts))).toBe(because)
        }
      }),
      { seed: 20080217, numRuns: 200 },
    )
  })

  test.each([
    ['a clerk without authority to decide', actors.clerk, { authority: 'accept' }, 'no-authority'],
    ['a clerk, of what the head decides', actors.clerk, { item: fairPermit }, 'decided-higher-up'],
  ] as const)('%s is told why granting is not theirs', (_, actor, overrides, because) => {
    const { mayDo, notMine } = commandsFor(caseAfter(historyTo('awaiting-decision')), factsFor(actor, overrides))
    expect(mayDo).not.toContain('GrantCase')
    expect(notMine).toContainEqual({ command: 'GrantCase', because })
  })

  it('of what hands out nothing is delivering at once, of everything else issuing first', () => {
    const granted = caseAfter(historyTo('granted'))
    expect(commandsFor(granted, factsFor(actors.clerk, { item: lostProperty }))).toEqual({
      mayDo: ['DeliverResult'],
      notMine: [{ command: 'IssueLicence', because: 'nothing-to-issue' }],
    })
    expect(commandsFor(granted, factsFor(actors.clerk)).mayDo).toEqual(['IssueLicence', 'ObjectToPublication'])
  })

  it('outside the case’s reach is nothing, and nothing is told', () => {
    for (const actor of [stranger, otherDepartment.clerk, actors.supervisor])
      expect(commandsFor(caseAfter(historyTo('received')), factsFor(actor))).toEqual({ mayDo: [], notMine: [] })
  })

  it('ends with the silence of the office: nothing about acceptance is theirs any more', () => {
    const late = factsFor(actors.clerk, { at: morningOf('2008-02-13') })
    const { mayDo, notMine } = commandsFor(caseAfter(historyTo('received')), late)
    expect(mayDo).not.toContain('AcceptCase')
    expect(notMine.find(({ command }) => command === 'AcceptCase')?.because).toBe('accepted-by-silence')
  })
})

describe('an item serves those it is for', () => {
  const forEnterprises = { ...stallPermit, audience: ['enterprise' as const] }
  const forPersons = { ...stallPermit, audience: ['person' as const] }
  const history = historyTo('draft')

  test.each([
    ['an item for enterprises', forEnterprises, 'person', 'for-enterprises-only'],
    ['an item for persons', forPersons, 'enterprise', 'for-persons-only'],
  ] as const)('%s is not drafted for a %s', (_, of, applicantKind, code) => {
    const facts = factsFor(actors.applicant, { item: of, applicantKind })
    given([]).when(lawfulCommands.DraftCase, facts).thenRefused(code, { item: '书摊许可' })
    given(history).when({ type: 'SubmitCase' }, facts).thenRefused(code, { item: '书摊许可' })
  })

  it('an item for both is for either', () => {
    for (const applicantKind of ['person', 'enterprise'] as const)
      expect(
        decide({ type: 'SubmitCase' }, caseAfter(history), factsFor(actors.applicant, { applicantKind })),
      ).toHaveLength(1)
  })
})

describe('who walked in may withdraw at the window', () => {
  const statuses = ['submitted', 'received', 'awaiting-correction', 'in-review', 'awaiting-decision'] as const

  test.each(statuses)(
    'a case that is %s is withdrawn by the clerk on the applicant’s behalf, with the reason',
    (status) => {
      const reason = '申请人来窗口说明不再开办'
      const event = { by: actors.clerk, type: 'CaseWithdrawn', reason, on: '2008-02-04' } as const
      given(historyTo(status, actors.clerk)).when({ type: 'WithdrawCase', reason }).then([event])
    },
  )

  it('who applied online withdraws online: no clerk does it for them', () => {
    given(historyTo('received')).when(lawfulCommands.WithdrawCase).thenRefused('withdrawn-by-the-applicant-alone')
  })

  it('takes a clerk the window is entrusted to: no colleague of the department, nobody without authority', () => {
    const history = historyTo('received', actors.clerk)
    given(history)
      .when(lawfulCommands.WithdrawCase, factsFor(actors.reviewer))
      .thenRefused('not-possible-now', { command: 'WithdrawCase', status: 'received' })
    given(history)
      .when(lawfulCommands.WithdrawCase, factsFor(actors.clerk, { authority: null }))
      .thenRefused('no-authority', { item: '书摊许可' })
  })

  it('is over once it is decided', () => {
    given(historyTo('granted', actors.clerk))
      .when(lawfulCommands.WithdrawCase)
      .thenRefused('not-possible-now', { command: 'WithdrawCase', status: 'granted' })
  })
})
