import type { CivilDate } from '../kernel/index.ts'
import type { Application, Channel, Defect } from './events.ts'
import type { Status } from './status.ts'

/** A licence (证照) given by a case; `serial` counts the department's licences of the year. */
export interface CaseLicence {
  serial: number
  name: string
  issuedOn: CivilDate
  validFrom: CivilDate
  validTo: CivilDate | null
  revokedOn: CivilDate | null
}

/** What the log of a case means. Dates are civil dates; `null` means "has not happened". */
export interface CaseState {
  status: Status
  itemCode: string
  itemVersion: number
  calendarVersion: string | null
  departmentCode: string | null
  applicantId: string
  /** The account that opened the case. */
  openedBy: string
  channel: Channel
  application: Application
  windowCode: string | null
  serial: number | null
  draftedAt: string | null
  submittedAt: string | null
  receivedOn: CivilDate | null
  /** Where the running acceptance clock started: the receipt, or the supplement that completed it. */
  acceptanceFrom: CivilDate | null
  corrections: Defect[][]
  correctionOn: CivilDate | null
  /** The day the file was complete as far as the applicant is concerned: the receipt, or the last supplement. */
  completedOn: CivilDate | null
  acceptedOn: CivilDate | null
  acceptance: 'decided' | 'deemed' | null
  stepsLeft: string[]
  decidedOn: CivilDate | null
  licence: CaseLicence | null
  closedOn: CivilDate | null
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
  status: 'draft',
  itemCode: '',
  itemVersion: 0,
  calendarVersion: null,
  departmentCode: null,
  applicantId: '',
  openedBy: '',
  channel: 'online',
  application: emptyApplication,
  windowCode: null,
  serial: null,
  draftedAt: null,
  submittedAt: null,
  receivedOn: null,
  acceptanceFrom: null,
  corrections: [],
  correctionOn: null,
  completedOn: null,
  acceptedOn: null,
  acceptance: null,
  stepsLeft: [],
  decidedOn: null,
  licence: null,
  closedOn: null,
  lastAt: null,
}
