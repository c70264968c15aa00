import type { Application, Defect, DeliveryMethod, HandedIn, NonAcceptanceGround, RevocationGround } from './events.ts'
import type { SpecialCommand } from './special-commands.ts'

/** An application as it is handed in: the files are named, their hashes are looked up with the facts. */
export type Filled = Omit<Application, 'materials'> & { materials: Pick<HandedIn, 'material' | 'fileId'>[] }

/** Everything that can be asked of a case. Who asks, and when, comes with the facts. */
export type CaseCommand =
  | SpecialCommand
  | { type: 'DraftCase'; applicantId: string; application: Filled }
  | { type: 'SaveDraft'; application: Filled }
  | { type: 'SubmitCase' }
  | { type: 'ReceiveCase' }
  | { type: 'RequestCorrection'; defects: Defect[] }
  | { type: 'SupplementCase'; application: Filled }
  | { type: 'AcceptCase' }
  | { type: 'DeemAccepted' }
  | { type: 'RefuseAcceptance'; ground: NonAcceptanceGround; reasons: string; competentOrgan: string | null }
  | { type: 'ReviewStep'; step: string; verdict: 'pass' | 'object'; opinion: string }
  | { type: 'GrantCase'; opinion: string }
  | { type: 'RefuseCase'; reasons: string[]; legalBasis: string }
  | { type: 'IssueLicence' }
  | { type: 'DeliverResult'; method: DeliveryMethod; trackingNo: string | null }
  | { type: 'WithdrawCase'; reason: string }
  | { type: 'RecuseOneself'; reason: string }
  | { type: 'RevokeLicence'; ground: RevocationGround; reasons: string }
export type CaseCommandType = CaseCommand['type']
