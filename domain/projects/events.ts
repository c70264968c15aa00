import type { Actor } from '../cases/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { Situation } from './situation.ts'
import type { Outcome, ProjectKind } from './status.ts'

/** What charges, authority and acceptance go by: area (m²), cost (yuan), place. In the clear; nothing personal. */
export type ProjectFacts = Record<string, string | number | boolean>

/** A paper handed in once: its slot in the project and the stored file. */
export interface SharedHandedIn {
  material: string
  fileId: string
}

/** An item as it enters a project. */
export interface StartedPart {
  item: string
  itemVersion: number
  departmentCode: string
  /** Items whose result it waits for. */
  needs: readonly string[]
}

/** A stage as it enters a construction project. */
export interface StartedStage {
  code: string
  /** Stages that were granted before it begins. */
  needs: readonly string[]
  handling: 'parallel' | 'acceptance'
  lead: string
  departments: readonly string[]
}

/** Everything that can happen to a project. Reasons lie in the log as `withheld`, with the words `sealed` for the party. */
export type ProjectEvent = { by: Actor; sealed?: string } & (
  | {
      type: 'ProjectStarted'
      kind: ProjectKind
      template: { code: string; version: number } | null
      name: string
      partyId: string
      situation: Situation
      sealedAnswers: string
      facts: ProjectFacts
      materials: SharedHandedIn[]
      parts: StartedPart[]
      stages?: readonly StartedStage[]
      on: CivilDate
    }
  | { type: 'ProjectFactsChanged'; facts: ProjectFacts; reason: string }
  | { type: 'PartExpected'; item: string; on: CivilDate | null }
  | { type: 'PartOpened'; item: string; caseId: string; on: CivilDate }
  | { type: 'PartEnded'; item: string; caseId: string; outcome: Outcome; on: CivilDate }
  | { type: 'PartHeldUp'; item: string; /** The code of the refusal. */ because: string; on: CivilDate }
  /** Done without; where the item is `gone` what waited for it goes on, else that can never begin. */
  | { type: 'PartClosed'; item: string; gone: boolean; on: CivilDate }
  /** `handledIn`: the parallel approval, or the acceptance. */
  | { type: 'StageOpened'; stage: string; handledIn: string; on: CivilDate }
  | { type: 'StageEnded'; stage: string; handledIn: string; outcome: Outcome; on: CivilDate }
  | { type: 'ProjectCompleted'; on: CivilDate }
  /** An item was not granted, and nothing else can go on without it. */
  | { type: 'ProjectStopped'; on: CivilDate }
  | { type: 'ProjectWithdrawn'; reason: string; on: CivilDate }
)
export type ProjectEventType = ProjectEvent['type']
