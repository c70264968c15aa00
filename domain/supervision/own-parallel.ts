import type { CompiledCalendar } from '../calendar/index.ts'
import { toldUntil } from '../cases/index.ts'
import { civilDateOf, type Recorded } from '../kernel/index.ts'
import {
  answerClocksOf,
  deliveryClocksOf,
  masterClocksOf,
  objectionClocksOf,
  parallelDecider,
  parallelStandStills,
  revocationClocksOf,
  runningProcedure,
  stepClocksOf,
  type ParallelClock,
  type ParallelEvent,
  type ParallelState,
} from '../projects/index.ts'
import type { Act } from './act.ts'
import type { Told } from './supervise.ts'
import type { SupervisedCase, SupervisedItem, WatchedClock } from './supervised-case.ts'

/** A stage is no item of the catalogue: nothing of an item is promised by it. */
const stageItem = (departmentCode: string): SupervisedItem => ({
  ...{ code: 'parallel-approval', departmentCode, instant: false, residency: 'full', windowDecides: false },
  ...{ fourEyes: false, interestedParties: false, hearing: false, quantity: null, materials: [], steps: [] },
})

const watched = (kind: WatchedClock['kind'], clock: ParallelClock, lead: string): WatchedClock => ({
  ...{ kind, startOn: clock.startOn, dueOn: clock.dueOn, stoppedOn: clock.stoppedOn, stoppedAt: clock.stoppedAt },
  departmentCode: clock.departmentCode ?? lead,
  limit: { ...clock.limit, anchor: 'acceptance' },
})

/** What departments owe about their licences, each named by its item. */
const ofLicences = (kind: WatchedClock['kind'], clocks: readonly ParallelClock[], lead: string): WatchedClock[] =>
  clocks.map((clock) => ({ ...watched(kind, clock, lead), ...(clock.item && { step: clock.item }) }))

/** What the lead owes by itself: to answer the application (T-01), then each of its steps (T-02). */
function leadsOwn(state: ParallelState, calendar: CompiledCalendar, lead: string): WatchedClock[] {
  return stepClocksOf(state, calendar).flatMap((clock): WatchedClock[] => {
    if (clock.departmentCode === null) return []
    return clock.kind === 'acceptance'
      ? [watched('acceptance', clock, lead)]
      : [{ ...watched('step', clock, lead), step: clock.kind }]
  })
}

/** One of our parallel approvals as supervision sees it: the master clock of the lead and of what it does by itself, the clock of every department's answer. */
export function supervisedParallel(
  id: string,
  state: ParallelState,
  log: readonly Recorded<ParallelEvent>[],
  calendar: CompiledCalendar,
): SupervisedCase {
  const lead = state.setup?.lead ?? ''
  const lastAt = log.at(-1)?.at ?? ''
  const upTo = lastAt === '' ? undefined : civilDateOf(lastAt)
  const stands = Object.entries(state.parts).flatMap(([code, part]) => (runningProcedure(part) ? [code] : []))
  // A clock that stands still runs out on nobody; a procedure that takes too long is T-06.
  const masters = stands.length > 0 ? [] : masterClocksOf(state, calendar, upTo)
  const answers = answerClocksOf(state, calendar, upTo).filter(
    ({ departmentCode }) => departmentCode === null || !stands.includes(departmentCode),
  )
  return {
    ...{ id, system: null, departmentCode: lead, windowCode: null, item: stageItem(lead), calendar },
    stretches: parallelStandStills(state, calendar, upTo),
    clocks: [
      ...masters.map((clock) => watched(clock.kind === 'promised' ? 'promised' : 'statutory', clock, lead)),
      ...answers.map((clock) => watched('opinion', clock, lead)),
      ...leadsOwn(state, calendar, lead),
      ...ofLicences('delivery', deliveryClocksOf(state, calendar), lead),
      ...ofLicences('revocation', revocationClocksOf(state, calendar), lead),
      ...ofLicences('objection', objectionClocksOf(state, calendar), lead),
    ],
    procedures: Object.values(state.parts).flatMap(({ procedures }) =>
      procedures.map((one) => ({
        startOn: one.startOn,
        toldUntilOn: toldUntil(one, calendar),
        endAt: one.endAt,
      })),
    ),
    ...{ acceptedAt: null, decidedAt: state.decision?.at ?? null, closedAt: state.endedAt, lastAt },
    acts: log.map(({ event, at, version }): Act => {
      const { id: by, departmentCode, windowCode } = event.by
      return {
        ...{ kind: 'other', what: event.type, occurredAt: at, storedAt: at, ref: { stream: id, version } },
        by: { id: by, departmentCode, windowCode },
      }
    }),
  }
}

/** The history of a parallel approval, entry by entry, as supervision saw it when it was stored. */
export function* toldParallel(
  id: string,
  log: readonly Recorded<ParallelEvent>[],
  calendarOf: (version: string) => CompiledCalendar,
): Generator<Told> {
  let state = parallelDecider.initial
  for (const [index, recorded] of log.entries()) {
    state = parallelDecider.evolve(state, recorded)
    // Nothing an act of it says of itself is looked at by any rule: only its clocks are.
    yield { after: supervisedParallel(id, state, log.slice(0, index + 1), calendarOf(state.calendarVersion)), news: [] }
  }
}
