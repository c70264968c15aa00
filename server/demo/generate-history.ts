import { isWorkday } from '#domain/calendar/index.ts'
import { addDays, weekday, type CivilDate } from '#domain/kernel/index.ts'
import { createCases, createSettings } from './create-cases.ts'
import { deskCasesFor } from './desk-cases.ts'
import type { HistoryPlan } from './history-plan.ts'
import { misdeedsOf, plantedCount } from './misdeeds/index.ts'
import { dateAt, openedBy, openMinutes } from './opening-hours.ts'
import type { HistoryStep } from './script.ts'
import { storyCount } from './story-cases.ts'

/** Six weeks. */
const daysOfHistory = 42
/** Of all cases, begun lately and left lying so that every desk is alive. */
const shareOnDesks = 0.18

/** Plans a city's history, a day at a time and each day in the order of time. Pure: the same plan gives the same history. */
export function* generateHistory(plan: HistoryPlan): Generator<HistoryStep[]> {
  const { until, cases, city } = plan
  const today = dateAt(until)
  const firstDay = addDays(today, -daysOfHistory)
  const stories = storyCount(cases)
  const onDesks = Math.min(deskCasesFor(city.departments), Math.floor(cases * shareOnDesks)) - stories
  const planted = misdeedsOf(plan, createSettings(plan))
  const begin = createCases(plan, { onDesks, stories, planted }, today)
  const ordinary = cases - onDesks - stories - plantedCount(plan, planted)
  const counts = casesPerDay(plan, firstDay, today, ordinary)
  const agenda = new Map<CivilDate, HistoryStep[]>()
  for (let on = firstDay; on <= today; on = addDays(on, 1)) {
    for (const life of begin(on, counts.get(on) ?? 0)) {
      const lived = life.filter(({ at }) => at <= until)
      for (const [index, step] of lived.entries()) {
        const day = agenda.get(dateAt(step.at)) ?? []
        day.push({ ...step, isLast: index === lived.length - 1 })
        agenda.set(dateAt(step.at), day)
      }
    }
    yield (agenda.get(on) ?? []).sort((a, b) => a.at - b.at)
    agenda.delete(on)
  }
}

/** Shares the cases out over the days; whatever is rounded off one day is made up on the next. */
function casesPerDay(plan: HistoryPlan, firstDay: CivilDate, today: CivilDate, cases: number): Map<CivilDate, number> {
  const weights: [CivilDate, number][] = []
  for (let on = firstDay; on <= today; on = addDays(on, 1)) weights.push([on, weightOf(plan, on, today)])
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  let sum = 0
  return new Map(
    weights.map(([on, weight]) => {
      const before = Math.round((cases * sum) / total)
      sum += weight
      return [on, Math.round((cases * sum) / total) - before]
    }),
  )
}

/** How much is asked for on a day: a fifth more on Mondays, little online on days off, today as far as it has passed. */
function weightOf({ calendar, until }: HistoryPlan, on: CivilDate, today: CivilDate): number {
  const passed = on === today ? openedBy(until) / openMinutes : 1
  return (isWorkday(calendar, on) ? (weekday(on) === 1 ? 1.2 : 1) : 0.06) * passed
}
