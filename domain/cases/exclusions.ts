import type { CompiledCalendar } from '../calendar/index.ts'
import { countOf } from './clock-count.ts'
import type { LedgerClock } from './clock-ledger.ts'
import type { WallTime } from '../calendar/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { SpecialProcedure, ToldTime } from './special-events.ts'
import type { CaseState } from './state.ts'
import { stretchesOf, toldUntil } from './suspension-clock.ts'

/** A stretch that is not counted, with what makes it lawful: its ground, the time the applicant was told, and the notice. */
export interface Exclusion {
  procedure: SpecialProcedure
  ground: string
  told: ToldTime
  toldUntil: CivilDate
  from: CivilDate
  /** The day the clock went on; null while it stands still. */
  to: CivilDate | null
  /** It ran, or runs, past the told time. */
  overTold: boolean
  /** What is not counted of it so far, in the unit the clock is counted in. */
  lost: number
  /** The document that told it, by its name among the documents of the case. */
  notice: string
}

/** What was excluded from a clock of the decision that starts at `start`, up to `end`. */
export function exclusionsOf(
  state: CaseState,
  clock: LedgerClock,
  calendar: CompiledCalendar,
  { start, end }: Record<'start' | 'end', WallTime>,
): Exclusion[] {
  const stretches = stretchesOf(state, calendar, end.on)
  return state.suspensions.map((suspension, at) => {
    const { procedure, ground, told, startOn: from, endOn: to } = suspension
    const until = toldUntil(suspension, calendar)
    const { paused: lost } = countOf(clock, calendar, stretches.slice(at, at + 1), { start, last: end, end })
    const overTold = (to ?? end.on) > until
    return { procedure, ground, told, toldUntil: until, from, to, overTold, lost, notice: noticeOf(state, at) }
  })
}

/** The name of the document that told of the n-th special procedure of a case. */
function noticeOf({ suspensions }: CaseState, at: number): string {
  if (suspensions[at]?.procedure === 'hearing') return 'hearing-notice'
  const nth = suspensions.slice(0, at + 1).filter(({ procedure }) => procedure !== 'hearing').length
  return `special-procedure-${nth}`
}
