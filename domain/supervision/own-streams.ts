import { nationalCalendar, type CompiledCalendar } from '../calendar/index.ts'
import type { CaseEvent } from '../cases/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { BillEvent } from '../fees/index.ts'
import { fold, type Recorded } from '../kernel/index.ts'
import { acceptanceDecider, parallelDecider, type AcceptanceEvent, type ParallelEvent } from '../projects/index.ts'
import { supervisedAcceptance, toldAcceptance } from './own-acceptance.ts'
import { supervisedBill, toldBill } from './own-bill.ts'
import { standingOwnCase, toldOwnCase } from './own-case/told-own-case.ts'
import { supervisedParallel, toldParallel } from './own-parallel.ts'
import type { Told } from './supervise.ts'
import type { SupervisedCase } from './supervised-case.ts'

/** What streams of ours are told with: items and calendars by version. */
export interface OwnReferences {
  item(code: string, version: number): ServiceItem
  calendar(version: string | null): CompiledCalendar
}

/** A stream of ours as supervision sees it: as it stands, and its history told entry by entry. */
export interface OwnStream {
  standing(): SupervisedCase
  told(): Iterable<Told>
}

/** What says in a stream of ours that another calendar counts it from then on. */
const recounts: ReadonlySet<string> = new Set<(CaseEvent | ParallelEvent | AcceptanceEvent)['type']>([
  ...(['CalendarChanged', 'ParallelRecounted', 'AcceptanceRecounted'] as const),
])
export const isRecount = ({ type }: { type: string }): boolean => recounts.has(type)

type Log<Event> = readonly Recorded<Event>[]

const kinds: Readonly<Record<string, (id: string, log: Log<never>, references: OwnReferences) => OwnStream>> = {
  CaseDrafted: (id, log: Log<CaseEvent>, { item, calendar }) => {
    const pinned = ({ itemCode, itemVersion, calendarVersion }: Parameters<Parameters<typeof toldOwnCase>[2]>[0]) => ({
      item: item(itemCode, itemVersion),
      calendar: calendar(calendarVersion),
    })
    return { standing: () => standingOwnCase(id, log, pinned), told: () => toldOwnCase(id, log, pinned) }
  },
  AcceptanceApplied: (id, log: Log<AcceptanceEvent>, { calendar }) => ({
    standing() {
      const state = fold(acceptanceDecider, log)
      return supervisedAcceptance(id, state, log, calendar(state.calendarVersion))
    },
    told: () => toldAcceptance(id, log, calendar),
  }),
  ParallelApplied: (id, log: Log<ParallelEvent>, { calendar }) => ({
    standing() {
      const state = fold(parallelDecider, log)
      return supervisedParallel(id, state, log, calendar(state.calendarVersion))
    },
    told: () => toldParallel(id, log, calendar),
  }),
  BillIssued: (id, log: Log<BillEvent>) => ({
    standing: () => supervisedBill(id, log, nationalCalendar),
    told: () => toldBill(id, log, nationalCalendar),
  }),
}

/** A stream that is watched, by what its first entry says it is; null for any other. */
export function ownStream(id: string, log: Log<{ type: string }>, references: OwnReferences): OwnStream | null {
  return kinds[log[0]?.event.type ?? '']?.(id, log as Log<never>, references) ?? null
}
