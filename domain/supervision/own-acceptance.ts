import { countWorkdays, type CompiledCalendar } from '../calendar/index.ts'
import type { Recorded } from '../kernel/index.ts'
import {
  acceptanceDecider,
  opinionClocksOf,
  type AcceptanceClock,
  type AcceptanceEvent,
  type AcceptanceState,
} from '../projects/index.ts'
import type { Act } from './act.ts'
import type { Told } from './supervise.ts'
import type { SupervisedCase, SupervisedItem, WatchedClock } from './supervised-case.ts'

/** Joint acceptance is no item of the catalogue: nothing of an item is promised by it. */
const acceptanceItem = (departmentCode: string): SupervisedItem => ({
  ...{ code: 'joint-acceptance', departmentCode, instant: false, residency: 'full', windowDecides: false },
  ...{ fourEyes: false, interestedParties: false, hearing: false, quantity: null, materials: [], steps: [] },
})

const watched = (
  kind: WatchedClock['kind'],
  { departmentCode, startOn, dueOn, stoppedOn, stoppedAt }: AcceptanceClock,
  lead: string,
): Omit<WatchedClock, 'limit'> => ({
  kind,
  startOn,
  dueOn,
  stoppedOn,
  stoppedAt,
  departmentCode: departmentCode ?? lead,
})

/** What departments owe beside their opinions (T-02): the day announced, who inspects, the letter, the filing. */
function stepsOwed(
  { steps, setup, stepsWatched }: AcceptanceState,
  calendar: CompiledCalendar,
  lead: string,
): WatchedClock[] {
  if (!setup || !stepsWatched) return []
  return steps
    .filter(({ departmentCode }) => departmentCode !== null)
    .map((clock): WatchedClock => {
      const days = countWorkdays(calendar, clock.startOn, clock.dueOn)
      const limit =
        clock.kind === 'filing'
          ? ({ value: setup.limits.filingCalendarDays, unit: 'day' } as const)
          : ({ value: days, unit: 'workday' } as const)
      return { ...watched('step', clock, lead), step: clock.kind, limit: { ...limit, anchor: 'acceptance' } }
    })
}

/** One of our acceptances as supervision sees it: the clock of every department that owes an opinion, and of the steps. */
export function supervisedAcceptance(
  id: string,
  state: AcceptanceState,
  log: readonly Recorded<AcceptanceEvent>[],
  calendar: CompiledCalendar,
): SupervisedCase {
  const lead = state.setup?.lead ?? ''
  const over = state.status === 'withdrawn' || state.status === 'lapsed' ? log.at(-1) : undefined
  return {
    ...{ id, system: null, departmentCode: lead, windowCode: null, item: acceptanceItem(lead), calendar },
    // An opinion is owed after a visit, when the applicant has nothing to put right yet.
    stretches: [],
    clocks: [
      ...opinionClocksOf(state).map((clock): WatchedClock => ({
        ...watched('opinion', clock, lead),
        // What was withdrawn is owed by nobody from then on.
        stoppedAt: clock.stoppedAt ?? over?.at ?? null,
        limit: { value: state.setup?.limits.opinion ?? 0, unit: 'workday', anchor: 'acceptance' },
      })),
      ...stepsOwed(state, calendar, lead),
    ],
    ...{ procedures: [], acceptedAt: null, decidedAt: null, closedAt: null },
    lastAt: log.at(-1)?.at ?? '',
    acts: log.map(({ event, at, version }): Act => {
      const { id: by, departmentCode, windowCode } = event.by
      return {
        ...{ kind: 'other', what: event.type, occurredAt: at, storedAt: at, ref: { stream: id, version } },
        by: { id: by, departmentCode, windowCode },
      }
    }),
  }
}

/** The history of an acceptance, entry by entry, as supervision saw it when it was stored. */
export function* toldAcceptance(
  id: string,
  log: readonly Recorded<AcceptanceEvent>[],
  calendarOf: (version: string) => CompiledCalendar,
): Generator<Told> {
  let state = acceptanceDecider.initial
  for (const [index, recorded] of log.entries()) {
    state = acceptanceDecider.evolve(state, recorded)
    const after = supervisedAcceptance(id, state, log.slice(0, index + 1), calendarOf(state.calendarVersion))
    // Nothing an act of an acceptance says of itself is looked at by any rule: only its clocks are.
    yield { after, news: [] }
  }
}
