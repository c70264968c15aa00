import type { Application, Defect, HandedIn } from './application.ts'
import type { CivilDate } from '../kernel/index.ts'

/** Papers the case was accepted without, against a promise to hand them in until a day (容缺受理). */
export interface Tolerated {
  materials: string[]
  dueOn: CivilDate
}

/** What can happen between a correction notice and the paper still owed after acceptance. */
export type IntakeEvent =
  | {
      type: 'CorrectionRequested'
      defects: Defect[]
      /** The lines of the check-list that were in order. Absent from entries of old. */
      fits?: string[]
      /** Why a second notice names what the first could have named; counted against the window (Art. 72(4)). */
      override?: string
      on: CivilDate
    }
  | {
      type: 'CaseSupplemented'
      application: Application
      /** The questions answered otherwise than before. Absent from entries of old. */
      changedAnswers?: string[]
      on: CivilDate
    }
  /** `committed`: papers a promise stands for (告知承诺). */
  | { type: 'CaseAccepted'; steps: string[]; tolerated?: Tolerated; committed?: string[]; on: CivilDate }
  | { type: 'LapseAnnounced'; lapsesOn: CivilDate; on: CivilDate }
  | { type: 'CaseLapsed'; askedOn: CivilDate; lastOn: CivilDate; on: CivilDate }
  | { type: 'CaseReopened'; reason: string; on: CivilDate }
  | { type: 'ToleratedSupplied'; materials: HandedIn[]; on: CivilDate }
  | { type: 'ToleranceMissed'; materials: string[]; dueOn: CivilDate; on: CivilDate }
