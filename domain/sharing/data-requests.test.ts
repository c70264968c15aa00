import { describe, expect, it, test } from 'vitest'
import { nationalCalendar } from '../calendar/index.ts'
import type { Actor } from '../cases/index.ts'
import { fold, Refusal } from '../kernel/index.ts'
import { dataLimitsOn, firstSettings, type Regime } from '../supervision/index.ts'
import {
  dataRequestCommandsFor,
  dataRequestDecider,
  dataRequestNumberOf,
  dataRequestStatuses,
  dataRequestTimersOf,
  foundInDataRequest,
  type DataRequestCommand,
  type DataRequestCommandType,
  type DataRequestEvent,
  type DataRequestStatus,
} from './index.ts'

const person = (id: string, role: Actor['role'], departmentCode: string | null = null): Actor => ({ id, role, departmentCode, windowCode: null }) // prettier-ignore
const [asker, holder, clock] = [person('a', 'reviewer', '01'), person('p', 'reviewer', '04'), person('t', 'timer')]
const everybody = [asker, holder, clock, person('ah', 'head', '01'), person('pd', 'deputy-head', '04'), person('ac', 'clerk', '01'), person('pc', 'clerk', '04'), person('x', 'head', '02'), person('m', 'centre-manager'), person('s', 'supervisor')] // prettier-ignore

/** Monday, 2 March 2026, ten in the morning. */
const monday = '2026-03-02T02:00:00.000Z'
const limits = { answerDays: 10, provideDays: 20, verifyDays: 10, settingsVersion: 1 }
const terms = { providerCode: '04', itemCode: '0101', itemVersion: 1, material: 'identity-card', caseId: null, purpose: '核对身份' } // prettier-ignore
const regime: Regime = { settings: [firstSettings], outages: [] }
const endOf = (on: string) => `${on}T16:00:00.000Z`

const events = {
  asked: { type: 'DataRequested', by: asker, departmentCode: '01', ...terms, dueAt: endOf('2026-03-16'), limits, calendarVersion: nationalCalendar.version }, // prettier-ignore
  agreed: { type: 'DataRequestAnswered', by: holder, answer: 'agreed', ground: null, words: '', dueAt: endOf('2026-03-30') }, // prettier-ignore
  refused: { type: 'DataRequestAnswered', by: holder, answer: 'refused', ground: 'not-held', words: '不掌握', dueAt: null }, // prettier-ignore
  provided: { type: 'DataProvided', by: holder, way: 'check-result', words: '一致' },
  doubted: { type: 'DataDoubted', by: asker, words: '住址不符', dueAt: endOf('2026-03-16') },
  verified: { type: 'DataVerified', by: holder, finding: 'put-right', words: '已更正' },
  confirmed: { type: 'DataConfirmed', by: asker },
  withdrawn: { type: 'DataRequestWithdrawn', by: asker, reason: '已不需要' },
  late: { type: 'DataRequestLate', by: clock, clock: 'answer' },
} as const satisfies Record<string, DataRequestEvent>
const { asked, agreed, provided } = events

const historyTo: Record<DataRequestStatus, DataRequestEvent[]> = {
  asked: [asked],
  agreed: [asked, agreed],
  refused: [asked, events.refused],
  provided: [asked, agreed, provided],
  doubted: [asked, agreed, provided, events.doubted],
  confirmed: [asked, agreed, provided, events.confirmed],
  withdrawn: [asked, events.withdrawn],
}
const commands: Record<DataRequestCommandType, DataRequestCommand> = {
  RequestData: { type: 'RequestData', ...terms },
  AnswerDataRequest: { type: 'AnswerDataRequest', answer: 'agreed', ground: null, words: '' },
  ProvideData: { type: 'ProvideData', way: 'file', words: '已提供' },
  DoubtData: { type: 'DoubtData', words: '不符' },
  VerifyData: { type: 'VerifyData', finding: 'stands', words: '无误' },
  ConfirmData: { type: 'ConfirmData' },
  WithdrawDataRequest: { type: 'WithdrawDataRequest', reason: '不需要了' },
  NoteDataLate: { type: 'NoteDataLate' },
}
const stateAfter = (history: readonly DataRequestEvent[]) =>
  fold(dataRequestDecider, history.map((event, index) => ({ event, at: monday, version: index + 1, serial: index === 0 ? 3 : null }))) // prettier-ignore
const decide = (history: readonly DataRequestEvent[], command: DataRequestCommand, actor: Actor, at = monday) =>
  dataRequestDecider.decide(command, stateAfter(history), { at, actor, calendar: nationalCalendar, regime })

/** Who may do what in which status: the office that asks, the one that holds the data, and time. */
const allowed: Record<DataRequestStatus, Partial<Record<DataRequestCommandType, string[]>>> = {
  asked: { AnswerDataRequest: ['p', 'pd'], WithdrawDataRequest: ['a', 'ah'], NoteDataLate: ['t'] },
  agreed: { ProvideData: ['p', 'pd'], WithdrawDataRequest: ['a', 'ah'], NoteDataLate: ['t'] },
  provided: { ConfirmData: ['a', 'ah'], DoubtData: ['a', 'ah'] },
  doubted: { VerifyData: ['p', 'pd'], NoteDataLate: ['t'] },
  refused: {},
  confirmed: {},
  withdrawn: {},
}
const byStatusAndCommand = dataRequestStatuses.flatMap((status) =>
  Object.values(commands).map((command) => [status, command.type, command] as const),
)

describe('a request for data', () => {
  it.each(byStatusAndCommand)('that is %s is answered to %s as the table says', (status, type, command) => {
    const state = stateAfter(historyTo[status])
    expect(state.status).toBe(status)
    const late = '2027-01-04T02:00:00.000Z'
    const may = everybody.filter((actor) => !(decide(historyTo[status], command, actor, late) instanceof Refusal))
    expect(may.map(({ id }) => id).toSorted()).toEqual((allowed[status][type] ?? []).toSorted())
    expect(everybody.filter((actor) => dataRequestCommandsFor(state, actor).includes(type))).toEqual(may)
  })

  it.each(everybody.map((actor) => [actor.id, actor] as const))('is made by an office that acts: %s', (id, actor) => {
    const may = ['a', 'ah', 'x'].includes(id)
    const answer = decide([], commands.RequestData, actor)
    const code = actor.departmentCode === '04' && actor.role !== 'clerk' ? 'data-of-own-office' : 'data-request-of-another' // prettier-ignore
    expect(answer).toMatchObject(may ? [{ type: 'DataRequested', departmentCode: actor.departmentCode }] : { code })
  })

  it('pins its limits, and a later setting changes nothing of it', () => {
    expect(decide([], commands.RequestData, asker)).toEqual([asked])
    const changed = { ...firstSettings.rules['D-03'], thresholds: { provideDays: 1 } }
    const settings = { ...firstSettings, version: 2, rules: { ...firstSettings.rules, 'D-03': changed } }
    const facts = { at: monday, actor: holder, calendar: nationalCalendar, regime: { settings: [settings], outages: [] } } // prettier-ignore
    expect(dataLimitsOn(facts.regime, monday)).toEqual({ ...limits, provideDays: 1, settingsVersion: 2 })
    expect(dataRequestDecider.decide(commands.AnswerDataRequest, stateAfter([asked]), facts)).toEqual([agreed])
  })

  it.each([
    ['agreed', 'not-held', '有理由'],
    ['agreed-in-part', null, '部分'],
    ['refused', null, '不同意'],
    ['refused', 'secret', ' '],
  ] as const)('%s with the ground %s and the words “%s” is no answer', (answer, ground, words) => {
    expect(decide([asked], { type: 'AnswerDataRequest', answer, ground, words }, holder)).toMatchObject({
      code: 'data-ground-missing',
    })
  })

  it('that is withheld whole starts no clock; in part it does', () => {
    const answer = (kind: 'refused' | 'agreed-in-part') =>
      decide([asked], { type: 'AnswerDataRequest', answer: kind, ground: 'secret', words: '涉密' }, holder)
    expect(answer('refused')).toMatchObject([{ dueAt: null }])
    expect(answer('agreed-in-part')).toMatchObject([{ dueAt: endOf('2026-03-30') }])
    expect(dataRequestTimersOf(stateAfter(historyTo.refused))).toEqual([])
  })

  it('may be doubted again once it was looked into, each time with a clock of its own', () => {
    const again = [...historyTo.doubted, events.verified, events.doubted]
    const state = stateAfter(again)
    expect(state.doubts).toEqual([
      { what: '住址不符', finding: 'put-right', words: '已更正' },
      { what: '住址不符', finding: null, words: null },
    ])
    expect(state.clocks.map(({ kind }) => kind)).toEqual(['answer', 'provide', 'verify', 'verify'])
    expect(stateAfter([...historyTo.doubted, events.verified]).status).toBe('provided')
  })

  it('has a number of its year', () => expect(dataRequestNumberOf(monday, 3)).toBe('数享〔2026〕3号'))
})

describe('a clock of the office that holds the data', () => {
  it('is noted once it ran out, once, and the work may still be done', () => {
    const note = commands.NoteDataLate
    const { dueAt } = asked
    expect(dataRequestTimersOf(stateAfter([asked]))).toEqual([{ kind: 'data-request-due', dueAt }])
    expect(decide([asked], note, clock)).toMatchObject({ code: 'data-request-not-possible-now' })
    expect(decide([asked], note, clock, dueAt)).toEqual([events.late])
    const late = [asked, events.late]
    expect(dataRequestTimersOf(stateAfter(late))).toEqual([])
    expect(decide(late, note, clock, dueAt)).toMatchObject({ code: 'data-request-not-possible-now' })
    expect(decide(late, commands.AnswerDataRequest, holder, dueAt)).toHaveLength(1)
    expect(dataRequestTimersOf(stateAfter([...late, agreed]))).toEqual([{ kind: 'data-request-due', dueAt: agreed.dueAt }]) // prettier-ignore
  })

  test('that ran out is a finding about that office, which names the entry; what was done in time is none', () => {
    const found = (history: DataRequestEvent[]) =>
      history.flatMap((event, index) => foundInDataRequest('x', stateAfter(history), event, index + 1, regime))
    expect(found(historyTo.doubted)).toEqual([])
    expect(found([asked, events.late])).toMatchObject([
      {
        finding: {
          ...{ rule: 'D-03', occasion: 'data-request x answer 1', level: 'yellow', departmentCode: '04' },
          ...{ about: { kind: 'department', id: '04' }, breachAt: asked.dueAt },
          ...{ cites: [{ stream: 'x', version: 2 }], numbers: { clock: 'answer', days: 10, dueOn: '2026-03-16' } },
        },
      },
    ])
    const again: DataRequestEvent = { ...events.late, clock: 'verify' }
    const twice = [...historyTo.doubted, events.verified, events.doubted, again]
    expect(found(twice)).toMatchObject([{ finding: { occasion: 'data-request x verify 2' } }])
    const off = { ...firstSettings.rules, 'D-03': { ...firstSettings.rules['D-03'], enabled: false } }
    const quiet = { settings: [{ ...firstSettings, rules: off }], outages: [] }
    expect(foundInDataRequest('x', stateAfter([asked, events.late]), events.late, 2, quiet)).toEqual([])
  })
})
