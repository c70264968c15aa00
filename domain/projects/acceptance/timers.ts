import type { AcceptanceCommand } from './commands.ts'
import { dueOfStep } from './clocks.ts'
import { roundOf, unspoken, type AcceptanceState } from './state.ts'

/** What time does to an acceptance by itself. */
export const commandOfAcceptanceTimer = {
  'acceptance-visit': { type: 'CloseVisit' },
  'acceptance-silence': { type: 'NoteSilence' },
  'acceptance-lapse': { type: 'LapseAcceptance' },
} as const satisfies Record<string, AcceptanceCommand>
export type AcceptanceTimerKind = keyof typeof commandOfAcceptanceTimer

/** The end of a day in the town, as an instant. */
const endOf = (on: string): string => `${on}T16:00:00.000Z`

/** The timers of an acceptance as it stands. */
export function acceptanceTimersOf(state: AcceptanceState): { kind: AcceptanceTimerKind; dueAt: string }[] {
  const round = roundOf(state)
  const at = (kind: AcceptanceTimerKind, on: string | null | undefined) => (on ? [{ kind, dueAt: endOf(on) }] : [])
  switch (state.status) {
    case 'scheduled':
      return at('acceptance-visit', round?.closeBy)
    case 'visited':
      return round && unspoken(round).some((code) => !round.parts[code]?.silent)
        ? at('acceptance-silence', round.opinionBy)
        : []
    case 'incomplete':
      return at('acceptance-lapse', dueOfStep(state, 'supplement'))
    case 'rectifying':
      return at('acceptance-lapse', state.rectifications.at(-1)?.rectifyBy)
    default:
      return []
  }
}
