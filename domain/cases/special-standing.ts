import { addWorkdays } from '../calendar/index.ts'
import { extensionOf, statutoryLimit } from '../catalogue/index.ts'
import { civilDateOf, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import { clocksOf, hearingRequestClock } from './clocks.ts'
import type { SpecialCommand } from './special-commands.ts'
import type { CaseFacts } from './facts.ts'
import { openSuspension } from './special-state.ts'
import { specialWords } from './special-words.ts'
import type { CaseState } from './state.ts'

/** Working days an interested party has to say something after being told; the law leaves it open. */
export const statementDays = 5

/** Why a special act may not be done on this case now, whatever it would say. */
export function refusalOfSpecial(
  type: SpecialCommand['type'],
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): Refusal | undefined {
  switch (type) {
    case 'ExtendDecision':
      return refusalOfExtension(state, facts, on)
    case 'TellHearingRight':
      return state.hearing === null ? undefined : refuse('hearing-under-way-already')
    case 'RequestHearing':
    case 'WaiveHearing':
      return refusalOfHearingRight(state, facts, on)
    case 'ScheduleHearing':
      return state.hearing?.scheduledOn ? refuse('hearing-scheduled-already') : undefined
    case 'EndSpecialProcedure':
      return openSuspension(state)?.procedure === 'hearing' ? refuse('hearing-ends-with-its-minutes') : undefined
    case 'PostponeHearing':
      return openSuspension(state)?.procedure === 'hearing' ? undefined : refuse('no-hearing-scheduled')
    case 'RecordHearing':
      return refusalOfMinutes(state, on)
    case 'StartSpecialProcedure':
    case 'TellInterestedParty':
    case 'RecordStatement':
      return undefined
    case 'NameInspectors':
    case 'RecordSiteInspection':
      return state.hearing?.presider?.id === facts.actor.id ? refuse('presider-reviews-not') : undefined
  }
}

/** An extension is given once, and before the time is over (Art. 42(1)); what is late stays late. */
function refusalOfExtension(state: CaseState, { item, calendar }: CaseFacts, on: CivilDate): Refusal | undefined {
  if (extensionOf(item) === null) return refuse('no-extension-for-item', { item: item.name, itemEn: item.nameEn })
  if (state.extension !== null) return refuse('extended-already', { on: state.extension.on })
  const { promised, statutory } = clocksOf(state, item, calendar)
  const dueOn = (statutoryLimit(item) === null ? promised : statutory)?.dueOn
  return dueOn !== undefined && on > dueOn ? refuse('extension-too-late', { dueOn }) : undefined
}

function refusalOfHearingRight(state: CaseState, { calendar }: CaseFacts, on: CivilDate): Refusal | undefined {
  const clock = hearingRequestClock(state, calendar)
  if (!clock) return refuse('no-hearing-right')
  if (state.hearing?.requestedOn) return refuse('hearing-requested-already')
  if (clock.stoppedOn !== null) return refuse('no-hearing-right')
  return on > clock.dueOn ? refuse('hearing-request-too-late', { dueOn: clock.dueOn }) : undefined
}

function refusalOfMinutes({ hearing, suspensions }: CaseState, on: CivilDate): Refusal | undefined {
  if (openSuspension({ suspensions })?.procedure !== 'hearing' || !hearing?.heldOn)
    return refuse('no-hearing-scheduled')
  return on < hearing.heldOn ? refuse('hearing-not-held-yet', { heldOn: hearing.heldOn }) : undefined
}

/** Why nothing may be decided yet: somebody is still to be heard (Art. 36, 46–48). */
export function refusalUnheard(state: CaseState, facts: CaseFacts): Refusal | undefined {
  const { hearing, interestedParties } = state
  const { item, calendar } = facts
  const on = civilDateOf(facts.at)
  const request = hearingRequestClock(state, calendar)
  if (request?.stoppedOn === null && on <= request.dueOn) return refuse('hearing-right-open', { dueOn: request.dueOn })
  if (hearing && (hearing.requestedOn ?? hearing.scheduledOn) && hearing.recordedOn === null)
    return refuse('hearing-before-decision')
  if (item.hearing === 'required' && !hearing?.recordedOn)
    return refuse('hearing-required', { item: item.name, itemEn: item.nameEn })
  if (item.interestedParties && interestedParties.length === 0)
    return refuse('parties-not-told', { item: item.name, itemEn: item.nameEn })
  const unheard = interestedParties.find(({ heardOn }) => heardOn === null)
  return unheard ? refuse('party-not-heard', { party: unheard.party }) : undefined
}

/** While a special procedure runs nothing is reviewed and nothing decided: it says which one, and since when. */
export function refusalWhileSuspended(state: CaseState): Refusal | undefined {
  const open = openSuspension(state)
  if (!open) return undefined
  const { zh, en } = specialWords[open.procedure]
  return refuse('suspended', { procedure: zh, procedureEn: en, since: open.startOn })
}

/** Until when an interested party told on a day may speak. */
export const answerBy = (toldOn: CivilDate, { calendar }: Pick<CaseFacts, 'calendar'>): CivilDate =>
  addWorkdays(calendar, toldOn, statementDays)
