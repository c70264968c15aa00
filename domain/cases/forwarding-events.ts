import type { CivilDate } from '../kernel/index.ts'
import type { HandedIn } from './application.ts'
import type { Remedy } from './remedies.ts'

/** What happens to a case that the upper organ decides (Licensing Law Art. 35, 43). */
export type ForwardingEvent =
  | {
      type: 'CaseForwarded'
      upperOrgan: string
      opinion: string
      /** The package: every paper goes along, and the applicant is not asked again. */
      materials: HandedIn[]
      on: CivilDate
    }
  | {
      type: 'UpperDecisionRecorded'
      outcome: 'grant' | 'refuse'
      upperOrgan: string
      documentNo: string
      decidedOn: CivilDate
      reasons: string[]
      legalBasis: string
      remedies: Remedy[]
      /** Of a limited number: the case accepted before this one that still waited for its decision (Art. 57). */
      ahead?: string
      on: CivilDate
    }
