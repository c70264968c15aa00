import type { Recorded } from '../kernel/index.ts'
import type { DataLimits } from '../supervision/index.ts'
import type {
  DataAnswer,
  DataClockKind,
  DataFinding,
  DataRequest,
  DataRequestEvent,
  DataRequestStatus,
  DataWay,
  WithholdingGround,
} from './data-request.ts'

/** A clock of the providing office; instants. */
export interface DataClock {
  kind: DataClockKind
  /** Working days. */
  days: number
  startAt: string
  dueAt: string
  /** Null while it runs. */
  stoppedAt: string | null
  /** It was noted that it had run out. */
  late: boolean
}

/** Something said to be wrong with what was provided, and what came of it. */
export interface Doubt {
  what: string
  finding: DataFinding | null
  words: string | null
}

/** A request, folded from its stream. */
export interface DataRequestState {
  status: DataRequestStatus
  /** Null only before it was made. */
  request: DataRequest | null
  serial: number | null
  askedAt: string
  askedBy: string
  limits: DataLimits | null
  calendarVersion: string
  answer: { answer: DataAnswer; ground: WithholdingGround | null; words: string } | null
  provided: { way: DataWay; words: string; at: string } | null
  doubts: readonly Doubt[]
  withdrawnFor: string | null
  clocks: readonly DataClock[]
}

export const noDataRequest: DataRequestState = {
  ...{ status: 'asked', request: null, serial: null, askedAt: '', askedBy: '', limits: null, calendarVersion: '' },
  ...{ answer: null, provided: null, doubts: [], withdrawnFor: null, clocks: [] },
}

/** The clock that runs now; at most one does. */
export const runningClock = ({ clocks }: Pick<DataRequestState, 'clocks'>): DataClock | null =>
  clocks.find(({ stoppedAt }) => stoppedAt === null) ?? null

type Entry<Type extends DataRequestEvent['type']> = Extract<DataRequestEvent, { type: Type }>

function asked(state: DataRequestState, event: Entry<'DataRequested'>, at: string, serial: number | null) {
  const { type: _, by, dueAt, limits, calendarVersion, ...request } = event
  const clock = startedClock('answer', limits.answerDays, at, dueAt)
  return { ...state, request, limits, calendarVersion, serial, askedAt: at, askedBy: by.id, clocks: [clock] }
}

function answered(state: DataRequestState, { answer, ground, words, dueAt }: Entry<'DataRequestAnswered'>, at: string) {
  const status: DataRequestStatus = answer === 'refused' ? 'refused' : 'agreed'
  const clocks = stopped(state.clocks, at)
  const next = dueAt === null ? [] : [startedClock('provide', state.limits?.provideDays ?? 0, at, dueAt)]
  return { ...state, status, answer: { answer, ground, words }, clocks: [...clocks, ...next] }
}

const doubted = (state: DataRequestState, { words, dueAt }: Entry<'DataDoubted'>, at: string): DataRequestState => ({
  ...state,
  status: 'doubted',
  doubts: [...state.doubts, { what: words, finding: null, words: null }],
  clocks: [...state.clocks, startedClock('verify', state.limits?.verifyDays ?? 0, at, dueAt)],
})

/** What an entry makes of a request. */
export function evolveDataRequest(
  state: DataRequestState,
  { event, at, serial }: Recorded<DataRequestEvent>,
): DataRequestState {
  const clocks = stopped(state.clocks, at)
  switch (event.type) {
    case 'DataRequested':
      return asked(state, event, at, serial)
    case 'DataRequestAnswered':
      return answered(state, event, at)
    case 'DataProvided':
      return { ...state, status: 'provided', provided: { way: event.way, words: event.words, at }, clocks }
    case 'DataDoubted':
      return doubted(state, event, at)
    case 'DataVerified': {
      const { finding, words } = event
      const doubts = state.doubts.map((doubt) => (doubt.finding === null ? { ...doubt, finding, words } : doubt))
      return { ...state, status: 'provided', doubts, clocks }
    }
    case 'DataConfirmed':
      return { ...state, status: 'confirmed' }
    case 'DataRequestWithdrawn':
      return { ...state, status: 'withdrawn', withdrawnFor: event.reason, clocks }
    case 'DataRequestLate':
      return { ...state, clocks: state.clocks.map((one) => (one.stoppedAt === null ? { ...one, late: true } : one)) }
  }
}

const startedClock = (kind: DataClockKind, days: number, startAt: string, dueAt: string): DataClock => ({
  ...{ kind, days, startAt, dueAt, stoppedAt: null, late: false },
})

const stopped = (clocks: readonly DataClock[], at: string): readonly DataClock[] =>
  clocks.map((clock) => (clock.stoppedAt === null ? { ...clock, stoppedAt: at } : clock))
