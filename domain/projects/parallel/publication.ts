// Being named in what is published of a stage (Licensing Law Art. 5(3), 40): each licence it leads to may be objected to as one
// of a case may, from the one decision on; the head of its department decides. Whatever becomes of the licence, both go on.
import type { CompiledCalendar } from '../../calendar/index.ts'
import {
  authorityNeeded,
  isHolderWithheld,
  objectBy,
  objectionDecidedBy,
  objectionDecisionPeriod,
  objectionPeriod,
} from '../../cases/index.ts'
import { civilDateOf, refuse, type CivilDate, type Refusal } from '../../kernel/index.ts'
import { reaches, type Level } from '../../organisation/index.ts'
import type { ParallelClock } from './clocks.ts'
import type { ParallelCommand } from './commands.ts'
import type { ParallelEvent } from './events.ts'
import type { ParallelFacts } from './facts.ts'
import { dueLicences } from './licences.ts'
import type { ItemObjection, ParallelState } from './state.ts'

export type PublicationAsked = Extract<ParallelCommand, { type: 'ObjectToParallelLicence' | 'DecideParallelObjection' }>

/** Whether a command is about what is published. */
export const isAboutPublication = (type: ParallelCommand['type']): type is PublicationAsked['type'] =>
  type === 'ObjectToParallelLicence' || type === 'DecideParallelObjection'

/** The time of each licence in which the applicant's side may object; it stops with the objection. Nobody of the staff owes it. */
export function objectionRightClocksOf(state: ParallelState, calendar: CompiledCalendar): ParallelClock[] {
  const { decision } = state
  if (decision === null) return []
  return dueLicences(state).map(({ result, objection }) => ({
    ...{ kind: 'objection-right', departmentCode: null, item: result.item, startOn: decision.on },
    ...{ limit: objectionPeriod(result), dueOn: objectBy(decision.on, result, calendar) },
    ...{ stoppedOn: objection?.objectedOn ?? null, stoppedAt: objection?.objectedAt ?? null },
  }))
}

/** The time in which each objection is decided on. */
export const objectionClocksOf = (state: ParallelState, calendar: CompiledCalendar): ParallelClock[] =>
  dueLicences(state).flatMap(({ departmentCode, result, objection }) =>
    objection === null
      ? []
      : [
          {
            ...{ kind: 'objection', departmentCode, item: result.item, startOn: objection.objectedOn },
            limit: objectionDecisionPeriod(result),
            dueOn: objectionDecidedBy(objection.objectedOn, result, calendar),
            ...{ stoppedOn: objection.decidedOn, stoppedAt: objection.decidedAt },
          },
        ],
  )

const isOpen = (objection: ItemObjection | null): boolean => objection?.upheld === null

/** Items with an objection that waits, each with whose it is to decide. */
export const openObjections = (state: ParallelState): { departmentCode: string; item: string }[] =>
  dueLicences(state).flatMap(({ departmentCode, result: { item }, objection }) =>
    isOpen(objection) ? [{ departmentCode, item }] : [],
  )

/** Whether the holder of the licence of an item is left out of what is published. */
export const isParallelHolderWithheld = ({ objections }: ParallelState, item: string): boolean =>
  isHolderWithheld({ objection: objections[item] ?? null })

/** The last day on which anybody may still object, about whatever item; null where nobody may. */
export const objectableUntil = (state: ParallelState, calendar: CompiledCalendar): CivilDate | null =>
  objectionRightClocksOf(state, calendar)
    .flatMap(({ stoppedOn, dueOn }) => (stoppedOn === null ? [dueOn] : []))
    .toSorted()
    .at(-1) ?? null

const holdsAuthority = ({ authority }: ParallelFacts, item: string, needed: Level): boolean => {
  const held = authority[item] ?? null
  return held !== null && reaches(held, needed)
}
const toDecide = authorityNeeded.DecideObjection ?? 'decide'

/** At a window an objection is taken down as that of a case is: by who may receive for the item (`hasAuthority` of a case). */
const toTakeDown: Level = 'receive-only'

/** Whether there is a licence this may be asked about, by this person, that day. */
export function hasObjectionFor(type: PublicationAsked['type'], state: ParallelState, facts: ParallelFacts): boolean {
  if (type === 'DecideParallelObjection')
    return openObjections(state).some(
      ({ departmentCode, item }) =>
        departmentCode === facts.actor.departmentCode && holdsAuthority(facts, item, toDecide),
    )
  const on = civilDateOf(facts.at)
  return objectionRightClocksOf(state, facts.calendar).some(
    ({ item = '', stoppedOn, dueOn }) => stoppedOn === null && on <= dueOn && mayVoice(item, state, facts),
  )
}

/** Whether somebody voices an objection about an item: whoever builds, and the window of its department for them. */
function mayVoice(item: string, state: ParallelState, facts: ParallelFacts): boolean {
  if (facts.forApplicant) return true
  const owner = dueLicences(state).find(({ result }) => result.item === item)?.departmentCode
  return owner === facts.actor.departmentCode && holdsAuthority(facts, item, toTakeDown)
}

/** An objection says why, once and in time; so does the decision of the head of the department whose licence it is. */
export function decidePublication(
  command: PublicationAsked,
  state: ParallelState,
  facts: ParallelFacts,
): ParallelEvent[] | Refusal {
  const { actor: by, calendar } = facts
  const on = civilDateOf(facts.at)
  const found = dueLicences(state).find(({ result }) => result.item === command.item)
  if (!found || state.decision === null) return refuse('nothing-published')
  const { departmentCode, objection, result } = found
  const { item } = result
  if (command.type === 'ObjectToParallelLicence') {
    const { ground, reason } = command
    if (!facts.forApplicant && departmentCode !== by.departmentCode) return refuse('licence-of-another-department')
    if (!mayVoice(item, state, facts)) return refuse('no-authority', { item: facts.item?.name ?? result.name })
    if (objection !== null) return refuse('objected-already')
    const dueOn = objectBy(state.decision.on, result, calendar)
    if (on > dueOn) return refuse('objection-too-late', { dueOn })
    if (reason.trim() === '') return refuse('objection-without-reasons')
    return [{ type: 'ParallelPublicationObjected', by, on, departmentCode, item, ground, reason }]
  }
  if (departmentCode !== by.departmentCode) return refuse('licence-of-another-department')
  if (!isOpen(objection)) return refuse('no-objection')
  if (!holdsAuthority(facts, item, toDecide)) return refuse('no-authority', { item: facts.item?.name ?? result.name })
  const { upheld, reasons } = command
  if (reasons.trim() === '') return refuse('objection-without-reasons')
  return [{ type: 'ParallelObjectionDecided', by, on, departmentCode, item, upheld, reasons }]
}
