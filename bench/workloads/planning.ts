import { nationalCalendar } from '#domain/calendar/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { plan, type PlanStep } from '#domain/projects/index.ts'
import type { Fixture } from '../fixture.ts'
import { alternate, closedLoop, medianFigures } from '../measure.ts'
import type { Options } from '../options.ts'
import { atMost, type Report } from '../report.ts'

/** Fifty items, each waiting for up to three of those before it; from the item's place alone, so that every run plans the same. */
const fifty: PlanStep[] = Array.from({ length: 50 }, (_, at) => ({
  key: String(at),
  needs: [at - 1, at - 7, Math.floor(at / 2)]
    .filter((need, place, all) => need >= 0 && need < at && (at + need) % 3 > 0 && all.indexOf(need) === place)
    .map(String),
  limit: { value: (at * 7) % 21, unit: at % 5 === 0 ? 'day' : 'workday' },
}))

/** Planning a goal of fifty items, which the page of every project does anew. No database. */
export async function measurePlanning(_: Fixture, { rounds, seconds }: Options): Promise<Report> {
  const once = () => {
    if (plan(nationalCalendar, fifty, '2024-01-02') instanceof Refusal)
      throw new Error('fifty items in a row are no circle')
    return Promise.resolve(true)
  }
  await closedLoop(1, 0.2, once)
  const { planned } = await alternate(rounds, { planned: () => closedLoop(1, seconds, once) })
  const figures = medianFigures(planned)
  return {
    workload: 'j',
    title: 'the plan of a goal of fifty items: earliest ends, slack and critical path; one core, no database',
    notes: [],
    lines: [{ name: 'plan()', ...figures }],
    promises: [atMost('planning 50 items, p95', figures.p95, 10, ' ms')],
  }
}
