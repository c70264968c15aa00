import type {
  Actor,
  Cancellation,
  DeliveryMethod,
  ObjectionGround,
  Revocation,
  RevocationGround,
  SpecialProcedure,
  ToldTime,
  Validity,
  Withdrawal,
} from '../../cases/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import type { HandedPaper } from '../acceptance/commands.ts'
import type { AcceptedProject } from '../acceptance/events.ts'
import type { MovedStageClock } from '../moved-clocks.ts'
import type { ParallelClockKind } from './clock-kinds.ts'
import type { ParallelAnswer, ResolutionForm, ResolvedAnswer } from './commands.ts'
import type { ParallelSetup } from './setup.ts'

/** A condition of a department, as it stands in the one letter. */
export interface Condition {
  departmentCode: string
  text: string
}

/** What happened to a parallel approval. Every entry says who did it and on which day; what is due is computed from it. */
export type ParallelEvent = { by: Actor; on: CivilDate; sealed?: string } & (
  | {
      type: 'ParallelApplied'
      project: AcceptedProject
      setup: ParallelSetup
      papers: readonly HandedPaper[]
      statement: string
      calendarVersion: string
    }
  | { type: 'ParallelSupplementRequested'; missing: readonly string[]; note: string }
  | { type: 'ParallelSupplemented'; papers: readonly HandedPaper[] }
  /** `countsFrom`: where nobody answered in time, the day it was received (Licensing Law Art. 32(1)(4)). */
  | { type: 'ParallelAccepted'; countsFrom: CivilDate; deemed: boolean }
  | { type: 'ParallelDeclined'; reason: string }
  | { type: 'ParallelLapsed' }
  | { type: 'ParallelWithdrawn'; reason: string }
  | { type: 'ParallelDistributed'; note: string }
  | {
      type: 'ParallelAnswered'
      departmentCode: string
      answer: ParallelAnswer
      text: string
      conditions: readonly string[]
    }
  | {
      type: 'ParallelProcedureStarted'
      departmentCode: string
      procedure: SpecialProcedure
      ground: string
      told: ToldTime
    }
  | { type: 'ParallelProcedureEnded'; departmentCode: string; result: string }
  | { type: 'ParallelSilenceNoted'; departments: readonly string[] }
  | {
      type: 'ParallelAnswerDeemed'
      departmentCode: string
      /** The local rule and its words. */ source: string
      text: string
    }
  | { type: 'DisagreementFound'; departments: readonly string[] }
  | { type: 'ParallelAnswersComplete' }
  | {
      type: 'DisagreementResolved'
      form: ResolutionForm
      heldOn: CivilDate
      attendees: readonly string[]
      record: string
      outcomes: readonly ResolvedAnswer[]
    }
  | { type: 'ParallelAnswerConfirmed'; departmentCode: string }
  | { type: 'ParallelExtended'; reason: string }
  | {
      type: 'ParallelRecounted'
      calendarVersion: string
      moved: readonly MovedStageClock<ParallelClockKind>[]
    }
  | {
      type: 'ParallelDecided'
      outcome: 'approved' | 'refused'
      remark: string
      conditions: readonly Condition[]
      /** The departments whose disagreement stands, where it is refused. */
      against: readonly string[]
    }
  | ({
      type: 'ParallelLicenceIssued'
      departmentCode: string
      item: string
      licenceName: string
    } & Validity)
  | {
      type: 'ParallelLicenceDelivered'
      departmentCode: string
      item: string
      method: DeliveryMethod
      trackingNo: string | null
    }
  | { type: 'ParallelFalsehoodFound'; departmentCode: string; item: string; findings: string }
  | ({ type: 'ParallelLicenceRevoked'; departmentCode: string; item: string } & Revocation)
  | {
      type: 'ParallelRevocationForgone'
      departmentCode: string
      item: string
      ground: RevocationGround
      reasons: string
    }
  | ({ type: 'ParallelLicenceWithdrawn'; departmentCode: string; item: string } & Withdrawal)
  | ({ type: 'ParallelLicenceCancelled'; departmentCode: string; item: string } & Cancellation)
  | {
      type: 'ParallelPublicationObjected'
      departmentCode: string
      item: string
      ground: ObjectionGround
      reason: string
    }
  | { type: 'ParallelObjectionDecided'; departmentCode: string; item: string; upheld: boolean; reasons: string }
)
export type ParallelEventType = ParallelEvent['type']
