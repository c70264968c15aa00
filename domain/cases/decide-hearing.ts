import { addWorkdays, countWorkdays, isWorkday } from '../calendar/index.ts'
import { parseCivilDate, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import { hearingClock } from './clocks.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { SpecialCommand } from './special-commands.ts'
import { isPartial } from './duty.ts'
import { openSuspension } from './special-state.ts'
import type { CaseState } from './state.ts'

type HearingCommand = Extract<
  SpecialCommand,
  {
    type:
      'TellHearingRight' | 'RequestHearing' | 'WaiveHearing' | 'ScheduleHearing' | 'PostponeHearing' | 'RecordHearing'
  }
>

/** Working days between the notice of a hearing and the hearing (Art. 48(1)(1)). */
export const hearingNoticeDays = 7

/** A hearing (听证), of the organ's own accord or at request (Art. 46–48). */
export function decideHearing(
  command: HearingCommand,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const by = facts.actor
  switch (command.type) {
    case 'TellHearingRight':
      return [{ by, type: 'HearingRightTold', matter: command.matter, on }]
    case 'RequestHearing': {
      const { party, reason } = command
      return refusalOfSpeaker(party, state, facts) ?? [{ by, type: 'HearingRequested', party, reason, on }]
    }
    case 'WaiveHearing': {
      const { party } = command
      if (state.hearing?.waivedBy.includes(party)) return refuse('hearing-waived-already')
      return refusalOfSpeaker(party, state, facts) ?? [{ by, type: 'HearingWaived', party, on }]
    }
    case 'ScheduleHearing':
      return schedule(command, state, facts, on)
    case 'PostponeHearing':
      return postpone(command, state, facts, on)
    case 'RecordHearing': {
      const { minutes, participants } = command
      if (minutes.trim() === '' || participants.length === 0) return refuse('minutes-without-content')
      return [{ by, type: 'HearingRecorded', minutes, participants, on }]
    }
  }
}

/** The applicant speaks for itself; what an interested party wants is taken down by the office. */
function refusalOfSpeaker(
  party: number | null,
  { interestedParties }: CaseState,
  { actor }: CaseFacts,
): Refusal | undefined {
  if (party === null) return undefined
  if (actor.departmentCode === null) return refuse('party-speaks-at-the-window')
  return interestedParties.some((one) => one.party === party) ? undefined : refuse('party-unknown')
}

function schedule(
  command: Extract<HearingCommand, { type: 'ScheduleHearing' }>,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const { heldOn, time, place, closedBecause, presiderId } = command
  const refusal = refusalOfDate(heldOn, state, facts, on) ?? refusalOfPresider(presiderId, state, facts)
  if (refusal) return refusal
  const presider = { id: presiderId, name: facts.colleagues[presiderId]?.name ?? '' }
  const told = { value: countWorkdays(facts.calendar, on, heldOn), unit: 'workday' } as const
  const basis = state.hearing?.requestedOn ? 'request' : 'ex-officio'
  const where = { heldOn, time, place, closedBecause }
  return [{ by: facts.actor, type: 'HearingScheduled', basis, ...where, presider, told, on }]
}

/** Another day for a hearing that is announced: with a reason, and seven working days' notice again. */
function postpone(
  { heldOn, time, place, reason }: Extract<HearingCommand, { type: 'PostponeHearing' }>,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  if (reason.trim() === '') return refuse('postponement-without-reason')
  const before = state.hearing?.heldOn ?? on
  const refusal = refusalOfDate(heldOn, state, facts, on)
  if (refusal) return refusal
  if (heldOn <= before) return refuse('hearing-not-later', { heldOn: before })
  const since = openSuspension(state)?.startOn ?? on
  const told = { value: countWorkdays(facts.calendar, since, heldOn), unit: 'workday' } as const
  return [{ by: facts.actor, type: 'HearingPostponed', heldOn, time, place, reason, told, on }]
}

/** Seven working days' notice; at request within twenty, or where that is no longer possible as soon as it is. */
function refusalOfDate(
  heldOn: CivilDate,
  state: CaseState,
  { calendar }: CaseFacts,
  on: CivilDate,
): Refusal | undefined {
  const earliest = addWorkdays(calendar, on, hearingNoticeDays)
  if (parseCivilDate(heldOn) === undefined || heldOn < earliest) return refuse('hearing-notice-too-short', { earliest })
  // A bound, so that a slip of the pen is no hearing in another century.
  const dueOn = hearingClock(state, calendar)?.dueOn ?? addWorkdays(calendar, on, 60)
  const latest = dueOn > earliest ? dueOn : earliest
  if (heldOn > latest) return refuse('hearing-too-late', { latest })
  return isWorkday(calendar, heldOn) ? undefined : refuse('hearing-on-a-day-off', { heldOn })
}

/** Who examined a case: judged it at its intake, reviewed a step, or inspected on site. They preside over no hearing (Art. 48). */
export const examinersOf = ({ judgedAtIntake, reviewedBy, inspectors }: CaseState): string[] => [
  ...new Set([...judgedAtIntake, ...reviewedBy, ...inspectors]),
]

/** Somebody of the organ who did not examine the case, from its intake on, and has no interest in it (Art. 48(1)(3)). */
function refusalOfPresider(
  presiderId: string,
  state: CaseState,
  { colleagues, item, duty }: CaseFacts,
): Refusal | undefined {
  const presider = colleagues[presiderId]
  if (!presider || presider.departmentCode !== item.departmentCode) return refuse('presider-not-of-the-organ')
  if (examinersOf(state).includes(presiderId)) return refuse('presider-reviewed', { name: presider.name })
  return isPartial(presiderId, state, duty) ? refuse('presider-has-interest', { name: presider.name }) : undefined
}
