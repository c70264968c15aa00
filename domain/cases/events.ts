import type { Timetable } from '../calendar/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { Role } from '../organisation/index.ts'
import type { Application } from './application.ts'
import type { ClockKind } from './clock-kinds.ts'
import type { Collected, SignedOnPaper } from './collecting.ts'
import type { ForwardingEvent } from './forwarding-events.ts'
import type { IntakeEvent } from './intake-events.ts'
import type { LicenceEvent } from './licence-events.ts'
import type { PaymentEvent } from './payment-events.ts'
import type { PublicationEvent } from './publication-events.ts'
import type { Remedy } from './remedies.ts'
import type { SpecialEvent } from './special-events.ts'

/** Who did it. `timer` is the clock of the law acting by itself. */
export interface Actor {
  id: string
  role: Role | 'timer'
  departmentCode: string | null
  windowCode: string | null
  /** Whose post was served, where it was another's. */
  for?: InPlaceOf
}

/** The holder of a post who was hindered, and by what: away, or kept out of this case. */
export interface InPlaceOf {
  id: string
  post: string
  because: 'absence' | 'recusal'
}

export type Channel = 'window' | 'online'

export const nonAcceptanceGrounds = ['not-needed', 'wrong-organ', 'not-eligible', 'falsified'] as const
/** Why an application is not accepted (Licensing Law Art. 32(1), (2); falsification and bans, Art. 78, 79). */
export type NonAcceptanceGround = (typeof nonAcceptanceGrounds)[number]

export const deliveryMethods = ['window', 'courier', 'electronic'] as const
export type DeliveryMethod = (typeof deliveryMethods)[number]

export const followUps = ['change', 'renewal'] as const
/** The licence an application is about: to change it or to renew it (Licensing Law Art. 49, 50). */
export interface AboutLicence {
  purpose: (typeof followUps)[number]
  /** The case that gave it. */
  licence: string
  /** Its last day as of this application. */
  validTo: CivilDate | null
}

/** A running clock whose end another calendar moved. */
export interface MovedClock {
  /** Its kind in the ledger of clocks. */
  clock: ClockKind
  from: CivilDate
  to: CivilDate
}

/**
 * Everything that can happen to a case. `by` is on every event; the envelope says when. `sealed` holds what people wrote in it,
 * which is withheld where it stood (sealed-words.ts).
 */
export type CaseEvent = { by: Actor; sealed?: string } & (
  | SpecialEvent
  | {
      type: 'CaseDrafted'
      itemCode: string
      itemVersion: number
      applicantId: string
      channel: Channel
      application: Application
      /** Absent where a licence is applied for that is not there yet. */
      about?: AboutLicence
      /** Absent where it is part of no project. */
      project?: string
    }
  | { type: 'DraftSaved'; application: Application }
  | {
      type: 'CaseSubmitted'
      itemVersion: number
      calendarVersion: string
      departmentCode: string
      /** The opening hours of that day, of an item with a limit in hours: other hours later do not move its clocks. */
      hours?: Timetable
      on: CivilDate
    }
  | { type: 'CaseReceived'; windowCode: string | null }
  | {
      type: 'CaseDeemedAccepted'
      steps: string[]
      /** Papers a promise stands for (告知承诺). */
      committed?: string[]
      on: CivilDate
      silentSince: CivilDate
    }
  | {
      type: 'AcceptanceRefused'
      ground: NonAcceptanceGround
      reasons: string
      competentOrgan: string | null
      remedies: Remedy[]
      /** Last day on which the applicant may not apply for the item again (Art. 78). */
      bannedUntil?: CivilDate
      on: CivilDate
    }
  | { type: 'StepReviewed'; step: string; verdict: 'pass' | 'object'; opinion: string }
  /** `unpaidFen`: owed, and nothing lets the organ wait for it; `unbilled`: the fees of that nobody billed, fixed sum or not. */
  | { type: 'CaseGranted'; opinion: string; on: CivilDate; unpaidFen?: number; unbilled?: string }
  | {
      type: 'CaseRefused'
      reasons: string[]
      legalBasis: string
      remedies: Remedy[]
      falsified?: true
      /** Last day on which the applicant may not apply for the item again (Art. 78). */
      bannedUntil?: CivilDate
      on: CivilDate
    }
  | { type: 'LicenceIssued'; licenceName: string; validFrom: CivilDate; validTo: CivilDate | null; on: CivilDate }
  | {
      type: 'ResultDelivered'
      method: DeliveryMethod
      trackingNo: string | null
      /** Absent from entries of old, and where nobody carries it. */
      courier?: string
      /** Absent where it was not signed for on the screen. */
      collected?: Collected
      /** Absent where it was not signed for on paper, and from entries of old. */
      paper?: SignedOnPaper
      on: CivilDate
    }
  | { type: 'CaseWithdrawn'; reason: string; on: CivilDate }
  | { type: 'OfficerRecused'; reason: string }
  | { type: 'CalendarChanged'; calendarVersion: string; moved: MovedClock[]; on: CivilDate }
  | IntakeEvent
  | LicenceEvent
  | PublicationEvent
  | ForwardingEvent
  | PaymentEvent
)
export type CaseEventType = CaseEvent['type']
