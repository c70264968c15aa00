import { describe, expect, it } from 'vitest'
import { addWorkdays, compileCalendar } from './compiled-calendar.ts'
import { changedDays, nextCalendar, refuseCalendarChange, type CalendarChange } from './calendar-change.ts'
import { dayKind, isProvisional } from './calendar.ts'
import { nationalCalendar } from './national-calendar.ts'

const day = (on: string, works: boolean | null, why = '台风停业') => ({ on, works, why, whyEn: 'closed for a typhoon' })
const typhoon: CalendarChange = { level: 'centre', days: [day('2026-07-15', false)] }
const after = (...changes: CalendarChange[]) =>
  changes.reduce(
    (calendar, change, at) => nextCalendar(calendar, change, `v${at + 2}`),
    nationalCalendar as never as ReturnType<typeof nextCalendar>,
  )
const code = (change: CalendarChange, today: string, before = after()) =>
  refuseCalendarChange(before, nextCalendar(before, change, 'next'), change, today)?.code

describe('an order', () => {
  it('closes a day, and only that day, in a new version', () => {
    const closed = after(typhoon)
    expect(closed.version).toBe('v2')
    expect(dayKind(closed, '2026-07-15')).toMatchObject({ works: false, why: '台风停业' })
    expect(dayKind(nationalCalendar, '2026-07-15').works).toBe(true)
    expect(addWorkdays(compileCalendar(closed), '2026-07-14', 1)).toBe('2026-07-16')
    expect(changedDays(after(), closed, typhoon)).toHaveLength(1)
  })

  it.each([
    [['national', 'province'], true],
    [['province', 'national'], true],
    [['province', 'centre'], false],
    [['centre', 'province'], false],
  ] as const)('of %s: the nearer authority is followed, whoever came first', (levels, works) => {
    const order = (level: 'national' | 'province' | 'centre') => ({
      level,
      days: [day('2026-07-15', level === 'province')],
    })
    expect(dayKind(after(...levels.map(order)), '2026-07-15').works).toBe(works)
  })

  it('is taken back by the authority that gave it, and another authority’s stays', () => {
    const back = { ...typhoon, days: [day('2026-07-15', null)] }
    expect(dayKind(after(typhoon, back), '2026-07-15').works).toBe(true)
    expect(dayKind(after(typhoon, { ...back, level: 'province' }), '2026-07-15').works).toBe(false)
  })

  it('of a whole year replaces what the notice of that year said, and makes the year known', () => {
    const notice = (on: string) => ({ level: 'national' as const, coversYear: 2027, days: [day(on, false, '元旦')] })
    const twice = after(notice('2027-01-04'), notice('2027-01-05'))
    expect(isProvisional(twice, 2027)).toBe(false)
    expect(isProvisional(nationalCalendar, 2027)).toBe(true)
    expect([dayKind(twice, '2027-01-04').works, dayKind(twice, '2027-01-05').works]).toEqual([true, false])
    expect(dayKind(twice, '2026-10-01').works).toBe(false)
  })

  it('reaches no day that is over', () => {
    expect(code(typhoon, '2026-07-15')).toBeUndefined()
    expect(code(typhoon, '2026-07-16')).toBe('calendar-of-the-past')
  })

  it('that says what is so already is none', () => {
    expect(code(typhoon, '2026-07-01', after(typhoon))).toBe('calendar-unchanged')
    expect(code({ level: 'centre', days: [day('2026-07-18', null)] }, '2026-07-01')).toBe('calendar-unchanged')
  })
})
