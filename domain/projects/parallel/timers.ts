import type { CompiledCalendar } from '../../calendar/index.ts'
import { answerClocksOf, stepClocksOf } from './clocks.ts'
import type { ParallelClockKind } from './clock-kinds.ts'
import type { ParallelCommand } from './commands.ts'
import { runningProcedure, type ParallelState } from './state.ts'

/** What time does to a parallel approval by itself. */
export const commandOfParallelTimer = {
  'parallel-acceptance': { type: 'DeemParallelAccepted' },
  'parallel-lapse': { type: 'LapseParallel' },
  'parallel-silence': { type: 'NoteParallelSilence' },
} as const satisfies Record<string, ParallelCommand>
export type ParallelTimerKind = keyof typeof commandOfParallelTimer

/** The end of a day in the town, as an instant. */
const endOf = (on: string): string => `${on}T16:00:00.000Z`

/** The timers of a parallel approval as it stands. */
export function parallelTimersOf(
  state: ParallelState,
  calendar: CompiledCalendar,
): { kind: ParallelTimerKind; dueAt: string }[] {
  const at = (kind: ParallelTimerKind, clock: ParallelClockKind) =>
    stepClocksOf(state, calendar)
      .filter((one) => one.kind === clock && one.stoppedOn === null)
      .map(({ dueOn }) => ({ kind, dueAt: endOf(dueOn) }))
  switch (state.status) {
    case 'applied':
      return at('parallel-acceptance', 'acceptance')
    case 'incomplete':
      return at('parallel-lapse', 'supplement')
    case 'distributed': {
      const owed = answerClocksOf(state, calendar).flatMap(({ departmentCode, dueOn }) => {
        const part = state.parts[departmentCode ?? '']
        return part && !part.answer && !part.silent && !runningProcedure(part) ? [dueOn] : []
      })
      const first = owed.toSorted().at(0)
      return first ? [{ kind: 'parallel-silence', dueAt: endOf(first) }] : []
    }
    default:
      return []
  }
}
