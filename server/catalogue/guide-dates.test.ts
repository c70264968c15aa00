import { expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { civilAffairsItems } from '#cities/haimen/items/05-civil-affairs.ts'
import { guideDates } from './guide-dates.ts'

const [base] = civilAffairsItems
if (!base) throw new Error('there are items of civil affairs')
const workdays = (value: number) => ({ value, unit: 'workday', anchor: 'acceptance' }) as const

it.each<[string, Partial<ServiceItem>, string, object]>([
  [
    'an instant item is done the same day',
    { handlingType: 'instant', promised: workdays(0), statutory: null, kind: 'confirmation' },
    '2026-03-02',
    { ifAppliedTodayAcceptedBy: '2026-03-02', promisedBy: '2026-03-02', statutoryBy: null, provisional: false },
  ],
  [
    'a promised item is accepted within five working days, and the promise runs from there',
    { handlingType: 'promised', promised: workdays(7), statutory: workdays(20) },
    '2026-03-02',
    { ifAppliedTodayAcceptedBy: '2026-03-09', promisedBy: '2026-03-18', statutoryBy: '2026-04-07', provisional: false },
  ],
  [
    'a licence without a rule of its own falls under the twenty days of the licensing law',
    { handlingType: 'promised', promised: workdays(7), statutory: null, kind: 'licence' },
    '2026-03-02',
    { statutoryBy: '2026-04-07' },
  ],
  [
    'a limit from receipt does not wait for acceptance',
    { handlingType: 'promised', promised: { ...workdays(7), anchor: 'receipt' }, statutory: null, kind: 'filing' },
    '2026-03-02',
    { promisedBy: '2026-03-11', statutoryBy: null },
  ],
  [
    'a date in a year whose notice is not out is provisional',
    { handlingType: 'promised', promised: workdays(10), statutory: null, kind: 'filing' },
    '2026-12-28',
    { provisional: true },
  ],
])('%s', (_, change, on, dates) => {
  expect(guideDates({ ...base, ...change }, nationalCalendar, on)).toMatchObject({ on, ...dates })
})
