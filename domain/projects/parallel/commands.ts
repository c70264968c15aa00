import type {
  CancellationGround,
  DeliveryMethod,
  ObjectionGround,
  RevocationGround,
  SpecialProcedure,
  WithdrawalGround,
} from '../../cases/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import type { HandedPaper } from '../acceptance/commands.ts'

/** What a department says of its items. */
export const parallelAnswers = ['agree', 'agree-with-conditions', 'disagree'] as const
export type ParallelAnswer = (typeof parallelAnswers)[number]

/** How a disagreement was brought to an end: all at one table, or by the lead department’s head alone. */
export const resolutionForms = ['meeting', 'decision'] as const
export type ResolutionForm = (typeof resolutionForms)[number]

/** What a department that disagreed says after it was heard, as recorded by whoever leads. */
export interface ResolvedAnswer {
  departmentCode: string
  answer: ParallelAnswer
  conditions: readonly string[]
}

/** What may be asked for of a parallel approval. Words are those of whoever asks. */
export type ParallelCommand =
  | { type: 'ApplyParallel'; papers: readonly HandedPaper[]; statement: string }
  | { type: 'RequestParallelSupplement'; /** Codes of papers. */ missing: readonly string[]; note: string }
  | { type: 'SupplementParallel'; papers: readonly HandedPaper[] }
  | { type: 'AcceptParallel' }
  | { type: 'DeclineParallel'; reason: string }
  | { type: 'DeemParallelAccepted' }
  | { type: 'LapseParallel' }
  | { type: 'WithdrawParallel'; reason: string }
  | { type: 'DistributeParallel'; note: string }
  | { type: 'AnswerParallel'; answer: ParallelAnswer; text: string; conditions: readonly string[] }
  | {
      type: 'StartParallelProcedure'
      procedure: Exclude<SpecialProcedure, 'hearing'>
      ground: string
      days: number
      unit: 'workday' | 'day'
    }
  | { type: 'EndParallelProcedure'; result: string }
  | { type: 'NoteParallelSilence' }
  | {
      type: 'ResolveDisagreement'
      form: ResolutionForm
      heldOn: CivilDate
      /** Accounts of those at the table; nobody where it was decided by the head. */
      attendees: readonly string[]
      record: string
      outcomes: readonly ResolvedAnswer[]
    }
  /** A department says itself that it changed its answer as recorded. */
  | { type: 'ConfirmParallelAnswer' }
  | { type: 'ExtendParallel'; reason: string }
  | { type: 'DecideParallel'; remark: string }
  | { type: 'IssueParallelLicence'; item: string }
  | { type: 'DeliverParallelLicence'; item: string; method: DeliveryMethod; trackingNo: string | null }
  | { type: 'FindParallelLicenceFalse'; item: string; findings: string }
  | { type: 'RevokeParallelLicence'; item: string; ground: RevocationGround; reasons: string }
  | { type: 'ForgoParallelRevocation'; item: string; ground: RevocationGround; reasons: string }
  | {
      type: 'WithdrawParallelLicence'
      item: string
      ground: WithdrawalGround
      reasons: string
      compensation: string
    }
  | { type: 'CancelParallelLicence'; item: string; ground: CancellationGround; reasons: string }
  | { type: 'ObjectToParallelLicence'; item: string; ground: ObjectionGround; reason: string }
  | { type: 'DecideParallelObjection'; item: string; upheld: boolean; reasons: string }
export type ParallelCommandType = ParallelCommand['type']
