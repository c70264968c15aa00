// What becomes of an application that is never corrected. The law is silent; practice ends it after a published period, and
// it counts as neither refused nor late.
import { due, lastWorkday, type CompiledCalendar } from '../calendar/index.ts'
import { defaultCorrectionPeriod, type ServiceItem } from '../catalogue/index.ts'
import { addDays, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { CaseCommandType } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState } from './state.ts'

/** How long before the end the applicant is told of it, in calendar days. */
const announcedDays = 10
/** For how long what lapsed may be taken up again, in calendar days. */
export const reopeningDays = 30

/** The last day to answer an open correction notice; null where none is open. */
export function lastDayToCorrect(
  { openCorrection }: ClockFacts,
  { correctionPeriod = defaultCorrectionPeriod }: ServiceItem,
  calendar: CompiledCalendar,
): CivilDate | null {
  return openCorrection && due(calendar, { from: openCorrection.sinceOn, ...correctionPeriod }).dueOn
}

/**
 * The working day on which the end is announced: ten days before or the last one before that, but not before the day after the
 * notice where the period is as short as that.
 */
export function lapseAnnouncedOn(state: ClockFacts, item: ServiceItem, calendar: CompiledCalendar): CivilDate | null {
  const lastOn = lastDayToCorrect(state, item, calendar)
  if (lastOn === null || state.openCorrection === null || state.openCorrection.announced) return null
  const [before, earliest] = [addDays(lastOn, -announcedDays), addDays(state.openCorrection.sinceOn, 1)]
  const on = lastWorkday(calendar, before)
  return on > earliest ? on : earliest
}

type LapseCommand = 'AnnounceLapse' | 'LapseCase' | 'ReopenCase'

/** Why it is too early or too late for that. */
export function refusalOfLapse(
  command: LapseCommand,
  state: CaseState,
  { item, calendar }: CaseFacts,
  on: CivilDate,
): Refusal | undefined {
  if (command === 'ReopenCase') {
    const lastOn = addDays(state.closedOn ?? on, reopeningDays)
    return on > lastOn ? refuse('reopening-too-late', { lastOn }) : undefined
  }
  const lastOn = lastDayToCorrect(state, item, calendar)
  const from = command === 'LapseCase' ? lastOn && addDays(lastOn, 1) : lapseAnnouncedOn(state, item, calendar)
  if (from === null) return refuse('not-possible-now', { command })
  return on < from ? refuse('not-due-yet', { dueOn: from }) : undefined
}

/** Announced, ended, taken up again. */
export function decideLapse(
  command: { type: Exclude<LapseCommand, 'ReopenCase'> } | { type: 'ReopenCase'; reason: string },
  state: CaseState,
  { actor: by, item, calendar }: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  if (command.type === 'ReopenCase') {
    const reason = command.reason.trim()
    return reason === '' ? refuse('reopening-without-reason') : [{ by, type: 'CaseReopened', reason, on }]
  }
  const lastOn = lastDayToCorrect(state, item, calendar)
  if (lastOn === null) return refuse('not-possible-now', { command: command.type satisfies CaseCommandType })
  return command.type === 'AnnounceLapse'
    ? [{ by, type: 'LapseAnnounced', lapsesOn: lastOn, on }]
    : [{ by, type: 'CaseLapsed', askedOn: state.correctionOn ?? on, lastOn, on }]
}
