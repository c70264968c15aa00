import type { CompiledCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { civilDateOf } from '../../kernel/index.ts'
import { movedClocks, type RecountedStage } from '../moved-clocks.ts'
import { answerClocksOf, masterClocksOf, stepClocksOf } from './clocks.ts'
import type { ParallelEvent } from './events.ts'
import { deliveryClocksOf, owingLicences } from './licences.ts'
import type { ParallelState } from './state.ts'
import { openParallelStatuses } from './status.ts'

type Recounted = Extract<ParallelEvent, { type: 'ParallelRecounted' }>

/** What another calendar does to an approval under way: its pin moves, and with it the clocks that run. What is late stays late. */
export function recountParallel(
  state: ParallelState,
  { before, after }: { before: CompiledCalendar; after: CompiledCalendar },
  { at, by }: { at: string; by: Actor },
): RecountedStage<Recounted> {
  const isOpen = (openParallelStatuses as readonly string[]).includes(state.status) || owingLicences(state).length > 0
  if (!isOpen || state.setup === null || state.calendarVersion === after.version) return { event: null, late: false }
  const on = civilDateOf(at)
  const clocksBy = (calendar: CompiledCalendar) => [
    ...masterClocksOf(state, calendar, on),
    ...answerClocksOf(state, calendar, on),
    ...stepClocksOf(state, calendar),
    ...deliveryClocksOf(state, calendar),
  ]
  const { moved, late, held } = movedClocks(clocksBy(before), clocksBy(after), on)
  if (held) return { event: null, late }
  return { event: { type: 'ParallelRecounted', by, on, calendarVersion: after.version, moved }, late }
}
