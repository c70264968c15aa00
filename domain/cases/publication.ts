// Grants are public (Licensing Law Art. 40); of what is the applicant's own nothing is, against its will, without a decision
// for the public's sake (Art. 5(3)). From the objection on the holder is left out of what is published, until it is decided.
import { due, type CompiledCalendar } from '../calendar/index.ts'
import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { PublicationCommand } from './publication-commands.ts'
import type { PublicationEvent } from './publication-events.ts'
import type { CaseState } from './state.ts'

/** The law says a reasonable time; fifteen working days is what is given to anyone asked about publication (our choice). */
export const objectionDays = 15

/** The last day to object to publication: counted from the decision, which tells of the right. */
export const objectBy = (decidedOn: CivilDate, calendar: CompiledCalendar): CivilDate =>
  due(calendar, { from: decidedOn, value: objectionDays, unit: 'workday' }).dueOn

/** Whether an objection waits for its decision. */
export const isObjectionOpen = ({ objection }: Pick<CaseState, 'objection'>): boolean => objection?.upheld === null

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
  if (item.result.kind === 'none') return refuse('nothing-published')
  if (state.objection !== null) return refuse('objected-already')
  const dueOn = objectBy(state.decidedOn ?? on, calendar)
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
    return { objection: { ground: event.ground, objectedOn: event.on, upheld: null } }
  return { objection: objection && { ...objection, upheld: event.upheld } }
}
