import type { CompiledCalendar } from '../calendar/index.ts'
import type { Actor } from '../cases/index.ts'
import { epochMs, refuse, type Decider, type Refusal } from '../kernel/index.ts'
import { dataLimitsOn, endOfWorkday, type Regime } from '../supervision/index.ts'
import type { DataRequestCommand, DataRequestCommandType, DataRequestEvent, DataRequestStatus } from './data-request.ts'
import { evolveDataRequest, noDataRequest, runningClock, type DataRequestState } from './state.ts'

export interface DataRequestFacts {
  at: string
  actor: Actor
  calendar: CompiledCalendar
  regime: Regime
}

/** Who acts for an office: its window does not. */
const acts: readonly string[] = ['reviewer', 'deputy-head', 'head']
const isOf = (actor: Actor, departmentCode: string): boolean =>
  acts.includes(actor.role) && actor.departmentCode === departmentCode

type Side = 'asks' | 'provides' | 'time'

/** What each side may do while a request stands so. */
const table: Record<DataRequestStatus, Record<Side, readonly DataRequestCommandType[]>> = {
  asked: { asks: ['WithdrawDataRequest'], provides: ['AnswerDataRequest'], time: ['NoteDataLate'] },
  agreed: { asks: ['WithdrawDataRequest'], provides: ['ProvideData'], time: ['NoteDataLate'] },
  provided: { asks: ['ConfirmData', 'DoubtData'], provides: [], time: [] },
  doubted: { asks: [], provides: ['VerifyData'], time: ['NoteDataLate'] },
  refused: { asks: [], provides: [], time: [] },
  confirmed: { asks: [], provides: [], time: [] },
  withdrawn: { asks: [], provides: [], time: [] },
}

/** What somebody may do with a request now. */
export function dataRequestCommandsFor(state: DataRequestState, actor: Actor): DataRequestCommandType[] {
  const { status, request } = state
  if (request === null) return acts.includes(actor.role) && actor.departmentCode !== null ? ['RequestData'] : []
  const { asks, provides, time } = table[status]
  if (actor.role === 'timer') return runningClock(state)?.late === false ? [...time] : []
  return [...(isOf(actor, request.departmentCode) ? asks : []), ...(isOf(actor, request.providerCode) ? provides : [])]
}

function refusalOf({ type }: DataRequestCommand, state: DataRequestState, actor: Actor): Refusal | undefined {
  if (state.request === null && type !== 'RequestData') return refuse('data-request-not-found')
  if (dataRequestCommandsFor(state, actor).includes(type)) return undefined
  const { asks, provides } = table[state.status]
  const isPossible = state.request === null || [...asks, ...provides].includes(type)
  return refuse(isPossible ? 'data-request-of-another' : 'data-request-not-possible-now')
}

function decideDataRequest(
  command: DataRequestCommand,
  state: DataRequestState,
  facts: DataRequestFacts,
): DataRequestEvent[] | Refusal {
  const { at, actor: by, calendar } = facts
  const refused = refusalOf(command, state, by)
  if (refused) return refused
  const within = (days = 0) => endOfWorkday(at, days, calendar)
  switch (command.type) {
    case 'RequestData':
      return requested(command, facts)
    case 'AnswerDataRequest':
      return answered(command, by, within(state.limits?.provideDays))
    case 'ProvideData':
      return [{ type: 'DataProvided', by, way: command.way, words: command.words }]
    case 'DoubtData':
      return [{ type: 'DataDoubted', by, words: command.words, dueAt: within(state.limits?.verifyDays) }]
    case 'VerifyData':
      return [{ type: 'DataVerified', by, finding: command.finding, words: command.words }]
    case 'ConfirmData':
      return [{ type: 'DataConfirmed', by }]
    case 'WithdrawDataRequest':
      return [{ type: 'DataRequestWithdrawn', by, reason: command.reason }]
    case 'NoteDataLate': {
      const clock = runningClock(state)
      return clock === null || epochMs(at) < epochMs(clock.dueAt)
        ? refuse('data-request-not-possible-now')
        : [{ type: 'DataRequestLate', by, clock: clock.kind }]
    }
  }
}

/** One does not ask oneself; what was pinned holds for the whole life of the request. */
function requested(
  { type: _, ...request }: Extract<DataRequestCommand, { type: 'RequestData' }>,
  { at, actor: by, calendar, regime }: DataRequestFacts,
): DataRequestEvent[] | Refusal {
  const departmentCode = by.departmentCode ?? ''
  if (request.providerCode === departmentCode) return refuse('data-of-own-office')
  const limits = dataLimitsOn(regime, at)
  const dueAt = endOfWorkday(at, limits.answerDays, calendar)
  const pinned = { dueAt, limits, calendarVersion: calendar.version }
  return [{ type: 'DataRequested', by, departmentCode, ...request, ...pinned }]
}

/** Whoever withholds anything says on which ground, and why; whoever agrees withholds nothing. */
function answered(
  { answer, ground, words }: Extract<DataRequestCommand, { type: 'AnswerDataRequest' }>,
  by: Actor,
  dueAt: string,
): DataRequestEvent[] | Refusal {
  if ((answer === 'agreed') !== (ground === null)) return refuse('data-ground-missing')
  if (ground !== null && words.trim() === '') return refuse('data-ground-missing')
  return [{ type: 'DataRequestAnswered', by, answer, ground, words, dueAt: answer === 'refused' ? null : dueAt }]
}

/** The life of a request: asked, answered, provided, looked into where it is said to be wrong, confirmed. */
export const dataRequestDecider: Decider<DataRequestState, DataRequestCommand, DataRequestEvent, DataRequestFacts> = {
  initial: noDataRequest,
  evolve: evolveDataRequest,
  decide: decideDataRequest,
}

/** What time does to a request by itself: it says that the providing office is late. */
export const dataRequestTimer = 'data-request-due'

export function dataRequestTimersOf(state: DataRequestState): { kind: typeof dataRequestTimer; dueAt: string }[] {
  const clock = runningClock(state)
  return clock === null || clock.late ? [] : [{ kind: dataRequestTimer, dueAt: clock.dueAt }]
}
