import type { CivilDate } from '../kernel/index.ts'
import type { CancellationGround, CheckOutcome, RevocationGround, WithdrawalGround } from './licence-events.ts'

/** What may be asked of a licence that was given (Licensing Law Art. 8, 50, 69, 70). */
export type LicenceCommand =
  | { type: 'CallForCheck' }
  | { type: 'CheckCommitment'; outcome: CheckOutcome; findings: string; putRightBy: CivilDate | null }
  | { type: 'FindFalse'; findings: string }
  | { type: 'RevokeLicence'; ground: RevocationGround; reasons: string }
  | { type: 'ForgoRevocation'; ground: RevocationGround; reasons: string }
  | { type: 'WithdrawLicence'; ground: WithdrawalGround; reasons: string; compensation: string }
  | { type: 'CancelLicence'; ground: CancellationGround; reasons: string }
  | { type: 'RemindOfRenewal' }
  | { type: 'RenewBySilence' }
