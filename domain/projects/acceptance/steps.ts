import { civilDateOf, type CivilDate } from '../../kernel/index.ts'
import type { AcceptanceClockKind } from './clock-kinds.ts'
import type { AcceptanceEvent, AcceptanceEventType } from './events.ts'

/** A clock of an acceptance. `departmentCode` is whose it is; null is the applicant's, the centre's or the whole's. */
export interface AcceptanceClock {
  kind: AcceptanceClockKind
  departmentCode: string | null
  startOn: CivilDate
  dueOn: CivilDate
  /** Null while it runs; with the instant where there is one. */
  stoppedOn: CivilDate | null
  stoppedAt: string | null
}

/** Which steps an event ends; the assignment of one department alone is ended by its own inspectors. */
const ends: Partial<Record<AcceptanceEventType, readonly AcceptanceClockKind[]>> = {
  AcceptanceSupplementRequested: ['completeness'],
  AcceptanceSupplemented: ['supplement'],
  AcceptanceFoundComplete: ['completeness'],
  VisitDateSet: ['notice'],
  InspectorsAssigned: ['assignment'],
  RectificationRequired: ['assignment'],
  RectificationReported: ['rectification'],
  AcceptancePassed: ['assignment'],
  OpinionLetterIssued: ['letter'],
  CompletionFiled: ['filing'],
  AcceptanceWithdrawn: ['completeness', 'supplement', 'notice', 'assignment', 'rectification'],
  AcceptanceLapsed: ['supplement', 'rectification'],
}

type Begun = Pick<AcceptanceClock, 'kind' | 'departmentCode' | 'dueOn'>

/** Which steps an event begins, with the day it set for them. `awaited` are the departments that have not named inspectors. */
function begun(event: AcceptanceEvent, lead: string, awaited: readonly string[]): Begun[] {
  const one = (kind: AcceptanceClockKind, dueOn: CivilDate, departmentCode: string | null = null) => [
    { kind, departmentCode, dueOn },
  ]
  switch (event.type) {
    case 'AcceptanceApplied':
    case 'AcceptanceSupplemented':
      return one('completeness', event.checkBy)
    case 'AcceptanceSupplementRequested':
      return one('supplement', event.supplementBy)
    case 'AcceptanceFoundComplete':
    case 'RectificationReported':
      return one('notice', event.noticeBy, lead)
    case 'VisitDateSet':
      return awaited.flatMap((code) => one('assignment', event.assignBy, code))
    case 'RectificationRequired':
      return one('rectification', event.rectifyBy)
    case 'AcceptancePassed':
      return one('letter', event.letterBy, lead)
    case 'OpinionLetterIssued':
      return one('filing', event.fileBy, lead)
    default:
      return []
  }
}

/** The steps after an event: those it ends stop, those it begins run, and another calendar moves those that run. */
export function stepsAfter(
  steps: readonly AcceptanceClock[],
  event: AcceptanceEvent,
  at: string,
  { lead, awaited }: { lead: string; awaited: readonly string[] },
): AcceptanceClock[] {
  const on = civilDateOf(at)
  const ended = ends[event.type] ?? []
  const owner = event.type === 'InspectorsAssigned' ? event.departmentCode : undefined
  const moved = event.type === 'AcceptanceRecounted' ? event.moved : []
  const kept = steps
    // A visit on another day has its inspectors named by another day.
    .filter(({ kind, stoppedOn }) => !(event.type === 'VisitDateSet' && kind === 'assignment' && stoppedOn === null))
    .map((step): AcceptanceClock => {
      if (step.stoppedOn !== null) return step
      if (ended.includes(step.kind) && (owner === undefined || owner === step.departmentCode))
        return { ...step, stoppedOn: on, stoppedAt: at }
      const to = moved.find(
        ({ clock, departmentCode }) => clock === step.kind && departmentCode === step.departmentCode,
      )
      return to ? { ...step, dueOn: to.to } : step
    })
  const begins = begun(event, lead, awaited).map((one) => ({ ...one, startOn: on, stoppedOn: null, stoppedAt: null }))
  return [...kept, ...begins]
}
