import type { CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { CivilDate, Recorded } from '../kernel/index.ts'
import { ledgerOf, type LedgerClock } from './clock-ledger.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { caseNumberOf } from './series.ts'
import { initialCase, type CaseState } from './state.ts'
import type { Status, WaitingFor } from './status.ts'
import { dueOnOf, waitsFor } from './waits-for.ts'

/** What a log refers to and does not say itself: the versions of items and calendars its cases are pinned to. */
export interface References {
  regionCode: string
  item(code: string, version: number): ServiceItem
  /** Null is the calendar of a case not submitted yet. */
  calendar(version: string | null): CompiledCalendar
}

/** What a case came to, by its log alone. */
export interface ReplayedCase {
  id: string
  caseNumber: string | null
  version: number
  status: Status
  waitingFor: WaitingFor
  itemCode: string
  dueOn: CivilDate | null
  clocks: LedgerClock[]
}

/** Cases told again, entry by entry in the order of a whole log. */
export interface Replay {
  /** Takes the next entry; throws RangeError if one is missing from its case. Streams that are no cases are passed over. */
  take(stream: string, entry: Recorded<CaseEvent>): void
  events(): number
  results(references: References): ReplayedCase[]
}

/** Begins with nothing; keeps the state of each case and no history. */
export function createReplay(): Replay {
  const cases = new Map<string, { version: number; state: CaseState }>()
  const others = new Set<string>()
  let events = 0
  return {
    take: (stream, entry) => {
      if (entry.version === 1 && entry.event.type !== 'CaseDrafted') others.add(stream)
      if (others.has(stream)) return
      const { version, state } = cases.get(stream) ?? { version: 0, state: initialCase }
      if (entry.version !== version + 1)
        throw new RangeError(`case ${stream}: entry ${version + 1} is missing, ${entry.version} follows`)
      cases.set(stream, { version: entry.version, state: evolve(state, entry) })
      events++
    },
    events: () => events,
    results: (references) => [...cases].map(([id, { version, state }]) => replayed(id, version, state, references)),
  }
}

function replayed(id: string, version: number, state: CaseState, references: References): ReplayedCase {
  const item = references.item(state.itemCode, state.itemVersion)
  const calendar = references.calendar(state.calendarVersion)
  return {
    id,
    caseNumber: caseNumberOf(state, references.regionCode),
    version,
    status: state.status,
    waitingFor: waitsFor(state),
    itemCode: state.itemCode,
    dueOn: dueOnOf(state, item, calendar),
    clocks: ledgerOf(state, item, calendar),
  }
}
