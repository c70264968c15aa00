import { countWorkdays, type CompiledCalendar } from '../calendar/index.ts'
import { addDays, addMonths, type CivilDate } from '../kernel/index.ts'
import { shareOf, type MonthlyFigures, type OpenCard, type OpenCase } from './open-data.ts'

/** First and last day of a month ('YYYY-MM'), and the last day whose end has passed by `today`: a day still running breaks no promise. */
export function spanOf(month: string, today: CivilDate): { from: CivilDate; to: CivilDate; pastUntil: CivilDate } {
  const from = `${month}-01`
  const to = addDays(addMonths(from, 1), -1)
  const yesterday = addDays(today, -1)
  return { from, to, pastUntil: to < yesterday ? to : yesterday }
}

/** The statuses of a card that stood after review. */
export const standingStatuses: readonly string[] = ['upheld', 'downgraded', 'posted', 'archived']

/** The figures of a month out of the open data, as told on `today`. */
export function monthlyFigures(
  cases: readonly OpenCase[],
  cards: readonly OpenCard[],
  { month, today, calendar }: { month: string; today: CivilDate; calendar: CompiledCalendar },
): MonthlyFigures {
  const { from, to, pastUntil } = spanOf(month, today)
  const within = (on: CivilDate | null) => on !== null && on >= from && on <= to
  const decided = cases.filter(({ decidedOn }) => within(decidedOn))
  const promised = decided.filter(({ promisedDueOn }) => promisedDueOn !== null)
  const inTime = promised.filter(({ decidedOn, promisedDueOn }) => (decidedOn ?? '') <= (promisedDueOn ?? ''))
  const overdue = cases.filter((one) => isOverdue(one, from, pastUntil))
  const slow = promised.filter(({ instant }) => !instant)
  const early = slow.filter(({ decidedOn, promisedDueOn }) => (decidedOn ?? '') < (promisedDueOn ?? ''))
  const days = decided.reduce(
    (sum, { acceptedOn, decidedOn }) =>
      sum + (acceptedOn && decidedOn ? countWorkdays(calendar, acceptedOn, decidedOn) : 0),
    0,
  )
  const stood = cards.filter(({ status, breachOn }) => standingStatuses.includes(status) && within(breachOn))
  return {
    received: cases.filter(({ receivedOn }) => within(receivedOn)).length,
    decided: decided.length,
    onTime: shareOf(inTime.length, promised.length + overdue.length),
    early: shareOf(early.length, slow.length),
    workingDays: shareOf(days, decided.length),
    cards: shareOf(stood.length * 10_000, decided.length),
  }
}

/** Promised for a day that had passed by the end of the month, and neither decided nor closed by then; none in a month that has not begun. */
function isOverdue({ promisedDueOn, decidedOn, closedOn }: OpenCase, from: CivilDate, until: CivilDate): boolean {
  if (until < addDays(from, -1) || promisedDueOn === null || promisedDueOn > until) return false
  return (decidedOn === null || decidedOn > until) && (closedOn === null || closedOn > until)
}
