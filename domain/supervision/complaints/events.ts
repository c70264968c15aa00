import type { Actor } from '../../cases/index.ts'
import type { Severity } from '../rules/verified-fault.ts'
import type { ScorePart } from '../score-parts.ts'
import type { ComplaintOutcome, Grievance, Investigator } from './commands.ts'

/** Everything that can happen to a complaint. `…By` are instants: the end of the last working day. */
export type ComplaintEvent =
  | ({
      type: 'ComplaintLodged'
      /** Nobody where it was lodged over the portal: the log does not tell on whoever complains. */
      by: Actor | null
      acceptBy: string
    } & Grievance)
  /** The complainant is not content with the answer: it is taken up or declined anew, and looked into by somebody else. */
  | { type: 'AnotherLookRequested'; by: null; sealedAgain: string; acceptBy: string }
  | ({ by: Actor } & (
      | { type: 'ComplaintAccepted'; investigator: Investigator; matter: string; answerBy: string }
      | { type: 'ComplaintDeclined'; reasons: string }
      | { type: 'OwnSideStated'; statement: string }
      | { type: 'InvestigationRecorded'; findings: string; proposed: ComplaintOutcome }
      | {
          type: 'ComplaintAnswered'
          outcome: ComplaintOutcome
          answer: string
          part: ScorePart
          severity: Severity
          persons: string[]
        }
      | { type: 'AcceptanceLate' }
      | { type: 'AnswerLate' }
    ))
export type ComplaintEventType = ComplaintEvent['type']
