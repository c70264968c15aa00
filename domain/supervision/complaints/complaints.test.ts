import { describe, expect, it, test } from 'vitest'
import { nationalCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { fold, Refusal } from '../../kernel/index.ts'
import { firstSettings } from '../presets.ts'
import type { ComplaintCommand, ComplaintCommandType, Grievance } from './commands.ts'
import { complaintCommandsFor, complaintDecider, type ComplaintFacts } from './decide.ts'
import type { ComplaintEvent } from './events.ts'
import { establishedBy } from './established-by.ts'
import { complaintNumberOf } from './number.ts'
import { complaintStatuses, type ComplaintStatus } from './status.ts'
import { complaintTimersOf } from './timers.ts'

const person = (id: string, role: Actor['role'], departmentCode: string | null): Actor => ({ id, role, departmentCode, windowCode: null }) // prettier-ignore
const actors = {
  P: person('applicant', 'applicant', null),
  K: person('clerk', 'clerk', '01'),
  C: person('head', 'head', '01'),
  I: person('head-next-door', 'head', '02'),
  O: person('head-of-a-third', 'head', '03'),
  M: person('manager', 'centre-manager', null),
  S: person('supervisor', 'supervisor', null),
  T: person('clock', 'timer', null),
}
type Letter = keyof typeof actors

/** Monday, 2 March 2026, ten in the morning. */
const monday = '2026-03-02T02:00:00.000Z'
const regime = { settings: [firstSettings], outages: [] }
const factsFor = (actor: Actor, at = monday): ComplaintFacts => ({ at, actor, calendar: nationalCalendar, regime })
const by = actors.S
const grievance: Grievance = {
  ...{ channel: 'portal', kind: 'attitude', departmentCode: '01', windowCode: '0101', caseId: null, itemCode: null },
  ...{ anonymous: false, sealed: 'sealed' },
}
const acceptBy = '2026-03-09T16:00:00.000Z'
const answerBy = '2026-03-16T16:00:00.000Z'
const lodged: ComplaintEvent[] = [{ type: 'ComplaintLodged', by: null, ...grievance, acceptBy }]
const accepted: ComplaintEvent[] = [
  ...lodged,
  { type: 'ComplaintAccepted', by, investigator: '02', matter: '态度', answerBy },
]
const investigated: ComplaintEvent[] = [
  ...accepted,
  { type: 'InvestigationRecorded', by: actors.I, findings: '属实', proposed: 'founded' },
]
const answer = { outcome: 'founded', answer: '已改正', part: 'attitude', severity: 'ordinary', persons: [] as string[] } as const // prettier-ignore
const answered: ComplaintEvent = { type: 'ComplaintAnswered', by, ...answer }
const historyTo: Record<ComplaintStatus, ComplaintEvent[]> = {
  lodged,
  accepted,
  investigated,
  declined: [...lodged, { type: 'ComplaintDeclined', by, reasons: '' }],
  answered: [...investigated, answered],
}
const stateAfter = (events: readonly ComplaintEvent[]) =>
  fold(
    complaintDecider,
    events.map((event, index) => ({ event, at: monday, version: index + 1, serial: 7 })),
  )

/** Who may ask for what, by hand: the unit Complained of, the Investigating one, Supervisor, Time. */
const mayAsk: Record<ComplaintStatus, Partial<Record<ComplaintCommandType, string>>> = {
  lodged: { AcceptComplaint: 'S', DeclineComplaint: 'S', NoteAcceptanceLate: 'T' },
  accepted: { StateOwnSide: 'C', RecordInvestigation: 'I', NoteAnswerLate: 'T' },
  investigated: { StateOwnSide: 'C', RecordInvestigation: 'I', AnswerComplaint: 'S', NoteAnswerLate: 'T' },
  declined: {},
  answered: {},
}
const commands: Record<ComplaintCommandType, ComplaintCommand> = {
  RequestAnotherLook: { type: 'RequestAnotherLook', sealedAgain: 'sealed again' },
  LodgeComplaint: { type: 'LodgeComplaint', ...grievance },
  AcceptComplaint: { type: 'AcceptComplaint', investigator: '02', matter: 'x' },
  DeclineComplaint: { type: 'DeclineComplaint', reasons: 'x' },
  StateOwnSide: { type: 'StateOwnSide', statement: 'x' },
  RecordInvestigation: { type: 'RecordInvestigation', findings: 'x', proposed: 'founded' },
  AnswerComplaint: { type: 'AnswerComplaint', ...answer },
  NoteAcceptanceLate: { type: 'NoteAcceptanceLate' },
  NoteAnswerLate: { type: 'NoteAnswerLate' },
}

describe.each(complaintStatuses)('a complaint that is %s', (status) => {
  const state = stateAfter(historyTo[status])

  it('stands there, and leaves to each what the rules leave', () => {
    expect(state.status).toBe(status)
    for (const letter of Object.keys(actors) as Letter[]) {
      const expected = Object.entries(mayAsk[status]).filter(([, letters]) => letters.includes(letter))
      expect([letter, complaintCommandsFor(state, actors[letter]).toSorted()]).toEqual([
        letter,
        expected.map(([command]) => command).toSorted(),
      ])
    }
  })

  it('refuses everybody else', () => {
    for (const [type, command] of Object.entries(commands))
      for (const [letter, actor] of Object.entries(actors)) {
        // That one goes by number and query code, not by who somebody is.
        if (type === 'RequestAnotherLook' || mayAsk[status][type as ComplaintCommandType]?.includes(letter)) continue
        const decided = complaintDecider.decide(command, state, factsFor(actor))
        expect([type, letter, decided instanceof Refusal]).toEqual([type, letter, true])
      }
  })
})

const decide = (history: readonly ComplaintEvent[], command: ComplaintCommand, facts: ComplaintFacts) =>
  complaintDecider.decide(command, stateAfter(history), facts)

describe('a complaint', () => {
  it('names nobody in the log where it comes over the portal, and is taken up within five working days', () => {
    expect(decide([], commands.LodgeComplaint, factsFor(actors.P))).toEqual(lodged)
    expect(complaintNumberOf(monday, 7)).toBe('2026000007')
  })

  it('is not taken down by the unit it is about, nor looked into by it', () => {
    const atWindow = { ...commands.LodgeComplaint, channel: 'window' } as ComplaintCommand
    expect(decide([], atWindow, factsFor(actors.K))).toMatchObject({ code: 'complaint-about-own-unit' })
    expect(decide([], atWindow, factsFor({ ...actors.K, departmentCode: '02' }))).not.toBeInstanceOf(Refusal)
    const byItself = { ...commands.AcceptComplaint, investigator: '01' } as ComplaintCommand
    expect(decide(lodged, byItself, factsFor(actors.S))).toMatchObject({ code: 'investigator-is-concerned' })
  })

  it('is answered within ten working days of being taken up, or as set', () => {
    expect(decide(lodged, commands.AcceptComplaint, factsFor(actors.S))).toMatchObject([{ answerBy }])
    const rules = { ...firstSettings.rules, 'S-01': { enabled: true, thresholds: { answerDays: 3 } } }
    const strict = { ...factsFor(actors.S), regime: { settings: [{ ...firstSettings, rules }], outages: [] } }
    expect(decide(lodged, commands.AcceptComplaint, strict)).toMatchObject([{ answerBy: '2026-03-05T16:00:00.000Z' }])
  })

  it('may be looked into by supervision itself', () => {
    const own = stateAfter([...lodged, { type: 'ComplaintAccepted', by, investigator: null, matter: '', answerBy }])
    expect(complaintCommandsFor(own, actors.S)).toEqual(['RecordInvestigation'])
    expect(complaintCommandsFor(own, actors.I)).toEqual([])
  })

  it('that is late is noted once, and not before', () => {
    expect(decide(lodged, commands.NoteAcceptanceLate, factsFor(actors.T))).toBeInstanceOf(Refusal)
    const late = factsFor(actors.T, acceptBy)
    expect(decide(lodged, commands.NoteAcceptanceLate, late)).toEqual([{ type: 'AcceptanceLate', by: actors.T }])
    const noted: ComplaintEvent[] = [...lodged, { type: 'AcceptanceLate', by: actors.T }]
    expect(decide(noted, commands.NoteAcceptanceLate, late)).toBeInstanceOf(Refusal)
    expect(complaintTimersOf(stateAfter(noted))).toEqual([])
    expect(complaintTimersOf(stateAfter(accepted))).toEqual([{ kind: 'complaint-answer', dueAt: answerBy }])
  })
})

test('only what is founded is a fault, of the day it was complained of', () => {
  expect(establishedBy('stream', stateAfter(historyTo.answered), 4).raises).toMatchObject({
    ...{ part: 'attitude', breachAt: monday, nth: 1 },
  })
  const unfounded = [...historyTo.investigated, { ...answered, outcome: 'unfounded' } as ComplaintEvent]
  expect(establishedBy('stream', stateAfter(unfounded), 4)).toEqual({ raises: null, takesBack: null })
})

describe('another look', () => {
  const again = commands.RequestAnotherLook
  const decide = (history: readonly ComplaintEvent[], command: ComplaintCommand, actor = actors.P, at = monday) =>
    complaintDecider.decide(command, stateAfter(history), factsFor(actor, at))
  const request: ComplaintEvent = { type: 'AnotherLookRequested', by: null, sealedAgain: 'sealed again', acceptBy }

  it.each(['answered', 'declined'] as const)(
    'is asked for once of a complaint that was %s, within thirty days',
    (end) => {
      const history = historyTo[end]
      expect(decide(history, again)).toEqual([request])
      expect(decide(history, again, actors.P, '2026-04-01T15:59:59.000Z')).toHaveLength(1)
      expect(decide(history, again, actors.P, '2026-04-01T16:00:00.000Z')).toMatchObject({
        code: 'another-look-not-possible',
      })
      expect(decide([...history, request], again)).toMatchObject({ code: 'asked-again-already' })
    },
  )

  it('begins with nothing of what was said and found before', () => {
    const state = stateAfter([...historyTo.answered, request])
    expect(state).toMatchObject({ status: 'lodged', statement: null, findings: null, outcome: null })
  })

  it('is not asked for before there is an answer', () => {
    for (const status of ['lodged', 'accepted', 'investigated'] as const)
      expect(decide(historyTo[status], again)).toMatchObject({ code: 'another-look-not-possible' })
  })

  it('begins anew with its own limits, and is made by somebody else', () => {
    const history = [...historyTo.answered, request]
    const state = stateAfter(history)
    expect(state).toMatchObject({ status: 'lodged', acceptBy, answer: '已改正', endedAt: null, lookedBefore: '02' })
    expect(complaintTimersOf(state)).toEqual([{ kind: 'complaint-acceptance', dueAt: acceptBy }])
    const by = (investigator: string | null) => ({ type: 'AcceptComplaint', investigator, matter: '' }) as const
    expect(decide(history, by('02'), actors.S)).toMatchObject({ code: 'investigator-looked-before' })
    expect(decide(history, by('03'), actors.S)).toMatchObject([{ type: 'ComplaintAccepted', investigator: '03' }])
    expect(decide(history, by(null), actors.S)).toMatchObject([{ type: 'ComplaintAccepted', investigator: null }])
  })

  it.each([
    ['the same', {}, null, null],
    ['graver', { severity: 'grave' }, 2, 1],
    ['of somebody else', { persons: ['another'] }, 2, 1],
    ['unfounded', { outcome: 'unfounded' }, null, 1],
  ] as const)('that finds it %s raises and takes back what differs from the first', (_, changes, raises, takesBack) => {
    const second = [{ ...answered, ...changes } as ComplaintEvent]
    const state = stateAfter([...historyTo.answered, request, ...historyTo.investigated.slice(1), ...second])
    const established = establishedBy('stream', state, 9)
    expect([established.raises?.nth ?? null, established.takesBack?.nth ?? null]).toEqual([raises, takesBack])
  })

  it('of what was unfounded raises the first card', () => {
    const unfounded = { ...answered, outcome: 'unfounded' } as ComplaintEvent
    const anew = [request, ...historyTo.investigated.slice(1), answered]
    const state = stateAfter([...historyTo.investigated, unfounded, ...anew])
    expect(establishedBy('stream', state, 9)).toMatchObject({ raises: { nth: 1 }, takesBack: null })
  })
})
