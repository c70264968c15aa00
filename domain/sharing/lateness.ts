import { civilDateOf } from '../kernel/index.ts'
import { byRegime, lastDayOf, patternRules, type Found, type Regime } from '../supervision/index.ts'
import type { DataRequestEvent } from './data-request.ts'
import type { DataRequestState } from './state.ts'

/** What an entry that a clock ran out establishes (D-03), by the settings of the day it ran out; `version` is that of the entry. */
export function foundInDataRequest(
  stream: string,
  { request, clocks }: DataRequestState,
  event: DataRequestEvent,
  version: number,
  regime: Regime,
): Found[] {
  if (event.type !== 'DataRequestLate' || request === null) return []
  const same = clocks.filter(({ kind }) => kind === event.clock)
  const clock = same.at(-1)
  if (!clock) return []
  const { dueAt, days } = clock
  return byRegime(regime)(patternRules.lateDataSharing, civilDateOf(dueAt), {
    ...{ stream, clock: event.clock, nth: same.length, departmentCode: request.providerCode },
    ...{ days, dueAt, dueOn: lastDayOf(dueAt), done: false, cites: [{ stream, version }] },
  })
}
