import type { CompiledCalendar } from '../../calendar/index.ts'
import {
  ledgerOf,
  openSuspension,
  stretchesOf,
  toldUntil,
  unpaidStretches,
  type CaseState,
  type LedgerClock,
} from '../../cases/index.ts'
import { decisionLevelOf, type ServiceItem } from '../../catalogue/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import { reaches } from '../../organisation/index.ts'
import type { Act } from '../act.ts'
import type { ListedFee, SupervisedCase, SupervisedItem, WatchedClock } from '../supervised-case.ts'

/** One of our cases as it stands, with its acts so far, told when asked for; `item` and `calendar` are those it is pinned to. */
export function supervisedOwnCase(
  id: string,
  state: CaseState,
  actsSoFar: () => readonly Act[],
  { item, calendar }: { item: ServiceItem; calendar: CompiledCalendar },
): SupervisedCase {
  let acts: readonly Act[] | undefined
  return {
    id,
    system: null,
    departmentCode: item.departmentCode,
    windowCode: state.windowCode,
    item: supervisedItem(item, state),
    calendar,
    stretches: stretchesOf(state, calendar, endedStanding(state) ?? undefined),
    clocks: ledgerOf(state, item, calendar).map((clock) => watched(clock, state)),
    procedures: state.suspensions.map((suspension) => ({
      startOn: suspension.startOn,
      toldUntilOn: toldUntil(suspension, calendar),
      endAt: suspension.endAt,
    })),
    acceptedAt: state.acceptedAt,
    acceptedBySilence: state.acceptance === 'deemed',
    decidedAt: state.decidedAt,
    closedAt: state.closedAt,
    lastAt: state.lastAt ?? '1990-01-01T00:00:00Z',
    get acts() {
      return (acts ??= actsSoFar())
    },
  }
}

/** The day a case ended in the midst of a special procedure: what was not counted until then is not counted against anybody after. */
const endedStanding = (state: CaseState): CivilDate | null =>
  openSuspension(state) === undefined ? null : (state.decidedOn ?? state.closedOn)

/** The day a clock ends that stood still to its end: not before it stood still no more, unless it was over when that began. */
function dueStanding({ dueOn }: LedgerClock, state: CaseState): CivilDate {
  const [began, ended] = [openSuspension(state)?.startOn, endedStanding(state)]
  return began === undefined || ended === null || dueOn < began || dueOn > ended ? dueOn : ended
}

/** An instant is known for the clocks that end with the decision or the delivery. */
function watched(clock: LedgerClock, state: CaseState): WatchedClock {
  const { decidedAt, closedAt, forwardedOn } = state
  if (clock.kind === 'delivery') return { ...clock, stretches: unpaidStretches(state), stoppedAt: closedAt }
  if (clock.stoppedOn === null) return clock
  if ((clock.kind === 'promised' || clock.kind === 'statutory') && forwardedOn === null)
    return { ...clock, dueOn: dueStanding(clock, state), stoppedAt: decidedAt ?? closedAt }
  return clock
}

/** The power over this very case: a great one is decided higher up, and lawfully so. */
function supervisedItem(item: ServiceItem, { application }: CaseState): SupervisedItem {
  const known = translated.get(item) ?? { atWindow: translate(item, true), elsewhere: translate(item, false) }
  translated.set(item, known)
  if (!reaches(item.authority, 'decide')) return known.elsewhere
  return decisionLevelOf(item, application.facts).level === 'window' ? known.atWindow : known.elsewhere
}

/** Few items have many cases. */
const translated = new WeakMap<ServiceItem, { atWindow: SupervisedItem; elsewhere: SupervisedItem }>()

function translate(item: ServiceItem, windowDecides: boolean): SupervisedItem {
  return {
    code: item.code,
    departmentCode: item.departmentCode,
    instant: item.handlingType === 'instant',
    residency: item.residency,
    windowDecides,
    fourEyes: item.fourEyes ?? false,
    interestedParties: item.interestedParties ?? false,
    hearing: item.hearing === 'required',
    quantity: item.quantity ?? null,
    materials: item.materials.map(({ code }) => code),
    questions: Object.keys(item.form.properties),
    fees: item.fees.map(listedFee),
    forwards: item.kind === 'first-review' && item.upperOrgan !== undefined,
    steps: item.reviewSteps,
  }
}

const sufficient = new Set(['law', 'administrative-regulation'])

const listedFee = ({ name, amountFen, basisRank }: ServiceItem['fees'][number]): ListedFee => ({
  name,
  amountFen,
  basisSuffices: basisRank === undefined ? null : sufficient.has(basisRank),
})
