import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkdays, compileCalendar, isWorkday, nationalCalendar } from '../../calendar/index.ts'
import { addDays, compare, Refusal, type CivilDate } from '../../kernel/index.ts'
import { endOfStep, plan, type Plan, type PlanStep } from './plan.ts'

const calendar = compileCalendar(nationalCalendar)
const workdays = (value: number) => ({ value, unit: 'workday' as const })
const planned = (steps: readonly PlanStep[], today: CivilDate): Plan => {
  const done = plan(calendar, steps, today)
  if (done instanceof Refusal) throw new Error(done.code)
  return done
}

describe('a plan', () => {
  it('adds up what waits for each other and not what runs beside it', () => {
    const { endsOn, criticalPath, steps } = planned(
      [
        { key: 'name', needs: [], limit: workdays(0) },
        { key: 'fire', needs: [], limit: workdays(5) },
        { key: 'food', needs: ['name'], limit: workdays(10) },
        { key: 'trader', needs: ['name', 'food', 'fire'], limit: workdays(0) },
      ],
      '2008-03-03',
    )
    expect(endsOn).toBe('2008-03-17')
    expect(criticalPath).toEqual(['name', 'food', 'trader'])
    expect(steps.find(({ key }) => key === 'fire')).toMatchObject({ slackDays: 5, critical: false })
  })

  it('counts a Saturday that is worked', () => {
    expect(planned([{ key: 'a', needs: [], limit: workdays(5) }], '2008-01-28').endsOn).toBe('2008-02-02')
  })

  it('ends earlier when a department does, and later when the applicant brings a paper later', () => {
    const food: PlanStep = { key: 'food', needs: [], limit: workdays(10), beganOn: '2008-03-03' }
    const trader: PlanStep = { key: 'trader', needs: ['food'], limit: workdays(3) }
    expect(planned([{ ...food, endedOn: '2008-03-05' }, trader], '2008-03-05').endsOn).toBe('2008-03-10')
    expect(planned([{ ...food, dueOn: '2008-03-17' }, trader], '2008-03-05').endsOn).toBe('2008-03-20')
    expect(
      planned(
        [
          { ...food, endedOn: '2008-03-05' },
          { ...trader, notBefore: '2008-04-01' },
        ],
        '2008-03-05',
      ),
    ).toMatchObject({ endsOn: '2008-04-07', criticalPath: ['trader'] })
  })

  it('says that steps wait for each other in a circle', () => {
    const circle = [
      { key: 'a', needs: ['b'], limit: workdays(1) },
      { key: 'b', needs: ['a'], limit: workdays(1) },
    ]
    expect(plan(calendar, circle, '2008-03-03')).toMatchObject({ code: 'plan-runs-in-a-circle' })
  })
})

/** Steps that may need any of those before them. */
const graphs = fc
  .array(
    fc.record({
      value: fc.integer({ min: 0, max: 25 }),
      unit: fc.constantFrom('workday' as const, 'day' as const),
      needs: fc.array(fc.nat(), { maxLength: 3 }),
      wait: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 5 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((raw) =>
    raw.map(({ value, unit, needs, wait }, index): PlanStep => ({
      key: String(index),
      needs: index === 0 ? [] : [...new Set(needs.map((need) => String(need % index)))],
      limit: { value, unit },
      notBefore: wait === null ? null : addDays('2008-01-02', wait),
    })),
  )
/** Some of them under way, due some day before or after today, some ended: a clock that stood still is due later. */
const standings = fc.array(
  fc.option(fc.record({ due: fc.integer({ min: 0, max: 320 }), ended: fc.boolean() }), { freq: 2 }),
  { maxLength: 9 },
)
const underWay = fc.tuple(graphs, standings).map(([steps, stand]) =>
  steps.map((step, index): PlanStep => {
    const { due, ended } = stand[index] ?? { due: null, ended: false }
    if (due === null) return step
    const on = addDays('2008-01-02', due)
    return { ...step, beganOn: '2008-01-02', dueOn: on, endedOn: ended ? on : null }
  }),
)
const days = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2008-01-02', n))

/** Walks every path by itself, day by day: the end of a step is the latest over all ways that lead to it. */
function naiveEnd(steps: readonly PlanStep[], step: PlanStep, today: CivilDate): CivilDate {
  if (step.endedOn) return step.endedOn
  if (step.dueOn) return compare(step.dueOn, today) > 0 ? step.dueOn : today
  const begins = (ready: CivilDate) => {
    let day = compare(ready, today) > 0 ? ready : today
    if (step.notBefore && compare(step.notBefore, day) > 0) day = step.notBefore
    while (!isWorkday(calendar, day)) day = addDays(day, 1)
    return day
  }
  const ways = step.needs.map((need) => naiveEnd(steps, steps.find(({ key }) => key === need) as PlanStep, today))
  const ends = [today, ...ways].map((ready) => endOfStep(calendar, step, begins(ready)))
  return ends.toSorted(compare).at(-1) ?? today
}

describe('the end of a plan', () => {
  it.each([
    ['nothing has begun', graphs],
    ['some of it is under way, late or over', underWay],
  ])('is what walking every path comes to where %s', (_, drawn) => {
    fc.assert(
      fc.property(drawn, days, (steps, today) => {
        const { endsOn, steps: spans } = planned(steps, today)
        for (const step of steps)
          expect(spans.find(({ key }) => key === step.key)?.endsOn).toBe(naiveEnd(steps, step, today))
        expect(endsOn).toBe([today, ...steps.map((step) => naiveEnd(steps, step, today))].toSorted(compare).at(-1))
      }),
      { seed: 20080128, numRuns: 300 },
    )
  })

  it('stays when a step ends as late as its slack allows, and moves when it ends a working day later', () => {
    fc.assert(
      fc.property(graphs, days, (steps, today) => {
        const before = planned(steps, today)
        expect(before.criticalPath.length).toBeGreaterThan(0)
        for (const { key, endsOn, slackDays } of before.steps) {
          const endedAt = (later: number) =>
            planned(
              steps.map((step) =>
                step.key === key ? { ...step, endedOn: addWorkdays(calendar, endsOn, later) } : step,
              ),
              today,
            ).endsOn
          expect(endedAt(slackDays)).toBe(before.endsOn)
          expect(compare(endedAt(slackDays + 1), before.endsOn)).toBe(1)
        }
      }),
      { seed: 20080128, numRuns: 200 },
    )
  })
})
