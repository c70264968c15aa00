import { describe, expect, it } from 'vitest'
import {
  accepted,
  applied,
  charged,
  clock,
  extended,
  finished,
  hearing,
  inspected,
  item,
  partyTold,
  regime,
  reviewed,
  suspended,
  at,
  told,
  type Line,
} from '#testing/told-case.ts'
import { eventRules, findingsDue, isCard, lookAtChange, ruleNameOf, timeRules, type SupervisedCase } from '../index.ts'

/** A case of the register: its acts, and what else is known of it. */
interface Register {
  lines: Line[]
  change?: Partial<SupervisedCase>
}

const paid = (receiptNo: string): Line => [{ kind: 'paid', amountFen: 5_000, receiptNo, unified: true }]
const published = (personalData: boolean): Line => [{ kind: 'published', personalData }, { on: '2008-03-06' }]
const correction = (visibleBefore: string[], subjects = ['plan']): Line => [
  { kind: 'correction-requested', subjects, visibleBefore },
]
/** What may lawfully happen on the way, or not. */
const mayHappen: readonly Line[] = [
  charged({ name: '占用费', amountFen: 5_000 }),
  paid('R1'),
  inspected('a', 'b'),
  extended(true, '2008-03-04'),
  suspended({}),
  hearing('2008-04-01'),
  correction([]),
  [{ kind: 'received' }],
  [{ kind: 'supplemented', subjects: ['plan'] }],
]

/** The n-th lawful case: no two in a row are alike. */
const between = (n: number): Line[] => mayHappen.filter((_, bit) => (n * 37) & (1 << bit))
const whole = (way: Line[], end = finished(), first = applied): Line[] => [
  ...[first, accepted, ...way, reviewed('visit'), reviewed('opinion'), partyTold, end],
]
const lawful = (n: number): Register => ({ lines: whole(between(n)) })
const withActs =
  (...lines: Line[]) =>
  (n: number): Register => ({ lines: whole([...between(n), ...lines]) })
const ending =
  (...end: Parameters<typeof finished>) =>
  (n: number): Register => ({ lines: whole(between(n), finished(...end)) })
const afterwards =
  (line: Line) =>
  (n: number): Register => ({ lines: [...whole(between(n)), line] })
const without =
  (left: Line) =>
  (n: number): Register => ({ lines: lawful(n).lines.filter(([kind]) => kind !== left[0]) })
const late =
  (change: Partial<SupervisedCase>) =>
  (n: number): Register => ({ ...lawful(n), change })
const open = (kind: Parameters<typeof clock>[0], change = {}) =>
  late({ clocks: [clock(kind, { stoppedOn: null, ...change })] })

const bare = { as: 'refused', reasons: false, legalBasis: false, remedies: false } as const
const atDepartment: Line = [
  { kind: 'applied', site: 'department', materials: ['plan'], applicant: 'party-1' },
  { by: 'timer' },
]

/** Of each rule in force how its breach is planted. */
const misdeeds: Record<string, (n: number) => Register> = {
  'late-acceptance': open('acceptance', { dueOn: '2008-03-10' }),
  'late-step': open('step', { step: 'visit', dueOn: '2008-03-05' }),
  'late-decision': open('promised'),
  'beyond-statutory-limit': open('statutory'),
  'late-delivery': open('delivery', { dueOn: '2008-03-14' }),
  'suspended-too-long': late({ procedures: [{ startOn: '2008-03-04', toldUntilOn: '2008-03-07', endAt: null }] }),
  'late-forwarding': late({
    item: { ...item, forwards: true },
    clocks: [clock('statutory', { stoppedOn: '2008-04-09' })],
  }),
  'late-hearing': open('hearing'),
  'late-inspectors': open('inspectors', { dueOn: '2008-03-10' }),
  'late-objection': open('objection'),
  'late-revocation': open('revocation'),
  'slow-instant-case': late({ item: { ...item, instant: true }, acceptedAt: at('2008-03-03', '09:10') }),
  'late-opinion': open('opinion', { departmentCode: '07' }),
  'law-acted': withActs([{ kind: 'renewed-by-silence' }]),
  'unlawful-extension': withActs(extended(false, '2008-03-04')),
  'short-hearing-notice': withActs(hearing('2008-03-11')),
  'step-out-of-order': (n) => ({
    lines: lawful(n).lines.filter(
      ([kind]) => !('step' in kind && kind.kind === 'step-reviewed' && kind.step === 'visit'),
    ),
  }),
  'lone-inspector': withActs(inspected('a')),
  'beyond-authority': ending({ authorised: false }),
  'revoked-beyond-power': afterwards([
    { kind: 'revoked', ground: 'beyond-power' },
    { by: 'head', on: '2008-03-10' },
  ]),
  'partial-presider': (n) => ({ lines: whole([reviewed('visit', 'deputy'), ...between(n), hearing('2008-04-01')]) }),
  'second-correction': withActs(correction([]), correction(['plan'])),
  'bare-refusal': ending(bare),
  'groundless-suspension': withActs(suspended({ notified: false })),
  'party-not-told': without(partyTold),
  'same-hands': ending({}, 'clerk'),
  'granted-out-of-turn': ending({ waitingBefore: 1 }),
  'unlisted-charge': withActs(charged({ name: '快办费', amountFen: 100 })),
  'wrong-amount': withActs(charged({ name: '占用费', amountFen: 6_000 })),
  'uncollected-payment': withActs(paid(' ')),
  'finished-unpaid': ending({ feesSettled: false, unpaidFen: 5_000 }),
  'unlisted-material': withActs(correction([], ['x'])),
  'publication-faults': afterwards(published(true)),
  'outside-circulation': ending({}, 'head', { storedAt: at('2008-03-05', '10:01') }),
  'wrong-counter': (n) => ({ lines: whole(between(n), finished(), atDepartment) }),
  'handed-back': ending({ atWindow: false }),
  'own-interest': withActs([{ kind: 'received' }, { by: 'agent-1' }]),
}

/** The rules that find something in a case by the end of the year. */
function brokenIn({ lines, change = {} }: Register): Set<string | null> {
  const supervised = told(lines, change)
  const found = [
    ...lookAtChange(null, supervised, supervised.acts, regime).found,
    ...findingsDue(supervised, regime, at('2008-12-31')),
  ]
  return new Set(
    found
      .map(({ finding }) => finding)
      .filter(isCard)
      .map(ruleNameOf),
  )
}

/** What breaks with it: a case that had no promise is sent up late by the limit of the law itself. */
const companions: Record<string, string[]> = { 'late-forwarding': ['beyond-statutory-limit'] }
const each = 40

it('plants a breach of every rule in force that judges a single case', () => {
  const inForce = [...timeRules, ...eventRules].filter((rule) => !('withdrawn' in rule)).map(({ name }) => name)
  expect(Object.keys(misdeeds).toSorted()).toEqual(inForce.toSorted())
})

it('finds nothing in a register kept by the law', () => {
  const alarms = Array.from({ length: 512 }, (_, n) => [n, [...brokenIn(lawful(n))]] as const)
  expect(alarms.filter(([, rules]) => rules.length > 0)).toEqual([])
})

describe.each(Object.entries(misdeeds))('%s', (rule, plant) => {
  it('is found in every case it was planted in, and nothing is found beside it', () => {
    const found = Array.from({ length: each }, (_, n) => [...brokenIn(plant(n * 13))])
    const planted = [rule, ...(companions[rule] ?? [])].toSorted()
    expect(found.map((rules) => rules.toSorted())).toEqual(found.map(() => planted))
  })
})
