import { expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { medianOf } from './todays-figures.ts'

/** Monday the 2nd of March 2026 and the days after it. */
const span = (decided: number, cases = 1) => ({
  accepted_on: '2026-03-02',
  decided_on: `2026-03-${String(2 + decided).padStart(2, '0')}`,
  cases,
})

it.each([
  ['of nothing there is none', [], null],
  ['of one decision it is its own', [span(3)], 3],
  ['of two it lies between', [span(1), span(2)], 1.5],
  ['weekends do not count', [span(7)], 5],
  ['decided on the day counts nothing', [span(0, 3), span(2, 2)], 0],
  ['many decisions of the same days count each', [span(4, 5), span(1, 2), span(2, 2)], 4],
  ['an even number meets in the middle', [span(4, 2), span(1, 2)], 2.5],
])('the median: %s', (_, spans, median) => {
  expect(medianOf(spans, nationalCalendar)).toBe(median)
})
