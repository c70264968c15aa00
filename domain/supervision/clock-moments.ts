import { shareExcess } from './responsibility.ts'
import { dayBegins } from './day-beginnings.ts'
import { ranUntil, rungsReached } from './moments.ts'
import type { Moment } from './rule.ts'
import type { RuleSettings } from './settings.ts'
import type { SupervisedCase, WatchedClock } from './supervised-case.ts'

/** The moments of every clock of a kind by the ladder of its rule. Each run of a clock is an occasion of its own. */
export function clockMoments(
  supervised: SupervisedCase,
  { ladder = [] }: RuleSettings,
  kind: WatchedClock['kind'],
): Moment[] {
  return supervised.clocks
    .filter((clock) => clock.kind === kind)
    .flatMap((clock) => {
      const [since, until, occasion] = [dayBegins(clock.startOn), ranUntil(clock), occasionOf(clock)]
      return rungsReached(clock, ladder, supervised).map(({ level, at }) => ({
        ...{ at, since, until, occasion: `${occasion}/${level}`, level },
        finding: () => evidenceOf(supervised, clock, at),
      }))
    })
}

/** The same of what the head decides about a licence: the card is the unit's, and names nobody who only carried the case. */
export const momentsOfHeads = (
  supervised: SupervisedCase,
  settings: RuleSettings,
  kind: WatchedClock['kind'],
): Moment[] =>
  supervised.clocks
    .filter((clock) => clock.kind === kind)
    .flatMap((clock) =>
      clockMoments({ ...supervised, clocks: [clock] }, settings, kind).map((moment) => ({
        ...moment,
        // Of a stage each department decides about the licence that is its own.
        ...(clock.departmentCode !== undefined && { departmentCode: clock.departmentCode }),
        finding: () => ({ ...moment.finding(), persons: [] }),
      })),
    )

const occasionOf = ({ kind, step, departmentCode, startOn }: WatchedClock): string =>
  `${kind}${step === undefined ? '' : ` ${step}`}${departmentCode === undefined ? '' : ` ${departmentCode}`} ${startOn}`

/** The numbers of a clock, the act it started with, and who held the case when it broke: of the department that owes it, where one does. */
export function evidenceOf(supervised: SupervisedCase, clock: WatchedClock, at: string): ReturnType<Moment['finding']> {
  const { startOn, dueOn, dueTime, limit, step, departmentCode: owes } = clock
  const before = supervised.acts.filter(({ storedAt }) => storedAt <= at)
  const last = before.findLast(
    ({ by }) => by.departmentCode !== null && (owes === undefined || by.departmentCode === owes),
  )
  const excess = clock.kind === 'promised' || clock.kind === 'statutory' ? shareExcess(supervised, at) : []
  return {
    persons: last ? [last.by.id] : [],
    cites: before.slice(-1).map(({ ref }) => ref),
    numbers: {
      startOn,
      dueOn,
      ...(dueTime && { dueTime }),
      ...(step && { step }),
      limit: limit.value,
      unit: limit.unit,
    },
    ...(excess.length > 0 && { shares: excess }),
  }
}
