import type { RevocationGround } from '../cases/index.ts'
import type { CivilDate } from '../kernel/index.ts'

/** Who acted, as the record names them: an account of ours, or the staff number of an outside system. */
export interface ActingPerson {
  id: string
  departmentCode: string | null
  windowCode: string | null
  /** Keyed hash of the telephone, where the record has one: the same for the same number, never the number. */
  phone?: string
}

/** An entry of the log that is evidence. */
export interface Cited {
  stream: string
  version: number
}

/** What is stated of a special procedure when it starts (Licensing Law Art. 45). */
export interface StatedProcedure {
  /** One of the eight kinds of Art. 45; null where the record names none of them. */
  procedure: string | null
  ground: string
  told: { value: number; unit: 'workday' | 'day' } | null
  /** Whether the applicant was told in writing. */
  notified: boolean
}

/** A charge as it was taken (amounts in fen). */
export interface ChargedFee {
  name: string
  amountFen: number
  /** What it is reduced by, and who approved that; null where nobody did. */
  reductionFen?: number
  reductionApprovedBy?: string | null
  /** What a charge without a fixed amount was reckoned by: so much a unit (fen), and how many units. */
  rateFen?: number
  units?: number
}

export type FinishedAs = 'granted' | 'refused' | 'not-accepted' | 'withdrawn' | 'void' | 'lapsed'

/**
 * What happened to a case in words that fit every system: our own log and the messages of departments that keep theirs are
 * both told this way, so that one rule watches both. What a record does not say is absent; a rule that needs it keeps silent.
 */
export type ActKind =
  | {
      kind: 'applied'
      site?: 'centre' | 'department' | 'online'
      materials: readonly string[]
      applicant: string | null
      /** The account that filed it, where that was no officer. */
      agent?: string | null
      /** Keyed hash of the telephone. */
      phone?: string
      device?: string
    }
  | { kind: 'received' }
  | {
      kind: 'correction-requested'
      subjects: readonly string[]
      /** Visible at the first notice. */ visibleBefore: readonly string[]
      override?: string
    }
  | { kind: 'supplemented'; subjects: readonly string[] }
  | { kind: 'accepted'; bySilence: boolean; steps: readonly string[] }
  | { kind: 'step-reviewed'; step: string; sequence?: number }
  | { kind: 'handed-back'; to: string }
  | ({ kind: 'special-started' } & StatedProcedure)
  | { kind: 'special-ended'; procedure: string | null }
  | { kind: 'extended'; /** By the head of the organ (Art. 42). */ approvedByHead: boolean | null }
  | { kind: 'hearing-right-told' }
  | { kind: 'hearing-scheduled'; heldOn: CivilDate; presider: string | null }
  | { kind: 'hearing-held'; heldOn: CivilDate; presider: string | null }
  | { kind: 'party-told' }
  | { kind: 'inspectors-assigned'; officers: readonly string[] }
  | { kind: 'inspected'; step: string | null; officers: readonly string[] }
  | { kind: 'forwarded' }
  | {
      kind: 'finished'
      as: FinishedAs
      reasons: boolean
      legalBasis: boolean
      remedies: boolean
      certificateNo?: string | null
      /** Whether the record shows authority for it; absent where it does not say. */
      authorised?: boolean
      atWindow?: boolean
      feesSettled?: boolean
      /** What is still owed, where the record says so (fen). */
      unpaidFen?: number
      /** Fees that are due and were never billed, by name. */
      unbilled?: string
      /** Of a limited item: how many accepted before this one still wait for their decision. */
      waitingBefore?: number
      /** The number of the first of them, where the record names it. */
      ahead?: string
    }
  | { kind: 'charged'; fees: readonly ChargedFee[] }
  | { kind: 'paid'; amountFen: number; receiptNo: string | null; unified: boolean }
  | { kind: 'delivered'; method?: string }
  | { kind: 'published'; personalData: boolean }
  | { kind: 'deleted'; reason: string }
  /** What was granted turned out to be unlawful (Art. 69). */
  | { kind: 'revoked'; ground: RevocationGround }
  | { kind: 'renewed-by-silence' }
  | { kind: 'other'; what: string }

/** One act with its two times: when it is said to have happened, and when it was stored (instants). */
export type Act = ActKind & {
  occurredAt: string
  storedAt: string
  by: ActingPerson
  ref: Cited
}
export type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>
