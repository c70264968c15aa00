// Grants are public (Licensing Law Art. 40); of what is the applicant's own nothing is, against its will, without a decision
// for the public's sake (Art. 5(3)). From the objection on the holder is left out of what is published, until it is decided.
import { due, type CompiledCalendar } from '../calendar/index.ts'
import { defaultObjectionDecisionPeriod, defaultObjectionPeriod, type ServiceItem } from '../catalogue/index.ts'
import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { Clock } from './clocks.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { PublicationCommand } from './publication-commands.ts'
import type { PublicationEvent } from './publication-events.ts'
import type { CaseState } from './state.ts'

/** What an item says of how long may be objected, and how soon that is decided on. */
export type ObjectionPeriods = Pick<ServiceItem, 'objectWithin' | 'decideObjectionWithin'>

/** Within how long of the decision, which tells of the right, it may be objected: of the version of the item a case is pinned to. */
export const objectionPeriod = ({ objectWithin = defaultObjectionPeriod }: ObjectionPeriods) => objectWithin

/** Within how long of an objection it is decided on, likewise. */
export const objectionDecisionPeriod = ({ decideObjectionWithin = defaultObjectionDecisionPeriod }: ObjectionPeriods) =>
  decideObjectionWithin

/** The last day to object to publication. */
export const objectBy = (decidedOn: CivilDate, item: ObjectionPeriods, calendar: CompiledCalendar): CivilDate =>
  due(calendar, { from: decidedOn, ...objectionPeriod(item) }).dueOn

/** The last day to decide on an objection. */
export const objectionDecidedBy = (
  objectedOn: CivilDate,
  item: ObjectionPeriods,
  calendar: CompiledCalendar,
): CivilDate => due(calendar, { from: objectedOn, ...objectionDecisionPeriod(item) }).dueOn

/** Whether anything is or will be published of the case. It stays so when the licence ends: what was granted stays public as history. */
const isPublished = ({ status, licence }: ClockFacts, { result }: ServiceItem): boolean =>
  result.kind !== 'none' && (status === 'granted' || licence !== null)

/** The clock in which the applicant's side may object; it stops with the objection. */
export function objectionRightClock(state: ClockFacts, item: ServiceItem, calendar: CompiledCalendar): Clock | null {
  const { decidedOn, objection } = state
  if (decidedOn === null || !isPublished(state, item)) return null
  return { startOn: decidedOn, dueOn: objectBy(decidedOn, item, calendar), stoppedOn: objection?.objectedOn ?? null }
}

/** The clock in which the head decides on an objection. */
export function objectionClock(
  { objection }: ClockFacts,
  item: ObjectionPeriods,
  calendar: CompiledCalendar,
): Clock | null {
  if (objection === null) return null
  const { objectedOn: startOn, decidedOn: stoppedOn } = objection
  return { startOn, dueOn: objectionDecidedBy(startOn, item, calendar), stoppedOn }
}

/** Whether an objection waits for its decision. */
export const isObjectionOpen = ({ objection }: Pick<ClockFacts, 'objection'>): boolean => objection?.upheld === null

/** Whether the holder is left out of what is published. */
export const isHolderWithheld = ({ objection }: Pick<CaseState, 'objection'>): boolean =>
  objection !== null && objection.upheld !== false

/** Why nobody may object, or decide about it, now. */
export function refusalOfObjection(
  type: PublicationCommand['type'],
  state: CaseState,
  { item, calendar }: Pick<CaseFacts, 'item' | 'calendar'>,
  on: CivilDate,
): Refusal | undefined {
  if (type === 'DecideObjection') return isObjectionOpen(state) ? undefined : refuse('no-objection')
  if (!isPublished(state, item)) return refuse('nothing-published')
  if (state.objection !== null) return refuse('objected-already')
  const dueOn = objectBy(state.decidedOn ?? on, item, calendar)
  return on > dueOn ? refuse('objection-too-late', { dueOn }) : undefined
}

/** An objection says why; so does the decision, and publishing all the same names the public interest that asks for it. */
export function decideObjection(
  command: PublicationCommand,
  { actor: by }: Pick<CaseFacts, 'actor'>,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const objects = command.type === 'ObjectToPublication'
  if ((objects ? command.reason : command.reasons).trim() === '') return refuse('objection-without-reasons')
  return objects
    ? [{ by, type: 'PublicationObjected', ground: command.ground, reason: command.reason, on }]
    : [{ by, type: 'ObjectionDecided', upheld: command.upheld, reasons: command.reasons, on }]
}

/** What an objection, or its decision, makes of a case. */
export function evolvePublication({ objection }: CaseState, event: PublicationEvent): Pick<CaseState, 'objection'> {
  if (event.type === 'PublicationObjected')
    return { objection: { ground: event.ground, objectedOn: event.on, upheld: null, decidedOn: null } }
  return { objection: objection && { ...objection, upheld: event.upheld, decidedOn: event.on } }
}
