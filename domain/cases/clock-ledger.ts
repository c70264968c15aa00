import type { CompiledCalendar } from '../calendar/index.ts'
import { inSituation, statutoryLimit, type Limit, type ServiceItem } from '../catalogue/index.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { ClockKind } from './clock-kinds.ts'
import {
  acceptanceDays,
  clocksOf,
  deliveryDays,
  hearingClock,
  hearingDays,
  hearingRequestClock,
  hearingRequestDays,
  inspectorsClock,
  inspectorsDays,
  runOfAcceptance,
  stepClock,
  type Clock,
  type Clocks,
} from './clocks.ts'
import { checkClock } from './commitment.ts'
import { revocationClock, revocationPeriod } from './falsehood.ts'
import { objectionClock, objectionDecisionPeriod, objectionPeriod, objectionRightClock } from './publication.ts'
import { renewalClock, renewalLimit } from './renewal.ts'

/** What a clock counts from: an item's anchors, or what happened within the case. */
export const clockAnchors = [
  'receipt',
  'acceptance',
  'day-after-receipt',
  'end-of-window',
  'decision',
  'step',
  'told',
  'request',
  'put-right',
  'found',
  'objection',
] as const

/** Whether a clock is the other side's: in it the applicant or a neighbour may ask for something, and nobody is held to it. */
export const isRight = ({ kind }: { kind: ClockKind }): boolean =>
  kind === 'hearing-request' || kind === 'objection-right'

/** What a clock counts and from what. */
export interface CountedLimit extends Omit<Limit, 'anchor'> {
  anchor: (typeof clockAnchors)[number]
}

/** A clock with the limit it counts. */
export interface LedgerClock extends Clock {
  kind: ClockKind
  limit: CountedLimit
  /** The review step it is the clock of. */
  step?: string
}

const days = (value: number, anchor: CountedLimit['anchor']): CountedLimit => ({ value, unit: 'workday', anchor })

/** The limits the law sets for every item alike. */
const lawful = {
  acceptance: days(acceptanceDays, 'receipt'),
  inspectors: days(inspectorsDays, 'acceptance'),
  'hearing-request': days(hearingRequestDays, 'told'),
  hearing: days(hearingDays, 'request'),
  delivery: days(deliveryDays, 'decision'),
} as const satisfies Partial<Record<ClockKind, CountedLimit>>

/**
 * Every clock a case ever had: each run of the acceptance clock, then those of the decision, of the steps on the way to it, of
 * who inspects, of a hearing and of a renewal, then the delivery, what is owed after it, and those of an objection to
 * publication. What `clocksOf` gives is taken from there where it is known already.
 */
export function ledgerOf(
  state: ClockFacts,
  item: ServiceItem,
  calendar: CompiledCalendar,
  { promised, statutory, delivery }: Clocks = clocksOf(state, item, calendar),
): LedgerClock[] {
  // Of a hundred thousand cases in a row: few objects, and no limit written down of a clock there is not.
  const ledger: LedgerClock[] = []
  const enter = (kind: ClockKind, limit: CountedLimit | null, clock: Clock | null) => {
    if (clock && limit) ledger.push({ kind, limit, ...clock })
  }
  for (const run of state.acceptanceRuns) enter('acceptance', lawful.acceptance, runOfAcceptance(run, calendar))
  if (promised) enter('promised', inSituation(item, state.application.situation).promised, promised)
  enter('statutory', statutoryLimit(item), statutory)
  ledger.push(...stepClocks(state, item, calendar))
  enter('inspectors', lawful.inspectors, inspectorsClock(state, item, calendar))
  enter('hearing-request', lawful['hearing-request'], hearingRequestClock(state, calendar))
  enter('hearing', lawful.hearing, hearingClock(state, calendar))
  const renewal = renewalClock(state)
  if (renewal) enter('renewal', renewalLimit(renewal), renewal)
  enter('delivery', lawful.delivery, delivery)
  const check = checkClock(state, item, calendar)
  if (check) enter('check', checkLimit(state, item), check)
  const revocation = revocationClock(state, item, calendar)
  if (revocation) enter('revocation', { ...revocationPeriod(item), anchor: 'found' }, revocation)
  const right = objectionRightClock(state, item, calendar)
  if (right) enter('objection-right', { ...objectionPeriod(item), anchor: 'decision' }, right)
  const objection = objectionClock(state, item, calendar)
  if (objection) enter('objection', { ...objectionDecisionPeriod(item), anchor: 'objection' }, objection)
  return ledger
}

/** A promise is checked from the decision on, and again from the day by which it was to be put right. */
const checkLimit = ({ commitment }: ClockFacts, item: ServiceItem): CountedLimit | null =>
  item.commitment ? { ...item.commitment.checkWithin, anchor: commitment?.putRightBy ? 'put-right' : 'decision' } : null

/** A step of no days has no clock of its own. */
function stepClocks(state: ClockFacts, { reviewSteps }: ServiceItem, calendar: CompiledCalendar): LedgerClock[] {
  return state.stepRuns.flatMap((run) => {
    const limit = reviewSteps.find(({ code }) => code === run.step)?.days ?? 0
    if (limit === 0) return []
    return [
      { kind: 'step' as const, step: run.step, limit: days(limit, 'step'), ...stepClock(run, limit, state, calendar) },
    ]
  })
}
