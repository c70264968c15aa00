import type { CivilDate } from '../kernel/index.ts'
import type { ProjectFacts, SharedHandedIn, StartedPart, StartedStage } from './events.ts'
import type { Situation } from './situation.ts'
import type { PartStatus, ProjectKind, ProjectStatus } from './status.ts'

/** An item of a project with how far it is. */
export interface PartState extends StartedPart {
  status: PartStatus
  caseId: string | null
  /** The applicant brings what it takes on this day. */
  expectedOn: CivilDate | null
  beganOn: CivilDate | null
  endedOn: CivilDate | null
  /** Why it could not begin when it had its turn: the code of the refusal. */
  heldUp: string | null
}

/** A stage of a construction project with how far it is; one that was refused or given up may be applied for again. */
export interface StageState extends StartedStage {
  status: PartStatus
  handledIn: string | null
  beganOn: CivilDate | null
  endedOn: CivilDate | null
}

/** What the log of a project means. `null` means "has not happened" or "there is none". */
export interface ProjectState {
  status: ProjectStatus
  kind: ProjectKind
  template: { code: string; version: number } | null
  name: string
  partyId: string
  /** The account that started it. */
  openedBy: string
  serial: number | null
  situation: Situation
  sealedAnswers: string
  facts: ProjectFacts
  materials: readonly SharedHandedIn[]
  parts: readonly PartState[]
  stages: readonly StageState[]
  startedOn: CivilDate | null
  startedAt: string | null
  endedOn: CivilDate | null
}

export const noProject: ProjectState = {
  status: 'under-way',
  kind: 'bundle',
  template: null,
  name: '',
  partyId: '',
  openedBy: '',
  serial: null,
  situation: {},
  sealedAnswers: '',
  facts: {},
  materials: [],
  parts: [],
  stages: [],
  startedOn: null,
  startedAt: null,
  endedOn: null,
}

/** What others wait for is there, or may be asked of nobody any more. */
export const isSettled = ({ status }: { status: PartStatus }): boolean => status === 'granted' || status === 'dropped'

/** Items that may begin: everything they wait for was granted, and the applicant does not bring anything later. */
export const readyParts = ({ parts }: Pick<ProjectState, 'parts'>, on: CivilDate): PartState[] =>
  parts.filter(
    ({ status, needs, expectedOn }) =>
      status === 'waiting' &&
      (expectedOn === null || expectedOn <= on) &&
      needs.every((need) => parts.some((part) => part.item === need && isSettled(part))),
  )

/** Items that can never begin, since one they wait for was not granted. */
export function blockedParts({ parts }: Pick<ProjectState, 'parts'>): PartState[] {
  const lost = new Set(parts.filter(({ status }) => status === 'refused' || status === 'ended').map(({ item }) => item))
  const blocked = new Set<PartState>()
  for (let more = true; more;) {
    const next = parts.filter(
      (part) => part.status === 'waiting' && !blocked.has(part) && part.needs.some((need) => lost.has(need)),
    )
    for (const part of next) {
      blocked.add(part)
      lost.add(part.item)
    }
    more = next.length > 0
  }
  return [...blocked]
}

/** Stages that may be applied for: those they need were granted, and nobody handles them. */
export const readyStages = ({ status, stages }: Pick<ProjectState, 'status' | 'stages'>): StageState[] =>
  status !== 'under-way'
    ? []
    : stages.filter(
        (stage) =>
          stage.status !== 'open' &&
          stage.status !== 'granted' &&
          stage.needs.every((need) => stages.find(({ code }) => code === need)?.status === 'granted'),
      )
