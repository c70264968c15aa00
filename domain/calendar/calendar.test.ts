import { describe, expect, it, test } from 'vitest'
import { dayKind, type Calendar, type CalendarLayer } from './calendar.ts'
import { addWorkdays, compileCalendar, isWorkday, nextWorkday } from './compiled-calendar.ts'
import { nationalCalendar, nationalLayer } from './national-calendar.ts'

const layer = (name: string, on: string, works: boolean, why: string): CalendarLayer => ({
  name,
  days: { [on]: { works, why, whyEn: why } },
})

describe('the kind of a day', () => {
  test.each([
    ['2008-11-24', true, '工作日'],
    ['2008-11-22', false, '周六'],
    ['2008-11-23', false, '周日'],
    ['2008-10-01', false, '节假日'],
    ['2008-02-02', true, '调休上班'],
    ['2005-12-31', true, '调休上班'],
  ])('%s is known: worked %s, %s', (on, works, why) => {
    expect(dayKind(nationalCalendar, on)).toMatchObject({ works, why, provisional: false })
  })

  test.each([
    ['2003-10-01', true, '工作日'],
    ['2027-01-01', false, '法定节假日（放假通知尚未发布）'],
    ['2027-10-01', false, '法定节假日（放假通知尚未发布）'],
    ['2027-05-01', false, '周六'],
    ['2027-10-04', true, '工作日'],
    ['2027-02-08', true, '工作日'],
  ])('%s is provisional for want of a notice: worked %s, %s', (on, works, why) => {
    expect(dayKind(nationalCalendar, on)).toMatchObject({ works, why, provisional: true })
  })
})

describe('a layered calendar', () => {
  const closed = layer('province', '2008-11-24', false, '台风停工')
  const open = layer('centre', '2008-11-24', true, '中心照常开放')
  const kindIn = (layers: Calendar['layers']) => dayKind({ version: 'test', layers }, '2008-11-24')

  it('lets the nearest authority have the last word', () => {
    expect(kindIn([nationalLayer, closed])).toMatchObject({ works: false, why: '台风停工' })
    expect(kindIn([nationalLayer, closed, open])).toMatchObject({ works: true, why: '中心照常开放' })
  })

  it('is no longer provisional in a year that a new layer covers', () => {
    const notice: CalendarLayer = { ...layer('2027', '2027-10-04', false, '节假日'), coversYears: [2027] }
    const calendar = { version: 'national-2027', layers: [nationalLayer, notice] }
    expect(dayKind(calendar, '2027-10-04')).toMatchObject({ works: false, provisional: false })
    expect(dayKind(calendar, '2028-10-03').provisional).toBe(true)
  })

  it('moves a deadline only in the version that has the layer', () => {
    const version2 = compileCalendar({ version: 'haimen-2', layers: [nationalLayer, closed] })
    expect(addWorkdays(nationalCalendar, '2008-11-21', 1)).toBe('2008-11-24')
    expect(addWorkdays(version2, '2008-11-21', 1)).toBe('2008-11-25')
  })
})

it('knows the years 1990 to 2099 and no others', () => {
  expect(isWorkday(nationalCalendar, '1990-01-01')).toBe(true)
  expect(isWorkday(nationalCalendar, '2099-12-31')).toBe(true)
  expect(() => isWorkday(nationalCalendar, '1989-12-31')).toThrow(RangeError)
  expect(() => nextWorkday(nationalCalendar, '2099-12-31')).toThrow(RangeError)
  expect(() => addWorkdays(nationalCalendar, '2100-01-01', 1)).toThrow(RangeError)
})
