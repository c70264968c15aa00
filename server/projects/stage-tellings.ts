import type { Recorded } from '#domain/kernel/index.ts'
import {
  stageTelling,
  type AcceptanceEvent,
  type AcceptedProject,
  type MovedStageClock,
  type ParallelEvent,
} from '#domain/projects/index.ts'
import type { Projected } from '../kernel/event-store.ts'
import { isRecount } from '#domain/supervision/index.ts'
import type { Audience } from '../supervision/index.ts'

type Left = Projected['outbox']

/** Something the staff is told of, and who of them. */
export interface StaffTold {
  kind: string
  audience: Audience
}

/** How what happened to a stage is told. */
interface Stage<Event> {
  /** What handles it; names the stage in what the staff is told. */
  handling: 'approval' | 'acceptance'
  stream: string
  /** Works nobody manages here have none to go on. */
  project: AcceptedProject | null
  movesOn(event: Event): boolean
  staffTold(event: Event): StaffTold[]
}

/** What the entries just written to a stage leave behind: the applicant is told, the project goes on, the staff is told, warnings are looked at. */
export function stageTellings<Event extends ParallelEvent | AcceptanceEvent>(
  { handling, stream, project, movesOn, staffTold }: Stage<Event>,
  news: readonly Recorded<Event>[],
): Left {
  const facts = { [handling]: stream, project: project?.name ?? '', projectEn: project?.nameEn ?? '' }
  const left = news.flatMap(({ event, version }): Left => {
    const key = `${handling} ${stream} ${version}`
    const goesOn: Left =
      movesOn(event) && project ? [{ kind: 'project', dedupeKey: key, payload: { projectId: project.id } }] : []
    const told = staffTold(event).map(({ kind, audience }, nth) => ({
      kind: 'staff-telling',
      dedupeKey: `${key} ${nth} ${audience.departmentCode ?? ''}`,
      payload: { audience: { ...audience, ...(project && { party: project.partyId }) }, kind, facts },
    }))
    const again: Left = isRecount(event)
      ? [{ kind: 'look-again', dedupeKey: `look-again ${stream} ${version}`, payload: { caseId: stream } }]
      : []
    return [...goesOn, ...told, ...again]
  })
  return [...applicantTold(stream, project, news), ...left]
}

/** Of silence past the limit the leaders of the departments that owe are told, those of the lead department and the centre. */
export const toldOfSilence = (kind: string, owing: readonly string[], lead = ''): StaffTold[] =>
  [...new Set([...owing, lead])].map((departmentCode, index) => ({
    kind,
    // The centre hears of it once.
    audience: { departmentCode, department: ['head', 'deputy-head'], centre: index === 0 ? ['centre-manager'] : [] },
  }))

/** Each department of which a running clock ends on another day is told once. */
export const clocksMoved = (kind: string, moved: readonly MovedStageClock[]): StaffTold[] =>
  departmentsTold(kind, [...new Set(moved.flatMap(({ departmentCode }) => departmentCode ?? []))])

/** Whoever leads a department or reviews there is told. */
export const departmentsTold = (kind: string, codes: readonly string[]): StaffTold[] =>
  codes.map((departmentCode) => ({
    kind,
    audience: { departmentCode, department: ['head', 'deputy-head', 'reviewer'] },
  }))

/** Whoever may sign for a department is told. */
export const signersTold = (kind: string, codes: readonly string[]): StaffTold[] =>
  codes.map((departmentCode) => ({ kind, audience: { departmentCode, department: ['head', 'deputy-head'] } }))

const applicantTold = (
  stream: string,
  project: AcceptedProject | null,
  news: readonly Recorded<ParallelEvent | AcceptanceEvent>[],
): Left =>
  news.flatMap(({ event, version, at }) => {
    const kind = stageTelling(event)
    if (!project || kind === null) return []
    const payload = { caseId: stream, partyId: project.partyId, kind, at }
    return [{ kind: 'notice', dedupeKey: `${stream}/${version}/${kind}`, payload }]
  })
