import type { CivilDate } from '../kernel/index.ts'
import type { ProjectFacts, SharedHandedIn, StartedPart, StartedStage } from './events.ts'
import type { Situation } from './situation.ts'
import type { Outcome, ProjectKind } from './status.ts'

/** What may be asked for of a project. Who asks, and when, comes with the facts. */
export type ProjectCommand =
  | {
      type: 'StartProject'
      kind: ProjectKind
      /** The template it follows, in its version; null for a project without one. */
      template: { code: string; version: number } | null
      name: string
      partyId: string
      situation: Situation
      /** Answers to the one form, sealed under the applicant's key. */
      sealedAnswers: string
      facts: ProjectFacts
      materials: readonly SharedHandedIn[]
      parts: readonly StartedPart[]
      /** Of a construction project. */
      stages?: readonly StartedStage[]
    }
  | { type: 'ChangeProjectFacts'; facts: ProjectFacts; reason: string }
  /** The applicant brings what an item takes on a day; null: nothing is waited for any more. */
  | { type: 'ExpectPart'; item: string; on: CivilDate | null }
  | { type: 'OpenPart'; item: string; caseId: string }
  | { type: 'RecordPartOutcome'; item: string; caseId: string; outcome: Outcome; on: CivilDate }
  /** An item that was to begin was refused: the code says why. */
  | { type: 'HoldUpPart'; item: string; because: string }
  /** The applicant goes on without an item that has not begun; `gone`: the catalogue has it no more, nobody may ask for it. */
  | { type: 'ClosePart'; item: string; gone: boolean }
  | { type: 'OpenStage'; stage: string; handledIn: string; on: CivilDate }
  | { type: 'RecordStageOutcome'; stage: string; handledIn: string; outcome: Outcome; on: CivilDate }
  | { type: 'WithdrawProject'; reason: string }
