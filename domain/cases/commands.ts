import type { Filled } from './application.ts'
import type { Collecting, PaperReceipt } from './collecting.ts'
import type { AboutLicence, DeliveryMethod, NonAcceptanceGround } from './events.ts'
import type { ForwardingCommand } from './forwarding-commands.ts'
import type { IntakeCommand } from './intake-commands.ts'
import type { LicenceCommand } from './licence-commands.ts'
import type { PublicationCommand } from './publication-commands.ts'
import type { SpecialCommand } from './special-commands.ts'

/** Everything that can be asked of a case. Who asks, and when, comes with the facts. */
export type CaseCommand =
  | SpecialCommand
  | {
      type: 'DraftCase'
      applicantId: string
      application: Filled
      about?: Omit<AboutLicence, 'validTo'> | null
      /** The project (联办) it is part of, which began it. */
      project?: string
    }
  | { type: 'SaveDraft'; application: Filled }
  | { type: 'SubmitCase' }
  | { type: 'ReceiveCase' }
  | { type: 'DeemAccepted' }
  | { type: 'RefuseAcceptance'; ground: NonAcceptanceGround; reasons: string; competentOrgan: string | null }
  | { type: 'ReviewStep'; step: string; verdict: 'pass' | 'object'; opinion: string }
  | { type: 'GrantCase'; opinion: string }
  /** `falsified`: the applicant hid facts or handed in something false (Art. 78). */
  | { type: 'RefuseCase'; reasons: string[]; legalBasis: string; falsified?: boolean }
  | { type: 'IssueLicence' }
  | {
      type: 'DeliverResult'
      method: DeliveryMethod
      trackingNo: string | null
      /** The company that carries it. */
      courier?: string
      /** Who came for it to the desk, and signed. */
      collecting?: Collecting
      /** That it was signed for on paper. */
      paper?: PaperReceipt
    }
  | { type: 'WithdrawCase'; reason: string }
  | { type: 'RecuseOneself'; reason: string }
  | IntakeCommand
  | LicenceCommand
  | PublicationCommand
  | ForwardingCommand
  /** Given by the clock of the law alone, whenever a bill or the case has changed. */
  | { type: 'FollowPayment' }
export type CaseCommandType = CaseCommand['type']
