import type { CivilDate } from '../kernel/index.ts'
import type { Remedy } from './remedies.ts'

export const revocationGrounds = ['abuse', 'beyond-power', 'procedure', 'unqualified', 'fraud', 'other'] as const
/** Grounds to revoke a licence (撤销, Licensing Law Art. 69). */
export type RevocationGround = (typeof revocationGrounds)[number]

export const withdrawalGrounds = ['law-changed', 'circumstances-changed'] as const
/** Grounds to withdraw a lawful licence in the public interest, against compensation (撤回, Art. 8(2)). */
export type WithdrawalGround = (typeof withdrawalGrounds)[number]

export const cancellationGrounds = [
  'expired',
  'holder-incapable',
  'body-ended',
  'taken-back',
  'force-majeure',
  'other-lawful',
] as const
/** Grounds to cancel the registration of a licence (注销): Art. 70(1) to (6), in that order. */
export type CancellationGround = (typeof cancellationGrounds)[number]

export const checkOutcomes = ['kept', 'put-right', 'broken'] as const
/** What a check finds: the promise is kept, or is to be made true until a day, or was false. */
export type CheckOutcome = (typeof checkOutcomes)[number]

/** A licence that should not have been given no longer holds (Art. 69). */
export interface Revocation {
  ground: RevocationGround
  reasons: string
  /** Absent from entries of old, which told of none. */
  remedies?: Remedy[]
  /** Last day on which the holder may not apply for the item again (Art. 79). */
  bannedUntil?: CivilDate
  on: CivilDate
}

/** A lawful licence no longer holds for the sake of the public, against compensation (Art. 8(2)). */
export interface Withdrawal {
  ground: WithdrawalGround
  reasons: string
  compensation: string
  remedies: Remedy[]
  on: CivilDate
}

/** A licence is struck off the register (Art. 70). */
export interface Cancellation {
  ground: CancellationGround
  reasons: string
  on: CivilDate
}

/** What happens to a licence after it was given. */
export type LicenceEvent =
  /** It is time to see whether what was promised is so; a second time once it was to be put right. */
  | { type: 'CheckCalled'; dueOn: CivilDate; on: CivilDate }
  | { type: 'CommitmentChecked'; outcome: CheckOutcome; findings: string; putRightBy: CivilDate | null; on: CivilDate }
  /** A paper or a statement the licence rests on turned out to be false: the licence must be revoked (Art. 69(2)). */
  | { type: 'FalsehoodFound'; findings: string; on: CivilDate }
  | ({ type: 'LicenceRevoked' } & Revocation)
  /** Revoking would do the public great harm, and so the licence stands (Art. 69(3)). */
  | { type: 'RevocationForgone'; ground: RevocationGround; reasons: string; on: CivilDate }
  | ({ type: 'LicenceWithdrawn' } & Withdrawal)
  | ({ type: 'LicenceCancelled' } & Cancellation)
  | { type: 'RenewalReminded'; renewBy: CivilDate; validTo: CivilDate; on: CivilDate }
  | {
      type: 'LicenceRenewedBySilence'
      licenceName: string
      validFrom: CivilDate
      validTo: CivilDate | null
      on: CivilDate
    }
