import type { CancellationGround, RevocationGround, WithdrawalGround } from './licence-events.ts'

/** What may be asked of a licence that was given (Licensing Law Art. 8, 50, 69, 70). */
export type LicenceCommand =
  | { type: 'RevokeLicence'; ground: RevocationGround; reasons: string }
  | { type: 'ForgoRevocation'; ground: RevocationGround; reasons: string }
  | { type: 'WithdrawLicence'; ground: WithdrawalGround; reasons: string; compensation: string }
  | { type: 'CancelLicence'; ground: CancellationGround; reasons: string }
  | { type: 'RemindOfRenewal' }
  | { type: 'RenewBySilence' }
