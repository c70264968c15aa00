import { describe, expect, it, test } from 'vitest'
import { nationalCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { fold, Refusal, type Recorded } from '../../kernel/index.ts'
import type { Finding } from '../finding.ts'
import { defaultPoints, haimenPoints, prefecturePoints } from '../presets.ts'
import type { CardCommand, CardCommandType } from './commands.ts'
import { cardCommandsFor, cardDecider } from './decide.ts'
import type { CardEvent } from './events.ts'
import type { CardFacts } from './facts.ts'
import { entriesOf } from './points.ts'
import { cardStatuses, type CardStatus } from './status.ts'
import { cardTimersOf } from './timers.ts'

const person = (id: string, role: Actor['role'], departmentCode: string | null): Actor => ({ id, role, departmentCode, windowCode: null }) // prettier-ignore
const actors = {
  P: person('clerk', 'clerk', '01'),
  C: person('colleague', 'clerk', '01'),
  H: person('head', 'head', '01'),
  N: person('head-next-door', 'head', '02'),
  S: person('supervisor', 'supervisor', null),
  O: person('other-supervisor', 'supervisor', null),
  M: person('manager', 'centre-manager', null),
  T: person('clock', 'timer', null),
}
type Letter = keyof typeof actors

/** Monday, 2 March 2026, ten in the morning. */
const monday = '2026-03-02T02:00:00.000Z'
const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'T-03',
  occasion: 'promised 2026-02-02/red',
  level: 'red',
  breachAt: monday,
  about: { kind: 'case', id: 'case' },
  departmentCode: '01',
  windowCode: '0101',
  persons: ['clerk'],
  cites: [],
  numbers: {},
  ...changes,
})
const factsFor = (actor: Actor, changes: Partial<CardFacts> = {}): CardFacts => ({
  at: monday,
  actor,
  calendar: nationalCalendar,
  points: defaultPoints,
  part: 'time-limit',
  earlierYellows: { department: 0, window: 0, persons: {} },
  ...changes,
})
const stateAfter = (events: readonly CardEvent[]) =>
  fold(
    cardDecider,
    events.map((event, index): Recorded<CardEvent> => ({ event, at: monday, version: index + 1, serial: null })),
  )

const by = actors.S
const raised = (changes: Partial<Finding> = {}): CardEvent[] => [
  { type: 'CardRaised', finding: finding(changes), settingsVersion: 1 },
]
const told = (changes: Partial<Finding> = {}): CardEvent[] => {
  const accuses = changes.level !== 'investigate'
  const [acknowledgeBy, appealBy] = accuses ? ['2026-03-03T16:00:00.000Z', '2026-03-05T16:00:00.000Z'] : [null, null]
  return [...raised(changes), { type: 'CardNotified', by: actors.T, told: [], acknowledgeBy, appealBy }]
}
const reviewBy = '2026-03-09T16:00:00.000Z'
const appealed: CardEvent[] = [...told(), { type: 'CardAppealed', by: actors.P, reasons: '', reviewBy }]
const proposed: CardEvent[] = [...appealed, { type: 'CancellationProposed', by, reason: '' }]

const historyTo: Record<CardStatus, CardEvent[]> = {
  raised: raised(),
  'under-investigation': told({ level: 'investigate' }),
  notified: told(),
  acknowledged: [...told(), { type: 'CardAcknowledged', by: actors.P }],
  explained: [...told(), { type: 'CardExplained', by: actors.P, explanation: '', corrected: true, reviewBy }],
  appealed,
  'awaiting-approval': proposed,
  upheld: [...appealed, { type: 'CardUpheld', by, reason: '' }],
  downgraded: [...proposed, { type: 'CardDowngraded', by, level: 'yellow', reason: '', proposedBy: 'supervisor' }],
  cancelled: [...proposed, { type: 'CardCancelled', by, reason: '', proposedBy: 'supervisor' }],
  dismissed: [...told({ level: 'investigate' }), { type: 'InvestigationDismissed', by, reason: '' }],
  withdrawn: [...told(), { type: 'WarningWithdrawn', by, reason: 'calendar-changed', againAt: null }],
  exempted: [...told(), { type: 'CardExempted', by, outage: 'outage', againAt: null }],
}

const review = { UpholdCard: 'SO', ProposeCancellation: 'SO', ProposeDowngrade: 'SO' }
const answer = { ExplainCard: 'PH', AppealCard: 'PH', ProposeCancellation: 'SO', ProposeDowngrade: 'SO' }
const system = { WithdrawWarning: 'T', QuestionCard: 'T', ExemptCard: 'T' }
const noAnswer = { UpholdUnanswered: 'T', NoteAcknowledgementMissed: 'T', ...system }

/** Who may ask for what, by hand: Person concerned, Head of its department, Supervisors S (who proposed) and O, Manager, Time. */
const mayAsk: Record<CardStatus, Partial<Record<CardCommandType, string>>> = {
  raised: { RecordNotification: 'T', ...system },
  'under-investigation': { DismissInvestigation: 'SO', ChargeInvestigation: 'SO', ExemptCard: 'T' },
  notified: { AcknowledgeCard: 'PH', ...answer, ...noAnswer },
  acknowledged: { ...answer, ...noAnswer },
  explained: { AppealCard: 'PH', ...review, NoteReviewOverdue: 'T', ...system },
  appealed: { ...review, NoteReviewOverdue: 'T', ...system },
  'awaiting-approval': { ApproveProposal: 'OM', RejectProposal: 'SOM', NoteReviewOverdue: 'T', ...system },
  upheld: { ProposeCancellation: 'SO' },
  downgraded: { ProposeCancellation: 'SO' },
  cancelled: {},
  dismissed: {},
  withdrawn: { ReinstateCard: 'T' },
  exempted: { ReinstateCard: 'T' },
}

describe.each(cardStatuses)('a card that is %s', (status) => {
  const state = stateAfter(historyTo[status])

  it('stands there', () => {
    expect(state.status).toBe(status)
  })

  it.each(Object.keys(actors) as Letter[])('leaves to %s what the rules leave, and nothing else', (letter) => {
    const expected = Object.entries(mayAsk[status]).filter(([, letters]) => letters.includes(letter))
    expect(cardCommandsFor(state, factsFor(actors[letter])).toSorted()).toEqual(
      expected.map(([command]) => command).toSorted(),
    )
  })
})

const commands: Record<CardCommandType, CardCommand> = {
  RecordNotification: { type: 'RecordNotification', told: [] },
  AcknowledgeCard: { type: 'AcknowledgeCard' },
  ExplainCard: { type: 'ExplainCard', explanation: 'x', corrected: true },
  AppealCard: { type: 'AppealCard', reasons: 'x' },
  UpholdCard: { type: 'UpholdCard', reason: 'x' },
  ProposeCancellation: { type: 'ProposeCancellation', reason: 'x' },
  ProposeDowngrade: { type: 'ProposeDowngrade', level: 'yellow', reason: 'x' },
  ApproveProposal: { type: 'ApproveProposal' },
  RejectProposal: { type: 'RejectProposal', reason: 'x' },
  DismissInvestigation: { type: 'DismissInvestigation', reason: 'x' },
  ChargeInvestigation: { type: 'ChargeInvestigation', level: 'red', reason: 'x' },
  UpholdUnanswered: { type: 'UpholdUnanswered' },
  NoteAcknowledgementMissed: { type: 'NoteAcknowledgementMissed' },
  NoteReviewOverdue: { type: 'NoteReviewOverdue' },
  WithdrawWarning: { type: 'WithdrawWarning', reason: 'calendar-changed', againAt: null },
  QuestionCard: { type: 'QuestionCard', reason: 'calendar-changed' },
  ExemptCard: { type: 'ExemptCard', outage: 'outage', againAt: null },
  ReinstateCard: { type: 'ReinstateCard', finding: finding() },
}

test.each(cardStatuses)('whoever is not named may ask for nothing of a card that is %s', (status) => {
  const state = stateAfter(historyTo[status])
  for (const [type, command] of Object.entries(commands))
    for (const [letter, actor] of Object.entries(actors)) {
      if (mayAsk[status][type as CardCommandType]?.includes(letter)) continue
      const decided = cardDecider.decide(command, state, factsFor(actor))
      expect([type, letter, decided instanceof Refusal]).toEqual([type, letter, true])
    }
})

const decide = (history: readonly CardEvent[], command: CardCommand, facts: CardFacts) =>
  cardDecider.decide(command, stateAfter(history), facts)

describe('time', () => {
  it('gives a working day to acknowledge and three to appeal, over a weekend too', () => {
    const friday = factsFor(actors.T, { at: '2026-03-06T02:00:00.000Z' })
    expect(decide(raised(), commands.RecordNotification, friday)).toMatchObject([
      { acknowledgeBy: '2026-03-09T16:00:00.000Z', appealBy: '2026-03-11T16:00:00.000Z' },
    ])
  })

  it('ends the right to appeal', () => {
    const late = factsFor(actors.P, { at: '2026-03-05T16:00:01.000Z' })
    expect(decide(told(), commands.AppealCard, late)).toMatchObject({ code: 'appeal-too-late' })
  })

  it('upholds what nobody appealed, and not before', () => {
    expect(decide(told(), commands.UpholdUnanswered, factsFor(actors.T))).toBeInstanceOf(Refusal)
    const over = factsFor(actors.T, { at: '2026-03-05T16:00:00.000Z' })
    expect(decide(told(), commands.UpholdUnanswered, over)).toMatchObject([
      { type: 'CardUpheld', reason: null },
      { type: 'PointsPosted', month: '2026-03' },
    ])
  })

  it('has a clock for the answer, then one for the review, and none at an end', () => {
    const kinds = (status: CardStatus) => cardTimersOf(stateAfter(historyTo[status])).map(({ kind }) => kind)
    expect(kinds('notified')).toEqual(['card-acknowledgement', 'card-appeal'])
    expect(kinds('appealed')).toEqual(['card-review'])
    expect(kinds('upheld')).toEqual([])
  })
})

describe('taking back', () => {
  it('needs somebody other than who proposed it', () => {
    expect(decide(proposed, commands.ApproveProposal, factsFor(actors.S))).toMatchObject({
      code: 'second-approver-needed',
    })
    expect(decide(proposed, commands.ApproveProposal, factsFor(actors.M))).toMatchObject([
      { type: 'CardCancelled', proposedBy: 'supervisor' },
    ])
  })

  it('is nothing for whoever it concerns, whatever their role', () => {
    const own = told({ persons: ['supervisor'] })
    expect(cardCommandsFor(stateAfter(own), factsFor(actors.S))).not.toContain('ProposeCancellation')
  })

  it('is silent for warnings alone: a red card is only questioned', () => {
    expect(decide(told(), commands.WithdrawWarning, factsFor(actors.T))).toMatchObject({ code: 'red-is-not-withdrawn' })
    expect(decide(told({ level: 'yellow' }), commands.WithdrawWarning, factsFor(actors.T))).toMatchObject([
      { type: 'WarningWithdrawn' },
    ])
  })

  it('follows a complaint whose verdict was overturned, whatever the level; what has scored only two people take back', () => {
    const overturned = { ...commands.WithdrawWarning, reason: 'verdict-overturned' } as CardCommand
    const time = factsFor(actors.T)
    expect(decide(told(), overturned, time)).toMatchObject([{ type: 'WarningWithdrawn' }])
    const scored = [...appealed, ...(decide(appealed, commands.UpholdCard, factsFor(actors.S)) as CardEvent[])]
    const proposed: CardEvent[] = [...scored, { type: 'CancellationProposed', by, reason: '' }]
    for (const history of [scored, proposed])
      for (const command of [commands.WithdrawWarning, overturned])
        expect(decide(history, command, time)).toMatchObject({ code: 'card-not-possible-now' })
    expect(cardTimersOf(stateAfter([...appealed, ...(decide(appealed, overturned, time) as CardEvent[])]))).toEqual([])
  })

  it('comes to a lower level only', () => {
    expect(decide(told({ level: 'yellow' }), commands.ProposeDowngrade, factsFor(actors.S))).toMatchObject({
      code: 'not-a-lower-level',
    })
  })

  it('gives back what was posted', () => {
    const posted = decide(appealed, commands.UpholdCard, factsFor(actors.S)) as CardEvent[]
    const again: CardEvent[] = [...appealed, ...posted, { type: 'CancellationProposed', by, reason: '' }]
    const cancelled = decide(again, commands.ApproveProposal, factsFor(actors.M)) as CardEvent[]
    const entries = stateAfter([...again, ...cancelled]).entries
    expect(entries).toHaveLength(6)
    expect(entries.reduce((sum, { points }) => sum + points, 0)).toBe(0)
  })
})

describe('points', () => {
  const cost = (changes: Partial<Finding>, facts: Partial<CardFacts> = {}) =>
    entriesOf(finding(changes), changes.level ?? 'red', factsFor(actors.S, facts)).map(
      ({ countsFor, departmentCode, points, reason }) => [countsFor, departmentCode, points, reason],
    )
  const all = (points: number, reason: string) => [
    ['department', '01', points, reason],
    ['window', '01', points, reason],
    ['person', '01', points, reason],
  ]

  it.each([
    ['the default', defaultPoints, 'red', -5],
    ['the default', defaultPoints, 'double-red', -10],
    ['a prefecture', prefecturePoints, 'yellow', -5],
    ['Haimen in 2008', haimenPoints, 'red', -1],
  ] as const)('of %s for a card', (_, points, level, expected) => {
    expect(cost({ level }, { points })).toEqual(all(expected, 'level'))
  })

  it('of a single yellow card are none by default, and of the third and each further one a point', () => {
    const before = (count: number) => ({
      earlierYellows: { department: count, window: count, persons: { clerk: count } },
    })
    expect(cost({ level: 'yellow' }, before(1))).toEqual([])
    expect(cost({ level: 'yellow' }, before(2))).toEqual(all(-1, 'repeated-yellow'))
    expect(cost({ level: 'yellow' }, before(3))).toEqual(all(-1, 'repeated-yellow'))
  })

  it('count yellow cards of a unit and of a person each by themselves', () => {
    const earlierYellows = { department: 5, window: 2, persons: { clerk: 0 } }
    expect(cost({ level: 'yellow' }, { earlierYellows }).map(([whose]) => whose)).toEqual(['department', 'window'])
  })

  it('are the rule’s own where they are set, or where the rule worked them out', () => {
    expect(cost({ rule: 'S-01', level: 'yellow' })).toEqual(all(-2, 'rule'))
    expect(cost({ rule: 'D-01', level: 'yellow', numbers: { points: -3 } })).toEqual(all(-3, 'rule'))
  })

  it('go by share where a case has several responsible', () => {
    const share = (departmentCode: string, part: number) => ({
      party: departmentCode,
      departmentCode,
      days: 1,
      share: part,
    })
    expect(cost({ shares: [share('01', 0.25), share('02', 0.75)] })).toEqual([
      ['department', '01', -1.25, 'level'],
      ['department', '02', -3.75, 'level'],
      ['window', '01', -1.25, 'level'],
      ['person', '01', -1.25, 'level'],
    ])
  })
})
