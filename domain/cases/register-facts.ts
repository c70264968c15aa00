import type { CivilDate } from '../kernel/index.ts'
import type { CaseCommandType } from './commands.ts'

/** A licence an application is about, as the register holds it. */
export interface LicenceInRegister {
  itemCode: string
  holderId: string
  validTo: CivilDate | null
  /** Revoked, withdrawn or cancelled. */
  ended: boolean
  /** Another application to change or renew it is under way, or has taken its place. */
  taken: boolean
}

/** What other cases mean for this one: the licence it is about, a ban, and the line before a limited number of licences. */
export interface RegisterFacts {
  /** The licence to change or renew; `null` if there is none of that name. */
  subject: LicenceInRegister | null
  /** Last day on which the applicant may not apply for the item (Licensing Law Art. 78, 79). */
  bannedUntil: CivilDate | null
  /** When the applicant was last found to have broken a promise made instead of papers (告知承诺). */
  brokenOn: CivilDate | null
  /** Of an item of limited quantity: how many are left, and the number of the case that comes first (Art. 57). */
  line: { left: number; ahead: string | null } | null
  /** Whether the licence this case gave is being renewed, or has been. */
  renewal: 'pending' | 'granted' | null
  /** Whether it is being changed, or another has taken its place that way. */
  changed: boolean
  dues: Dues
}

/** What is owed on bills of a case and its project, none of them called off. */
export interface Dues {
  /** What the licence waits for, and what it does not wait for (fen). */
  heldFen: number
  openFen: number
  /** Whether the case has a bill of its own. */
  billed: boolean
  /** Fees were collected by bills here when it was accepted, and neither it nor its project has one: what its item charges nobody billed. */
  expected: boolean
  /** The day one of these bills last changed; null where there is none. */
  changedOn: CivilDate | null
}

/** Nothing that other cases mean. */
export const emptyRegister: RegisterFacts = {
  subject: null,
  bannedUntil: null,
  brokenOn: null,
  line: null,
  renewal: null,
  changed: false,
  dues: { heldFen: 0, openFen: 0, billed: false, expected: false, changedOn: null },
}

/** The parts of the register, as each is read. */
export type RegisterPart = 'subject' | 'ban' | 'promise' | 'line' | 'followed' | 'dues'

export const registerParts: readonly RegisterPart[] = ['subject', 'ban', 'promise', 'line', 'followed', 'dues']

const lookedAt: { readonly [Type in CaseCommandType]?: readonly RegisterPart[] } = {
  DraftCase: ['subject', 'ban', 'promise'],
  SaveDraft: ['promise'],
  SubmitCase: ['subject', 'ban', 'promise'],
  SupplementCase: ['promise'],
  RequestCorrection: ['subject'],
  AcceptCase: ['subject', 'promise'],
  RefuseAcceptance: ['subject'],
  GrantCase: ['subject', 'line', 'dues'],
  RefuseCase: ['subject'],
  ForwardCase: ['subject'],
  RecordUpperDecision: ['subject', 'line'],
  RenewBySilence: ['subject'],
  IssueLicence: ['dues'],
  FollowPayment: ['dues'],
  CancelLicence: ['followed'],
  RemindOfRenewal: ['followed'],
}

/** What of the register bears on commands of this type: `decide` looks at nothing else of it. */
export const registerPartsFor = (type: CaseCommandType): readonly RegisterPart[] => lookedAt[type] ?? []
