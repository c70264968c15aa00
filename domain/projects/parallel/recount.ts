import type { CompiledCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { civilDateOf, type CivilDate } from '../../kernel/index.ts'
import { movedClocks, type RecountedStage } from '../moved-clocks.ts'
import { answerClocksOf, masterClocksOf, stepClocksOf } from './clocks.ts'
import type { ParallelEvent } from './events.ts'
import { owedRevocations, revocationClocksOf } from './falsehood.ts'
import { deliveryClocksOf, owingLicences } from './licences.ts'
import { objectionClocksOf, objectionRightClocksOf, openObjections } from './publication.ts'
import type { ParallelState } from './state.ts'
import { openParallelStatuses } from './status.ts'

type Recounted = Extract<ParallelEvent, { type: 'ParallelRecounted' }>

/** The items about which it may still be objected that day. */
const openRights = (state: ParallelState, calendar: CompiledCalendar, on: CivilDate) =>
  objectionRightClocksOf(state, calendar)
    .filter(({ stoppedOn, dueOn }) => stoppedOn === null && dueOn >= on)
    .map(({ item }) => item)

/** Whether clocks of an approval may run: it is under way, or something of what it led to is owed or may be asked for. */
const isOpen = (state: ParallelState, calendar: CompiledCalendar, on: CivilDate): boolean =>
  (openParallelStatuses as readonly string[]).includes(state.status) ||
  owingLicences(state).length > 0 ||
  owedRevocations(state).length > 0 ||
  openObjections(state).length > 0 ||
  openRights(state, calendar, on).length > 0

/** What another calendar does to an approval under way: its pin moves, and with it the clocks that run. What is late stays late. */
export function recountParallel(
  state: ParallelState,
  { before, after }: { before: CompiledCalendar; after: CompiledCalendar },
  { at, by }: { at: string; by: Actor },
): RecountedStage<Recounted> {
  const on = civilDateOf(at)
  if (!isOpen(state, before, on) || state.setup === null || state.calendarVersion === after.version)
    return { event: null, late: false }
  // A right that nobody made use of in time is gone: it neither runs nor is late.
  const objectable = openRights(state, before, on)
  const clocksBy = (calendar: CompiledCalendar) => [
    ...masterClocksOf(state, calendar, on),
    ...answerClocksOf(state, calendar, on),
    ...stepClocksOf(state, calendar),
    ...deliveryClocksOf(state, calendar),
    ...revocationClocksOf(state, calendar),
    ...objectionClocksOf(state, calendar),
    ...objectionRightClocksOf(state, calendar).filter(({ item }) => objectable.includes(item)),
  ]
  const { moved, late, held } = movedClocks(clocksBy(before), clocksBy(after), on)
  if (held) return { event: null, late }
  return { event: { type: 'ParallelRecounted', by, on, calendarVersion: after.version, moved }, late }
}
