import type { ComplaintOutcome, Grievance, Investigator } from './commands.ts'
import type { ComplaintEvent } from './events.ts'
import type { ComplaintStatus } from './status.ts'

/** What an answer establishes. */
export type Verdict = Pick<
  Extract<ComplaintEvent, { type: 'ComplaintAnswered' }>,
  'outcome' | 'part' | 'severity' | 'persons'
>

/** A complaint, folded from its stream. Instants; null is "has not happened" or "there is none". */
export interface ComplaintState {
  status: ComplaintStatus
  /** Null only before it was lodged. */
  grievance: Grievance | null
  serial: number | null
  lodgedAt: string
  acceptBy: string | null
  acceptanceLate: boolean
  /** Undefined before it was taken up. */
  investigator: Investigator | undefined
  matter: string | null
  statement: string | null
  answerBy: string | null
  answerLate: boolean
  findings: string | null
  proposed: ComplaintOutcome | null
  outcome: ComplaintOutcome | null
  /** What the complainant was told: the answer, or why it was not taken up. */
  answer: string | null
  endedAt: string | null
  /** Whether the one request for another look was made, and its sealed words. */
  askedAgain: boolean
  sealedAgain: string | null
  /** Who looked into it the first time; undefined where nobody did. */
  lookedBefore: Investigator | undefined
  /** The answer as it stands, and the one another look was asked for of; null where there is none. */
  verdict: Verdict | null
  verdictBefore: Verdict | null
  /** Whether a limit was missed before that. */
  lateBefore: boolean
}

export const noComplaint: ComplaintState = {
  status: 'lodged',
  grievance: null,
  serial: null,
  lodgedAt: '',
  acceptBy: null,
  acceptanceLate: false,
  investigator: undefined,
  matter: null,
  statement: null,
  answerBy: null,
  answerLate: false,
  findings: null,
  proposed: null,
  outcome: null,
  answer: null,
  endedAt: null,
  askedAgain: false,
  sealedAgain: null,
  lookedBefore: undefined,
  verdict: null,
  verdictBefore: null,
  lateBefore: false,
}
