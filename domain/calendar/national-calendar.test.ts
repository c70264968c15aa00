import { isWorkday as isWorkdayElsewhere } from 'chinese-days'
import { expect, it, test } from 'vitest'
import { addDays, weekday } from '../kernel/index.ts'
import { countWorkdays, isWorkday } from './compiled-calendar.ts'
import { nationalCalendar, nationalLayer } from './national-calendar.ts'

test.each([
  [2004, 252],
  [2005, 251],
  [2006, 251],
  [2007, 249],
  [2008, 251],
  [2009, 250],
  [2010, 250],
  [2011, 250],
  [2012, 249],
  [2013, 250],
  [2014, 250],
  [2015, 249],
  [2016, 250],
  [2017, 249],
  [2018, 250],
  [2019, 250],
  [2020, 249],
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, workdays) => {
  expect(countWorkdays(nationalCalendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(workdays)
})

it('agrees with the package chinese-days on every day of 2004 to 2026 but the working Saturday 2005-12-31', () => {
  const differences: string[] = []
  for (let on = '2004-01-01'; on <= '2026-12-31'; on = addDays(on, 1)) {
    if (isWorkday(nationalCalendar, on) !== isWorkdayElsewhere(on)) differences.push(on)
  }
  expect(differences).toEqual(['2005-12-31'])
})

it('names only weekend days that are worked and weekdays that are not', () => {
  for (const [on, { works }] of Object.entries(nationalLayer.days)) expect([on, weekday(on) > 5]).toEqual([on, works])
})
