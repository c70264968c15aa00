import { expect, it } from 'vitest'
import { nationalCalendar } from '../calendar/index.ts'
import { monthlyFigures, type OpenCase } from './index.ts'

const overdue = { promisedDueOn: '2026-11-10', decidedOn: null, closedOn: null } as OpenCase

it.each([
  ['2026-12', '2026-12-01', 1, 'its first day'],
  ['2026-12', '2026-12-20', 1, 'a later day'],
  ['2026-11', '2026-12-20', 1, 'the month after'],
  ['2026-10', '2026-12-20', 0, 'a month in which it was not overdue'],
  ['2027-01', '2026-12-20', 0, 'a month that has not begun'],
])('what is open and overdue counts against %s as told on %s: %i, %s', (month, today, denominator) => {
  const { onTime } = monthlyFigures([overdue], [], { month, today, calendar: nationalCalendar })
  expect(onTime.denominator).toBe(denominator)
})
