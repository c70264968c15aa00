import type { Defect, Filled } from './application.ts'
import type { CivilDate } from '../kernel/index.ts'

/** What may be asked between a correction notice and the paper still owed after acceptance. */
export type IntakeCommand =
  /** `fits` are the other lines of the check-list; `overrideReason` is needed where a second notice names what the first could have. */
  | { type: 'RequestCorrection'; defects: Defect[]; fits: string[]; overrideReason?: string | null }
  /** `changedAnswers` are the questions answered otherwise than before. */
  | { type: 'SupplementCase'; application: Filled; changedAnswers?: string[] }
  /** `promisedOn` is the day by which the applicant promises the tolerable papers still missing (容缺受理). */
  | { type: 'AcceptCase'; promisedOn?: CivilDate | null }
  | { type: 'AnnounceLapse' }
  | { type: 'LapseCase' }
  | { type: 'ReopenCase'; reason: string }
  | { type: 'SupplyTolerated'; materials: Filled['materials'] }
  | { type: 'MissTolerance' }
