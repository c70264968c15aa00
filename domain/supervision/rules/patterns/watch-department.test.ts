import { expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { regime } from '#testing/told-case.ts'
import { ofRule } from '#testing/rule-examples/example.ts'
import { at, many, minutes, ordinary, watched } from '#testing/rule-examples/case-traces.ts'
import type { CaseTrace } from './case-trace.ts'
import { watchDepartment } from './watch-department.ts'

const nextDay = 86_400
const found = (rule: string, cases: CaseTrace[]) =>
  watched(rule, cases).map(({ occasion, numbers }) => [occasion, numbers.cases])
const ofOne = (count: number, seconds: number) =>
  many(count, (n) => ({ id: `${seconds}-${n}`, applicant: 'party', appliedAt: at(seconds + minutes(n)) }))

it('a day is a day: what is made up on two of them is found on each, and what is half so much on each on none', () => {
  expect(found('fake-cases', [...ofOne(12, 0), ...ofOne(15, nextDay)])).toEqual([
    ['2026-03-10', 12],
    ['2026-03-11', 15],
  ])
  expect(found('fake-cases', [...ofOne(6, 0), ...ofOne(6, nextDay)])).toEqual([])
})

it('persons are told apart, and cases nobody has taken in yet are nobody’s', () => {
  const by = (handler: string | null) => many(6, () => ({ applicant: 'party', handler }))
  expect(found('fake-cases', [...by('one'), ...by('other')])).toEqual([])
  expect(found('fake-cases', [...by(null), ...by(null)])).toEqual([])
})

it('months are told apart by the day a case ended', () => {
  const gone = many(12, (n) => ({ endedAs: 'void', ...(n < 6 && { endedAt: at(-20 * nextDay) }) }))
  expect(watched('voided-too-often', [...gone, ...many(30)]).map(({ occasion }) => occasion)).toEqual([
    '2026-02',
    '2026-03',
  ])
})

it('what is instant is no promised case that was sent back, nor one of those it is held against', () => {
  const back = (count: number) => many(count, () => ({ endedAs: 'withdrawn', daysLeft: 0 }))
  const instant = many(60, () => ({ instant: true, endedAs: 'withdrawn', daysLeft: 0 }))
  expect(watched('withdrawn-before-deadline', [...back(6), ...many(14), ...instant])[0]?.numbers).toMatchObject({
    cases: 6,
    ended: 20,
  })
})

it('an intermediary is held against who deals with the cases of all others', () => {
  const brought = many(12, () => ({ intermediary: 'agent' }))
  const others = many(40, (n) => ({ handler: n % 4 ? 'other' : 'clerk' }))
  expect(watched('same-intermediary', [...brought, ...others])[0]?.numbers).toMatchObject({
    usualPercent: 25,
    brought: 12,
  })
  expect(watched('same-intermediary', [...brought, ...many(40)])).toEqual([])
})

it('only what was decided outside the hours is looked at, a day off through', () => {
  const decidedAt = (instant: string) => [ordinary(0, { decidedAt: instant })]
  expect(found('odd-hours', decidedAt('2026-03-10T22:10:00+08:00'))).toHaveLength(1)
  expect(found('odd-hours', decidedAt('2026-03-15T10:00:00+08:00'))).toHaveLength(1)
  expect(found('odd-hours', decidedAt('2026-03-10T10:00:00+08:00'))).toEqual([])
})

it('of a month it is judged once, by the last day on which something was suspended at the last', () => {
  const suspended = ['2026-02-10', '2026-02-20', '2026-03-05', '2026-03-09'].map((startOn, n) =>
    ordinary(n, { suspensions: [{ startOn, onLastDay: true, by: 'reviewer', version: 7 }] }),
  )
  expect(found('suspended-at-the-last', suspended)).toEqual([['last day 2026-03', 4]])
})

it('a promise is held against every one the version of its guide posts, and against none where that is not known', () => {
  const postedFor = (_: string, version: number) =>
    version === 1
      ? [{ value: 10, unit: 'workday' as const }]
      : version === 2
        ? [{ value: 5, unit: 'workday' as const }]
        : null
  const around = { departmentCode: '01', calendar: nationalCalendar, cityShareOf: () => 0, postedFor }
  const watch = watchDepartment(around, regime)
  for (const trace of many(9, (n) => ({ itemVersion: (n % 3) + 1 }))) watch.take(trace)
  const findings = watch.found().map(({ finding }) => finding)
  expect(ofRule('other-promise', findings).map(({ occasion, numbers }) => [occasion, numbers.cases])).toEqual([
    ['version 1 counts 5 workday', 3],
  ])
})
