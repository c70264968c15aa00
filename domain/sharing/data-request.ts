import type { Actor } from '../cases/index.ts'
import { civilDateOf } from '../kernel/index.ts'
import type { DataLimits } from '../supervision/index.ts'

/** Where a request for data of another office (数据共享申请) stands. */
export const dataRequestStatuses = [
  'asked', 'agreed', 'refused', 'provided', 'doubted', 'confirmed', 'withdrawn',
] as const // prettier-ignore
export type DataRequestStatus = (typeof dataRequestStatuses)[number]

/** What the office that holds the data answers. */
export const dataAnswers = ['agreed', 'agreed-in-part', 'refused'] as const
export type DataAnswer = (typeof dataAnswers)[number]

/**
 * Why data may be withheld: it is not collected or made in one's own duties, is not needed for a duty of who asks, or is a
 * secret of the state or of work (order 809 Art. 3); or a law or regulation bars sharing it.
 */
export const withholdingGrounds = ['not-held', 'not-for-a-duty', 'secret', 'barred-by-law'] as const
export type WithholdingGround = (typeof withholdingGrounds)[number]

/** How data is provided: through an interface, as a file, or as the result of a check. */
export const dataWays = ['interface', 'file', 'check-result'] as const
export type DataWay = (typeof dataWays)[number]

/** What came of looking into data said to be wrong (数据校核): it was put right, or it stands. */
export const dataFindings = ['put-right', 'stands'] as const
export type DataFinding = (typeof dataFindings)[number]

/** What the providing office owes, each within a limit of its own: the answer, the data, and looking into what is said to be wrong. */
export const dataClockKinds = ['answer', 'provide', 'verify'] as const
export type DataClockKind = (typeof dataClockKinds)[number]

/** What is asked for: a paper of the catalogue another office holds the data of, for a case where it is about one. */
export interface DataRequest {
  /** The office that asks. */
  departmentCode: string
  /** The office that holds the data. */
  providerCode: string
  itemCode: string
  itemVersion: number
  /** The paper by its code. */
  material: string
  caseId: string | null
  purpose: string
}

interface Answering {
  answer: DataAnswer
  /** Of what is refused, whole or in part. */
  ground: WithholdingGround | null
  words: string
}

export type DataRequestCommand =
  | ({ type: 'RequestData' } & Omit<DataRequest, 'departmentCode'>)
  | ({ type: 'AnswerDataRequest' } & Answering)
  | { type: 'ProvideData'; way: DataWay; words: string }
  | { type: 'DoubtData'; words: string }
  | { type: 'VerifyData'; finding: DataFinding; words: string }
  | { type: 'ConfirmData' }
  | { type: 'WithdrawDataRequest'; reason: string }
  | { type: 'NoteDataLate' }
export type DataRequestCommandType = DataRequestCommand['type']

/** Everything that can happen to a request. `dueAt` is an instant: the end of the last working day of the clock that begins. */
export type DataRequestEvent = { by: Actor } & (
  | ({ type: 'DataRequested'; dueAt: string; limits: DataLimits; calendarVersion: string } & DataRequest)
  | ({ type: 'DataRequestAnswered'; dueAt: string | null } & Answering)
  | { type: 'DataProvided'; way: DataWay; words: string }
  | { type: 'DataDoubted'; dueAt: string; words: string }
  | { type: 'DataVerified'; finding: DataFinding; words: string }
  | { type: 'DataConfirmed' }
  | { type: 'DataRequestWithdrawn'; reason: string }
  /** Nobody of the providing office did in time what the clock was for. */
  | { type: 'DataRequestLate'; clock: DataClockKind }
)
export type DataRequestEventType = DataRequestEvent['type']

/** The series requests of a year take their number from. */
export const dataRequestSeries = (at: string): string => `data-request ${civilDateOf(at).slice(0, 4)}`

/** The number of a request: 数享〔2026〕3号. */
export const dataRequestNumberOf = (at: string, serial: number): string =>
  `数享〔${civilDateOf(at).slice(0, 4)}〕${serial}号`
