import type { ComplaintCommand } from './commands.ts'
import type { ComplaintState } from './state.ts'

/** What time does to a complaint by itself: it says that somebody is late, and answers nothing in their place. */
export const commandOfComplaintTimer = {
  'complaint-acceptance': { type: 'NoteAcceptanceLate' },
  'complaint-answer': { type: 'NoteAnswerLate' },
} as const satisfies Record<string, ComplaintCommand>
export type ComplaintTimerKind = keyof typeof commandOfComplaintTimer

/** The timers of a complaint as it stands. */
export function complaintTimersOf(state: ComplaintState): { kind: ComplaintTimerKind; dueAt: string }[] {
  const { status, acceptBy, acceptanceLate, answerBy, answerLate } = state
  if (status === 'lodged') return acceptBy && !acceptanceLate ? [{ kind: 'complaint-acceptance', dueAt: acceptBy }] : []
  const waits = status === 'accepted' || status === 'investigated'
  return waits && answerBy && !answerLate ? [{ kind: 'complaint-answer', dueAt: answerBy }] : []
}

/** Until when it is to be taken up or answered; null once it is. */
export const complaintDueAt = ({ status, acceptBy, answerBy }: ComplaintState): string | null =>
  status === 'lodged' ? acceptBy : status === 'accepted' || status === 'investigated' ? answerBy : null
