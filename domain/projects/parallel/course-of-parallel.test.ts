import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addWorkdays, isWorkday, nationalCalendar } from '#domain/calendar/index.ts'
import { addDays } from '#domain/kernel/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import {
  agree,
  answererOf,
  apply,
  builder,
  clock,
  disagree,
  leadClerk,
  leadHead,
  mayor,
  parallelSetup,
  playParallel,
  procedure,
  toAnswered,
  toDistributed,
  withConditions,
} from '#testing/parallel-fixtures.ts'
import {
  availableParallelCommands,
  delayShares,
  dissenting,
  masterClocksOf,
  openParallelStatuses,
  parallelCapacities,
  parallelStatuses,
  type ParallelCapacity,
  type ParallelCommand,
  type ParallelCommandType,
  type ParallelState,
  type ParallelStatus,
} from '../index.ts'

const codes = parallelSetup.departments.map(({ code }) => code)
type Act = [actor: Actor, command: (state: ParallelState, on: string) => ParallelCommand]

const meeting = (state: ParallelState, on: string, answer: 'agree' | 'disagree'): ParallelCommand => ({
  ...{ type: 'ResolveDisagreement', form: 'meeting', heldOn: on, record: '纪要' },
  attendees: codes.map((code) => `reviewer-${code}`),
  outcomes: dissenting(state).map((departmentCode) => ({ departmentCode, answer, conditions: [] })),
})

/** Everything anybody might ask for, sensible or not; the first of them bring an approval to its end. */
const acts: readonly Act[] = [
  [builder, () => ({ type: 'SupplementParallel', papers: apply.papers })],
  [leadClerk, () => ({ type: 'AcceptParallel' })],
  [leadClerk, () => ({ type: 'RequestParallelSupplement', missing: ['drawings'], note: '' })],
  [leadClerk, () => ({ type: 'DistributeParallel', note: '' })],
  ...codes.flatMap((code): Act[] => [
    [answererOf(code), () => ({ type: 'EndParallelProcedure', result: '完成' })],
    [answererOf(code), () => agree],
  ]),
  [leadHead, (state, on) => meeting(state, on, 'agree')],
  ...codes.map((code): Act => [answererOf(code), () => ({ type: 'ConfirmParallelAnswer' })]),
  [leadHead, () => ({ type: 'DecideParallel', remark: '同意' })],
  [clock, () => ({ type: 'NoteParallelSilence' })],
  [clock, () => ({ type: 'DeemParallelAccepted' })],
]
const other: readonly Act[] = [
  [mayor, () => ({ type: 'ExtendParallel', reason: '复杂' })],
  [leadHead, (state, on) => meeting(state, on, 'disagree')],
  ...codes.flatMap((code): Act[] => [
    [answererOf(code), () => procedure],
    [answererOf(code), () => disagree],
    [answererOf(code), () => withConditions],
  ]),
]
const all = [...acts, ...other]

const walks = fc.record({
  complete: fc.boolean(),
  deems: fc.boolean(),
  steps: fc.array(fc.record({ act: fc.nat(all.length - 1), days: fc.nat(2) }), { maxLength: 120 }),
})
type Walk = typeof walks extends fc.Arbitrary<infer W> ? W : never

function walk({ complete, deems, steps }: Walk) {
  const deemedConsent = deems ? { source: '地方规定', text: '视为同意' } : null
  const played = playParallel({ ...parallelSetup, deemedConsent })
  let on = '2026-03-02'
  played.must(on, builder, complete ? apply : { ...apply, papers: [] })
  for (const { act, days } of steps) {
    on = addWorkdays(nationalCalendar, on, days)
    const [actor, command] = all[act] ?? [clock, () => ({ type: 'NoteParallelSilence' }) as const]
    played.ask(on, actor, command(played.state(), on))
  }
  return { ...played, on }
}

/** The law counted day by day: the day on which the n-th working day ends on which no procedure runs at its close. */
function countedByHand(from: string, days: number, procedures: readonly { from: string; to: string }[]): string {
  let [on, left] = [from, days]
  while (left > 0) {
    on = addDays(on, 1)
    const stands = procedures.some((one) => one.from <= on && on < one.to)
    if (isWorkday(nationalCalendar, on) && !stands) left--
  }
  return on
}

it('the master clock is never earlier nor later than the law, whatever procedures overlap', () => {
  const spans = fc.array(fc.record({ code: fc.constantFrom(...codes), after: fc.nat(8), length: fc.integer({ min: 1, max: 12 }) }), { maxLength: 8 }) // prettier-ignore
  fc.assert(
    fc.property(spans, fc.boolean(), (drawn, extended) => {
      const played = toDistributed()
      const procedures: { from: string; to: string }[] = []
      const free = new Map<string, string>()
      const planned = drawn.map(({ code, after, length }) => {
        const from = addWorkdays(nationalCalendar, free.get(code) ?? '2026-03-02', after)
        const to = addWorkdays(nationalCalendar, from, length)
        free.set(code, to)
        return { code, from, to }
      })
      const happenings = planned.flatMap(({ code, from, to }, nth) => [
        { on: from, order: nth * 2 + 1, code, command: procedure as ParallelCommand },
        {
          on: to,
          order: nth * 2 + 2,
          code,
          command: { type: 'EndParallelProcedure', result: '完' } as ParallelCommand,
        },
      ])
      const inOrder = happenings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.order - b.order))
      for (const { on, code, command } of inOrder) played.must(on, answererOf(code), command)
      procedures.push(...planned)
      if (extended) played.must('2026-03-03', mayor, { type: 'ExtendParallel', reason: '复杂' })
      const clocks = masterClocksOf(played.state(), nationalCalendar)
      const dueOf = (kind: string) => clocks.find((one) => one.kind === kind)?.dueOn
      expect(dueOf('statutory')).toBe(countedByHand('2026-03-02', extended ? 60 : 45, procedures))
      expect(dueOf('promised')).toBe(countedByHand('2026-03-02', 20, procedures))
    }),
    { seed: 42, numRuns: 300 },
  )
})

it('the decision follows from the answers, and after it nothing happens', () => {
  const seen = { approved: 0, refused: 0 }
  fc.assert(
    fc.property(walks, (drawn) => {
      const { state, log } = walk(drawn)
      const { decision, parts } = state()
      if (!decision) return
      seen[decision.outcome]++
      expect(log.at(-1)?.event.type).toBe('ParallelDecided')
      expect(Object.values(parts).every(({ answer }) => answer !== null)).toBe(true)
      expect(decision.outcome === 'refused').toBe(dissenting(state()).length > 0)
      const answered = log.filter(
        ({ event }) => event.type === 'ParallelAnswered' || event.type === 'ParallelAnswerDeemed',
      )
      expect(answered).toHaveLength(codes.length)
    }),
    { seed: 42, numRuns: 400, examples: [[straight()], [straight(true)]] },
  )
  expect(seen.approved).toBeGreaterThan(0)
  expect(seen.refused).toBeGreaterThan(0)
})

/** A walk that comes to its decision; with a disagreement that stands, where asked. */
function straight(against = false): Walk {
  const at = (fits: (act: Act) => boolean) => ({ act: all.findIndex(fits), days: 0 })
  const typed = (type: ParallelCommandType, who: Actor) =>
    at(([actor, command]) => actor.id === who.id && command(playParallel().state(), '2026-03-02').type === type)
  const says = (code: string, wanted: ParallelCommand) =>
    at(([actor, command]) => actor.id === `reviewer-${code}` && command(playParallel().state(), '') === wanted)
  const stands = { act: acts.length + 1, days: 0 }
  return {
    ...{ complete: true, deems: false },
    steps: [
      ...[typed('AcceptParallel', leadClerk), typed('DistributeParallel', leadClerk)],
      ...codes.map((code) => says(code, against && code === '23' ? disagree : agree)),
      ...(against ? [stands] : []),
      typed('DecideParallel', leadHead),
    ],
  }
}

it('an approval is never stuck: from wherever it came, those whose turn it is bring it to its end', () => {
  fc.assert(
    fc.property(walks, (drawn) => {
      const played = walk(drawn)
      let { on } = played
      const isOpen = () => (openParallelStatuses as readonly string[]).includes(played.state().status)
      for (let days = 0; days < 30 && isOpen(); days++) {
        for (const [actor, command] of acts) played.ask(on, actor, command(played.state(), on))
        on = addWorkdays(nationalCalendar, on, 1)
      }
      expect(isOpen()).toBe(false)
    }),
    { seed: 42, numRuns: 150 },
  )
})

it('shares of a delay add up to the whole, and nobody in time has one', () => {
  fc.assert(
    fc.property(walks, (drawn) => {
      const { state, on } = walk(drawn)
      const shares = delayShares(state(), nationalCalendar, on)
      if (shares.length === 0) return
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
      expect(shares.every(({ days }) => days > 0)).toBe(true)
    }),
    { seed: 42, numRuns: 200 },
  )
})

/** Each status reached, with who stands to it in which capacity. */
const reached: Record<ParallelStatus, () => ReturnType<typeof playParallel>> = {
  applied: () => {
    const played = playParallel()
    played.must('2026-03-02', builder, apply)
    return played
  },
  incomplete: () => then(reached.applied(), leadClerk, { type: 'RequestParallelSupplement', missing: ['drawings'], note: '' }), // prettier-ignore
  accepted: () => then(reached.applied(), leadClerk, { type: 'AcceptParallel' }),
  distributed: () => toDistributed(),
  disputed: () => toAnswered(['23']),
  answered: () => toAnswered(),
  approved: () => then(toAnswered(), leadHead, { type: 'DecideParallel', remark: '同意' }, '2026-03-04'),
  refused: () => {
    const played = toAnswered(['23'])
    then(played, leadHead, meeting(played.state(), '2026-03-04', 'disagree'), '2026-03-04')
    return then(played, leadHead, { type: 'DecideParallel', remark: '不予' }, '2026-03-04')
  },
  declined: () => then(reached.applied(), leadClerk, { type: 'DeclineParallel', reason: '不属于本机关' }),
  withdrawn: () => then(reached.applied(), builder, { type: 'WithdrawParallel', reason: '不办了' }),
  lapsed: () => then(reached.incomplete(), clock, { type: 'LapseParallel' }, '2026-03-20'),
}
function then(played: ReturnType<typeof playParallel>, actor: Actor, command: ParallelCommand, on = '2026-03-02') {
  played.must(on, actor, command)
  return played
}
const who: Record<ParallelCapacity, Actor> = {
  ...{ applicant: builder, lead: leadClerk, 'lead-signer': leadHead, department: answererOf('23') },
  ...{ counter: { ...leadClerk, id: 'clerk-23', departmentCode: '23' }, government: mayor, clock },
  window: { ...leadClerk, id: 'clerk-23', departmentCode: '23' },
  chief: { ...leadHead, id: 'head-23', departmentCode: '23' },
}
const commands: Record<Exclude<ParallelCommandType, 'ApplyParallel'>, ParallelCommand> = {
  RequestParallelSupplement: { type: 'RequestParallelSupplement', missing: ['drawings'], note: '' },
  SupplementParallel: { type: 'SupplementParallel', papers: apply.papers },
  AcceptParallel: { type: 'AcceptParallel' },
  DeclineParallel: { type: 'DeclineParallel', reason: '不属于' },
  DeemParallelAccepted: { type: 'DeemParallelAccepted' },
  LapseParallel: { type: 'LapseParallel' },
  WithdrawParallel: { type: 'WithdrawParallel', reason: '不办' },
  DistributeParallel: { type: 'DistributeParallel', note: '' },
  AnswerParallel: agree,
  StartParallelProcedure: procedure,
  EndParallelProcedure: { type: 'EndParallelProcedure', result: '完' },
  NoteParallelSilence: { type: 'NoteParallelSilence' },
  ConfirmParallelAnswer: { type: 'ConfirmParallelAnswer' },
  ResolveDisagreement: { type: 'ResolveDisagreement', form: 'decision', heldOn: '2026-04-20', attendees: [], record: '记录', outcomes: [{ departmentCode: '23', answer: 'disagree', conditions: [] }] }, // prettier-ignore
  ExtendParallel: { type: 'ExtendParallel', reason: '复杂' },
  DecideParallel: { type: 'DecideParallel', remark: '同意' },
  IssueParallelLicence: { type: 'IssueParallelLicence', item: '2301' },
  FindParallelLicenceFalse: { type: 'FindParallelLicenceFalse', item: '2301', findings: '图纸系伪造' },
  ForgoParallelRevocation: { type: 'ForgoParallelRevocation', item: '2301', ground: 'fraud', reasons: '公共利益' },
  RevokeParallelLicence: { type: 'RevokeParallelLicence', item: '2301', ground: 'unqualified', reasons: '不符合条件' },
  WithdrawParallelLicence: { type: 'WithdrawParallelLicence', item: '2301', ground: 'law-changed', reasons: '规划调整', compensation: '评估补偿' }, // prettier-ignore
  CancelParallelLicence: { type: 'CancelParallelLicence', item: '2301', ground: 'body-ended', reasons: '已终止' },
  DeliverParallelLicence: { type: 'DeliverParallelLicence', item: '2301', method: 'window', trackingNo: null },
  ObjectToParallelLicence: { type: 'ObjectToParallelLicence', item: '2301', ground: 'privacy', reason: '不愿公开' },
  DecideParallelObjection: { type: 'DecideParallelObjection', item: '2301', upheld: true, reasons: '确系隐私' },
}

it.each(parallelStatuses.flatMap((status) => parallelCapacities.map((capacity) => [status, capacity] as const)))(
  'of an approval that is %s, the %s may ask for what the table says and nothing else',
  (status, capacity) => {
    expect(reached[status]().state().status).toBe(status)
    const alsoHeld: Partial<Record<ParallelCapacity, ParallelCapacity[]>> = {
      ...{ 'lead-signer': ['lead', 'department', 'counter', 'chief'], lead: ['counter', 'window'] },
      ...{ department: ['counter'], counter: ['window'], window: ['counter'], chief: ['department', 'counter'] },
    }
    const own: ParallelCapacity[] = [capacity, ...(alsoHeld[capacity] ?? [])]
    const allowed = own.flatMap((one) => availableParallelCommands(status, one))
    for (const [type, command] of Object.entries(commands)) {
      // Late enough that no clock stands in the way; before the law's own time is over.
      const answer = reached[status]().ask('2026-04-20', who[capacity], command)
      const outright =
        !Array.isArray(answer) && ['approval-of-another', 'approval-not-possible-now'].includes(answer.code)
      expect({ type, possible: !outright }).toEqual({ type, possible: allowed.includes(command.type) })
    }
  },
)
