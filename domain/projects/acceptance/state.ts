import type { CivilDate } from '../../kernel/index.ts'
import type { CheckedLine, HandedPaper, OpinionOutcome, SitePhoto } from './commands.ts'
import type { AcceptedProject, RectificationItem } from './events.ts'
import type { AcceptanceStatus } from './status.ts'
import type { AcceptanceSetup } from './setup.ts'
import type { AcceptanceClock } from './steps.ts'

/** What a department said. `deemed` names the rule by which its silence counts. */
export interface Opinion {
  outcome: OpinionOutcome
  items: readonly string[]
  rectifyDays: number | null
  at: string
  by: string | null
  deemed: string | null
}

/** What a department's inspectors saw on site. */
export interface SeenOnSite {
  lines: readonly CheckedLine[]
  photos: readonly SitePhoto[]
  seenAt: string
  by: string
  /** Not recorded on the day. */
  late: boolean
}

/** What one department did in one round. Null is "not yet". */
export interface Part {
  inspectors: readonly string[]
  checklist: SeenOnSite | null
  opinion: Opinion | null
  silent: boolean
}

/** One visit and what came of it. The first round has every department, a later one those that failed. */
export interface Round {
  departments: readonly string[]
  /** When a day was first announced: a visit is moved within the time it had then. */
  noticedOn: CivilDate | null
  visitOn: CivilDate | null
  time: string
  place: string
  assignBy: CivilDate | null
  closeBy: CivilDate | null
  opinionBy: CivilDate | null
  closedAt: string | null
  parts: Readonly<Record<string, Part>>
}

/** When the applicant had the works to put right: the master clock stands still. */
export interface Rectification {
  fromOn: CivilDate
  toOn: CivilDate | null
  rectifyBy: CivilDate
  items: readonly RectificationItem[]
  statement: string | null
}

/** An acceptance, folded from its stream. */
export interface AcceptanceState {
  status: AcceptanceStatus
  /** Null only before it was applied for. */
  project: AcceptedProject | null
  setup: AcceptanceSetup | null
  calendarVersion: string
  /** The account that applied. */
  appliedBy: string
  alone: boolean
  serial: number | null
  appliedOn: CivilDate | null
  departments: readonly string[]
  papers: readonly HandedPaper[]
  supplement: { missing: readonly string[]; note: string } | null
  completeOn: CivilDate | null
  rounds: readonly Round[]
  rectifications: readonly Rectification[]
  letter: { on: CivilDate; serial: number | null; remark: string; items: readonly RectificationItem[] } | null
  filedOn: CivilDate | null
  /** What was to be done until when, step by step; opinions and the whole are in clocks.ts. */
  steps: readonly AcceptanceClock[]
  stepsWatched: boolean
}

export const noAcceptance: AcceptanceState = {
  status: 'applied',
  project: null,
  setup: null,
  calendarVersion: '',
  appliedBy: '',
  alone: false,
  serial: null,
  appliedOn: null,
  departments: [],
  papers: [],
  supplement: null,
  completeOn: null,
  rounds: [],
  rectifications: [],
  letter: null,
  filedOn: null,
  steps: [],
  stepsWatched: false,
}

/** The round under way, or the last one. */
export const roundOf = ({ rounds }: Pick<AcceptanceState, 'rounds'>): Round | undefined => rounds.at(-1)

/** The part of a department in the round under way; undefined where it has none. */
export const partOf = (state: AcceptanceState, departmentCode: string | null): Part | undefined =>
  departmentCode === null ? undefined : roundOf(state)?.parts[departmentCode]

/** Those of the round that have not said anything yet. */
export const unspoken = ({ departments, parts }: Round): string[] => departments.filter((code) => !parts[code]?.opinion)

/** Those that said no in a round. */
export const failedOf = (round: Round | undefined): string[] =>
  (round?.departments ?? []).filter((code) => round?.parts[code]?.opinion?.outcome === 'fail')

/** Departments of a round that have not named who inspects. */
export const withoutInspectors = (round: Round | undefined): string[] =>
  (round?.departments ?? []).filter((code) => round?.parts[code]?.inspectors.length === 0)

/** What each department last said, over all rounds. */
export function lastOpinions({ departments, rounds }: AcceptanceState): Map<string, Opinion> {
  const last = new Map<string, Opinion>()
  for (const { parts } of rounds)
    for (const code of departments) {
      const opinion = parts[code]?.opinion
      if (opinion) last.set(code, opinion)
    }
  return last
}
