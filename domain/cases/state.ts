import type { Timetable } from '../calendar/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { Application, Defect } from './application.ts'
import type { Collected, SignedOnPaper } from './collecting.ts'
import type { AboutLicence, Channel, DeliveryMethod } from './events.ts'
import type { Tolerated } from './intake-events.ts'
import type { PaymentWait } from './payment-events.ts'
import type { Objection } from './publication-events.ts'
import { initialSpecial, type SpecialState } from './special-state.ts'
import type { Status } from './status.ts'

/** A licence (证照) given by a case; `serial` counts the department's licences of the year. */
export interface CaseLicence {
  serial: number
  name: string
  issuedOn: CivilDate
  validFrom: CivilDate
  validTo: CivilDate | null
  revokedOn: CivilDate | null
  withdrawnOn: CivilDate | null
  cancelledOn: CivilDate | null
  renewalRemindedOn: CivilDate | null
}

/** How a result was handed over. */
export interface Delivery {
  method: DeliveryMethod
  courier: string | null
  trackingNo: string | null
  collected: Collected | null
  paper: SignedOnPaper | null
}

/** Somebody who hid facts or handed in something false may not apply for the item again until a day (Art. 78, 79). */
export interface Ban {
  article: 78 | 79
  fromOn: CivilDate
  untilOn: CivilDate
}

/** Papers a promise stands for (告知承诺), and what the check of it came to. */
export interface CommitmentState {
  materials: readonly string[]
  /** From when it can be checked: the decision, or the day by which it was to be put right. Null before the decision. */
  checkFrom: CivilDate | null
  /** Whether the check is on the desk. */
  called: boolean
  putRightBy: CivilDate | null
  outcome: 'kept' | 'broken' | null
  checkedOn: CivilDate | null
}

/** Something the licence rests on is false: it is owed that the licence be revoked, until that is done or forgone. */
export interface Falsehood {
  foundOn: CivilDate
  settledOn: CivilDate | null
}

/** A correction notice that is open: since when the applicant has time to answer, and whether the end was announced. */
export interface OpenCorrection {
  sinceOn: CivilDate
  announced: boolean
}

/** One run of the acceptance clock: from a receipt or a supplement until the office answered, the law did, or nobody had to. */
export interface AcceptanceRun {
  startOn: CivilDate
  stoppedOn: CivilDate | null
}

/** What the log of a case means. Dates are civil dates; `null` means "has not happened". */
export interface CaseState extends SpecialState {
  status: Status
  itemCode: string
  itemVersion: number
  calendarVersion: string | null
  /** The opening hours it was submitted under, of an item with a limit in hours. */
  hours: Timetable | null
  departmentCode: string | null
  applicantId: string
  /** The account that opened the case. */
  openedBy: string
  channel: Channel
  /** The licence it is to change or renew. */
  about: AboutLicence | null
  /** The project it is part of. */
  project: string | null
  application: Application
  windowCode: string | null
  serial: number | null
  draftedAt: string | null
  submittedAt: string | null
  receivedOn: CivilDate | null
  acceptanceRuns: readonly AcceptanceRun[]
  corrections: Defect[][]
  correctionOn: CivilDate | null
  openCorrection: OpenCorrection | null
  /** The papers and questions the last supplement brought anew: only these may a second notice name. */
  suppliedAnew: readonly string[]
  /** The day the file was complete as far as the applicant is concerned: the receipt, or the last supplement. */
  completedOn: CivilDate | null
  completedAt: string | null
  acceptedOn: CivilDate | null
  /** When the decision began to be owed: the acceptance, or the completion where silence accepted. */
  acceptedAt: string | null
  acceptance: 'decided' | 'deemed' | null
  stepsLeft: string[]
  /** Accounts: who reviewed a step, and who keeps out of the case. */
  reviewedBy: readonly string[]
  /** Who judged the application when it came in: accepted it, or said what was to be corrected. */
  judgedAtIntake: readonly string[]
  recused: readonly string[]
  /** Papers still owed that it was accepted without; `missed` once their day has passed. */
  tolerated: (Tolerated & { missed: boolean }) | null
  commitment: CommitmentState | null
  falsehood: Falsehood | null
  forwardedTo: string | null
  forwardedOn: CivilDate | null
  decidedOn: CivilDate | null
  decidedAt: string | null
  /** Whether the decision was really made at a window. */
  decidedAtWindow: boolean | null
  /** When nothing could be issued since the applicant had not paid. */
  paymentWaits: readonly PaymentWait[]
  licence: CaseLicence | null
  /** Whether the applicant’s side objects to being named in what is published. */
  objection: Objection | null
  /** How the result reached the applicant. */
  delivery: Delivery | null
  ban: Ban | null
  closedOn: CivilDate | null
  closedAt: string | null
  lastAt: string | null
}

export const emptyApplication: Application = {
  itemVersion: 0,
  sealedAnswers: '',
  facts: {},
  missing: [],
  materials: [],
}

export const initialCase: CaseState = {
  ...initialSpecial,
  status: 'draft',
  itemCode: '',
  itemVersion: 0,
  calendarVersion: null,
  hours: null,
  departmentCode: null,
  applicantId: '',
  openedBy: '',
  channel: 'online',
  about: null,
  project: null,
  application: emptyApplication,
  windowCode: null,
  serial: null,
  draftedAt: null,
  submittedAt: null,
  receivedOn: null,
  acceptanceRuns: [],
  corrections: [],
  correctionOn: null,
  openCorrection: null,
  suppliedAnew: [],
  completedOn: null,
  completedAt: null,
  acceptedOn: null,
  acceptedAt: null,
  acceptance: null,
  stepsLeft: [],
  reviewedBy: [],
  judgedAtIntake: [],
  recused: [],
  tolerated: null,
  commitment: null,
  falsehood: null,
  forwardedTo: null,
  forwardedOn: null,
  decidedOn: null,
  decidedAt: null,
  decidedAtWindow: null,
  paymentWaits: [],
  licence: null,
  objection: null,
  delivery: null,
  ban: null,
  closedOn: null,
  closedAt: null,
  lastAt: null,
}
