import { isAfter, type CompiledCalendar, type CountedDay, type StandStill, type WallTime } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { addDays, civilDateOf, timeOfDay, type CivilDate } from '../kernel/index.ts'
import { basisOf } from './clock-bases.ts'
import { countOf, type Counted } from './clock-count.ts'
import { isRight, ledgerOf, type LedgerClock } from './clock-ledger.ts'
import { lengthInWords, startInWords, usedInWords, wayInWords, type Both } from './clock-words.ts'
import { decisionDue } from './clocks.ts'
import { exclusionsOf, type Exclusion } from './exclusions.ts'
import { withPinnedHours } from './pinned-hours.ts'
import { exclusionsInWords, extensionInWords, waitsInWords } from './special-clock-words.ts'
import { unpaidStretches } from './payment-wait.ts'
import type { CaseState } from './state.ts'
import { stretchesOf } from './suspension-clock.ts'

/** A clock of a case that says why it ends when it ends. */
export interface ExplainedClock extends LedgerClock, Counted {
  running: boolean
  /** It was stopped after its end, or runs on past it. */
  late: boolean
  /** The law or promise behind it. */
  basis: Both
  /** What was not counted, in order. */
  exclusions: Exclusion[]
  extension: CaseState['extension']
  /** Years on the way whose holidays are not published: the end may still move. */
  provisionalYears: number[]
  /** The derivation, a sentence a step. */
  inWords: Both[]
  /** Day by day after the start, up to the end. */
  days: CountedDay[]
}

/**
 * Why each clock of a case ends when it ends: a function of the log, the pinned item and calendar, and the moment `now`.
 * Running clocks come first. Of a limit without length there are no days to show.
 */
export function explainClocks(
  state: CaseState,
  item: ServiceItem,
  given: CompiledCalendar,
  now: string,
): ExplainedClock[] {
  const calendar = withPinnedHours(state, given)
  const explained = ledgerOf(state, item, calendar).map((clock, at) =>
    explain(clock, at > 0, { state, item, calendar, now }),
  )
  return explained.toSorted((a, b) => Number(b.running) - Number(a.running))
}

interface Surroundings {
  state: CaseState
  item: ServiceItem
  calendar: CompiledCalendar
  now: string
}

/** The clocks that stand still during a special procedure, and that an extension lengthens. */
const ofDecision = new Set<LedgerClock['kind']>(['promised', 'statutory'])
const standsStill = new Set<LedgerClock['kind']>([...ofDecision, 'step'])

function explain(clock: LedgerClock, again: boolean, { state, item, calendar, now }: Surroundings): ExplainedClock {
  const end = endOf(clock, state, now)
  const stretches = stretchesFor(clock, state, calendar, end.on)
  const extended = ofDecision.has(clock.kind) ? state : { extension: null }
  const derived = derivationOf(clock, extended, calendar, stretches)
  const moments = { start: { on: clock.startOn, time: clock.startTime ?? '24:00' }, last: derived.last, end }
  const counted = countOf(clock, calendar, stretches, moments)
  // A right nobody made use of in time is gone: nothing runs and nothing is late.
  const lapsed = isRight(clock) && clock.stoppedOn === null && isAfter(end, derived.last)
  const running = clock.stoppedOn === null && !lapsed
  const late = !lapsed && isAfter(end, derived.last)
  const exclusions = standsStill.has(clock.kind) ? exclusionsOf(state, clock, calendar, moments) : []
  const extension = derived.isExtended ? extended.extension : null
  const { days, provisionalYears } = derived
  const inWords = [
    startInWords(clock, state, again),
    lengthInWords(clock),
    ...exclusionsInWords(exclusions),
    ...(clock.kind === 'delivery' ? waitsInWords(state.paymentWaits) : []),
    ...(extension ? [extensionInWords(extension)] : []),
    ...wayInWords(clock, { days, provisionalYears }),
    usedInWords({ ...clock, ...counted, running, late, lapsed }),
  ]
  const basis = basisOf(clock, item)
  return { ...clock, ...counted, running, late, basis, exclusions, extension, provisionalYears, inWords, days }
}

/** When it stood still: the decision during a special procedure, the delivery while the applicant was to pay first. */
const stretchesFor = ({ kind }: LedgerClock, state: CaseState, calendar: CompiledCalendar, upTo: CivilDate) =>
  standsStill.has(kind) ? stretchesOf(state, calendar, upTo) : kind === 'delivery' ? unpaidStretches(state, upTo) : []

/** Where a clock stands: where it stopped, else now. */
function endOf({ kind, stoppedOn }: LedgerClock, { decidedAt, closedAt }: CaseState, now: string): WallTime {
  if (stoppedOn === null) return { on: civilDateOf(now), time: timeOfDay(now) }
  const at = ofDecision.has(kind) ? (decidedAt ?? closedAt) : null
  return { on: stoppedOn, time: at === null ? '24:00' : timeOfDay(at) }
}

/** The days on the way and the last of them, with what stands still now taken to stand still until now. */
function derivationOf(
  clock: LedgerClock,
  extended: Pick<CaseState, 'extension'>,
  calendar: CompiledCalendar,
  stretches: readonly StandStill[],
) {
  if (clock.kind === 'renewal') return throughTheLicence(clock)
  const [end, more] = decisionDue(extended, clock.limit, clock, calendar, { stretches, explain: true })
  const { dueOn, dueTime = '24:00' } = more ?? end
  return {
    last: { on: dueOn, time: dueTime },
    isExtended: more !== undefined,
    days: [...(end.days ?? []), ...(more?.days ?? [])],
    provisionalYears: [...new Set([...end.provisionalYears, ...(more?.provisionalYears ?? [])])],
  }
}

/** Every day until the licence ends counts, worked or not. */
function throughTheLicence({ startOn, dueOn }: LedgerClock) {
  const days: CountedDay[] = []
  for (let on = addDays(startOn, 1); on <= dueOn; on = addDays(on, 1)) days.push({ on, counts: true })
  return { last: { on: dueOn, time: '24:00' }, isExtended: false, days, provisionalYears: [] }
}
