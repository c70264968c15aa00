import type { CompiledCalendar } from '#domain/calendar/index.ts'
import {
  answerBy,
  examinersOf,
  hearingClocksOf,
  isOverTold,
  openSuspension,
  toldUntil,
  type CaseState,
} from '#domain/cases/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'

/** What of a case's special procedures a page needs to know, as of `today`. */
export function specialOf(state: CaseState, calendar: CompiledCalendar, today: CivilDate) {
  const { hearing, interestedParties, inspectedSteps, recused, extension } = state
  const open = openSuspension(state)
  const { request, hold } = hearingClocksOf(state, calendar)
  return {
    suspension: open
      ? {
          procedure: open.procedure,
          ground: open.ground,
          since: open.startOn,
          told: open.told,
          toldUntil: toldUntil(open, calendar),
          overTold: isOverTold(state, calendar, today),
        }
      : null,
    hearing: hearing && {
      rightToldOn: hearing.rightToldOn,
      requestBy: request?.dueOn ?? null,
      requestedOn: hearing.requestedOn,
      holdBy: hold?.dueOn ?? null,
      heldOn: hearing.heldOn,
      presider: hearing.presider?.name ?? null,
      recordedOn: hearing.recordedOn,
    },
    interestedParties: interestedParties.map((party) => ({ ...party, answerBy: answerBy(party.toldOn, { calendar }) })),
    inspectedSteps: inspectedSteps.filter((step) => step !== null),
    reviewers: [...new Set([...examinersOf(state), ...recused])],
    extended: extension !== null,
  }
}
