import type { CompiledCalendar } from '../../calendar/index.ts'
import { caseDecider, type CaseEvent, type CaseState } from '../../cases/index.ts'
import type { ServiceItem } from '../../catalogue/index.ts'
import { fold, type Recorded } from '../../kernel/index.ts'
import type { SupervisedCase } from '../supervised-case.ts'
import type { Told } from '../supervise.ts'
import { actsOfLog } from './acts-of-log.ts'
import { supervisedOwnCase } from './supervised-own-case.ts'

/** The item and the calendar a case is pinned to as it stands. */
export type Pinned = (state: CaseState) => { item: ServiceItem; calendar: CompiledCalendar }

/** One of our cases as it stands at the end of a log. */
export function standingOwnCase(stream: string, log: readonly Recorded<CaseEvent>[], pinned: Pinned): SupervisedCase {
  const state = fold(caseDecider, log)
  return supervisedOwnCase(stream, state, () => actsOfLog(stream, log), pinned(state))
}

/** One of our cases told to supervision entry by entry, from its submission on. */
export function* toldOwnCase(stream: string, log: readonly Recorded<CaseEvent>[], pinned: Pinned): Generator<Told> {
  const acts = actsOfLog(stream, log)
  let state = caseDecider.initial
  let until = 0
  for (const recorded of log) {
    state = caseDecider.evolve(state, recorded)
    const from = until
    while (until < acts.length && (acts[until]?.ref.version ?? 0) <= recorded.version) until++
    if (state.submittedAt === null) continue
    const soFar = until
    const after = supervisedOwnCase(stream, state, () => acts.slice(0, soFar), pinned(state))
    yield { after, news: acts.slice(from, soFar) }
  }
}
