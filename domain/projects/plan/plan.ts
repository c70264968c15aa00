import { addWorkdays, countWorkdays, due, isWorkday, nextWorkday, type CompiledCalendar } from '../../calendar/index.ts'
import { addDays, compare, refuse, type CivilDate, type Refusal } from '../../kernel/index.ts'

type PlanLimit = { value: number; unit: 'workday' | 'day' | 'month' | 'hour' }

/** A step of a plan: what it waits for, and how long it may take once it begins. */
export interface PlanStep {
  key: string
  needs: readonly string[]
  /** A limit counted from the day it begins, which is not counted itself; 0 working days is the same day. */
  limit: PlanLimit
  /** What it never outlasts: a limit in another unit may end first where days are not worked. */
  within?: PlanLimit
  /** The applicant brings what it takes on this day, not before. */
  notBefore?: CivilDate | null
  /** It is under way, and due then. */
  dueOn?: CivilDate | null
  beganOn?: CivilDate | null
  endedOn?: CivilDate | null
}

export interface PlannedStep {
  key: string
  beginsOn: CivilDate
  endsOn: CivilDate
  /** Working days it may end later without moving the end of the whole. */
  slackDays: number
  critical: boolean
}

/** When everything is done at the earliest by what is promised, and the chain of steps that decides it. */
export interface Plan {
  endsOn: CivilDate
  steps: PlannedStep[]
  /** Keys from the first to the last. */
  criticalPath: string[]
}

const later = (one: CivilDate, other: CivilDate) => (compare(one, other) >= 0 ? one : other)
/** The first day on or after this one on which the centre works. */
const workedFrom = (calendar: CompiledCalendar, on: CivilDate) =>
  isWorkday(calendar, on) ? on : nextWorkday(calendar, on)

/** When a step that begins on a working day ends at the latest. */
export const endOfStep = (calendar: CompiledCalendar, { limit, within }: PlanStep, beginsOn: CivilDate): CivilDate =>
  [limit, within ?? limit].map((one) => endOf(calendar, one, beginsOn)).reduce((a, b) => (compare(a, b) <= 0 ? a : b))

const endOf = (calendar: CompiledCalendar, limit: PlanLimit, beginsOn: CivilDate): CivilDate =>
  limit.value === 0 || limit.unit === 'hour' ? beginsOn : due(calendar, { from: beginsOn, ...limit }).dueOn

/** Steps in an order in which each comes after what it needs; null where they wait for each other in a circle. */
export function inOrder(steps: readonly PlanStep[]): PlanStep[] | null {
  const left = new Map(steps.map((step) => [step.key, step]))
  const ordered: PlanStep[] = []
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ needs }) => needs.every((need) => !left.has(need)))
    if (ready.length === 0) return null
    for (const step of ready) {
      ordered.push(step)
      left.delete(step.key)
    }
  }
  return ordered
}

/**
 * The earliest lawful end of every step (longest path over the clock rules): each begins on the first working day on which
 * everything it needs is there, and ends with its limit; what has begun keeps its clock, what has ended its day. `today` is
 * where nothing can begin before. Refused where steps wait for each other in a circle.
 */
export function plan(calendar: CompiledCalendar, steps: readonly PlanStep[], today: CivilDate): Plan | Refusal {
  const ordered = inOrder(steps)
  if (!ordered) return refuse('plan-runs-in-a-circle')
  const planned = new Map<string, { step: PlanStep; beginsOn: CivilDate; endsOn: CivilDate }>()
  for (const step of ordered) planned.set(step.key, { step, ...spanOf(calendar, step, planned, today) })
  const endsOn = [...planned.values()].reduce((end, span) => later(end, span.endsOn), today)
  const latest = latestEnds(calendar, ordered, planned, endsOn)
  const criticalPath = pathTo(planned, endsOn)
  return {
    endsOn,
    criticalPath,
    steps: [...planned.values()].map(({ step: { key }, ...span }) => {
      const slackDays = Math.max(0, countWorkdays(calendar, span.endsOn, latest.get(key) ?? endsOn))
      // A limit in calendar days may swallow a day that came later: on the path and with slack all the same.
      return { key, ...span, slackDays, critical: slackDays === 0 || criticalPath.includes(key) }
    }),
  }
}

type Spans = ReadonlyMap<string, { step: PlanStep; beginsOn: CivilDate; endsOn: CivilDate }>

function spanOf(calendar: CompiledCalendar, step: PlanStep, planned: Spans, today: CivilDate) {
  const ready = step.needs.reduce((day, need) => later(day, planned.get(need)?.endsOn ?? day), step.notBefore ?? today)
  const beginsOn = step.beganOn ?? workedFrom(calendar, later(ready, today))
  const running = step.dueOn ? later(step.dueOn, today) : endOfStep(calendar, step, beginsOn)
  return { beginsOn, endsOn: step.endedOn ?? running }
}

/** How late each step may end and the whole still ends on its day. */
function latestEnds(calendar: CompiledCalendar, ordered: readonly PlanStep[], planned: Spans, endsOn: CivilDate) {
  const latest = new Map<string, CivilDate>()
  for (const { key } of ordered.toReversed()) {
    const followers = ordered.filter((step) => step.needs.includes(key) && !step.beganOn && !step.endedOn)
    const bounds = followers.map((step) => latestBegin(calendar, step, latest.get(step.key) ?? endsOn))
    const bound = bounds.reduce((least, one) => (compare(one, least) < 0 ? one : least), endsOn)
    latest.set(key, later(bound, planned.get(key)?.endsOn ?? bound))
  }
  return latest
}

/** The last working day on which a step may begin and still end by a day; limits never end earlier for beginning later. */
function latestBegin(calendar: CompiledCalendar, step: PlanStep, by: CivilDate): CivilDate {
  let [early, late] = [0, countWorkdays(calendar, addDays(by, -800), by)]
  const first = addDays(by, -800)
  while (early < late) {
    const middle = Math.ceil((early + late) / 2)
    if (compare(endOfStep(calendar, step, addWorkdays(calendar, first, middle)), by) <= 0) early = middle
    else late = middle - 1
  }
  return addWorkdays(calendar, first, early)
}

/** From the step that ends last back through what each had to wait for. */
function pathTo(planned: Spans, endsOn: CivilDate): string[] {
  const path: string[] = []
  let at = [...planned.values()].findLast((span) => span.endsOn === endsOn)
  while (at) {
    path.unshift(at.step.key)
    const { step } = at
    const waited = step.needs.flatMap((need) => planned.get(need) ?? [])
    const last = waited.reduce<(typeof waited)[number] | undefined>(
      (latest, one) => (latest && compare(latest.endsOn, one.endsOn) >= 0 ? latest : one),
      undefined,
    )
    // What it was the applicant's own day that it waited for, nobody else is on the path before it.
    at = last && (step.notBefore == null || compare(last.endsOn, step.notBefore) >= 0) ? last : undefined
  }
  return path
}
