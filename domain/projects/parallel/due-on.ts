import type { CompiledCalendar } from '../../calendar/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import { answerClocksOf, stepClocksOf, type ParallelClock } from './clocks.ts'
import { revocationClocksOf } from './falsehood.ts'
import { deliveryClocksOf } from './licences.ts'
import { objectionClocksOf } from './publication.ts'
import type { ParallelState } from './state.ts'

const earliest = (clocks: readonly ParallelClock[]): CivilDate | null =>
  clocks
    .filter(({ stoppedOn }) => stoppedOn === null)
    .reduce<CivilDate | null>((least, { dueOn }) => (least === null || dueOn < least ? dueOn : least), null)

/**
 * Until when whoever is next has time; null where nobody is waited for. The nearest of the departments that owe an answer, or
 * a licence, or its revocation, or a decision on an objection to publication.
 */
export function parallelDueOn(state: ParallelState, calendar: CompiledCalendar): CivilDate | null {
  if (state.status === 'distributed') return earliest(answerClocksOf(state, calendar))
  if (state.status === 'approved')
    return earliest([
      ...deliveryClocksOf(state, calendar),
      ...revocationClocksOf(state, calendar),
      ...objectionClocksOf(state, calendar),
    ])
  const running = stepClocksOf(state, calendar).filter(({ stoppedOn }) => stoppedOn === null)
  return running.at(-1)?.dueOn ?? null
}
