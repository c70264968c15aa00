import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, weekday } from '../kernel/index.ts'
import { addBusinessHours, countBusinessHours, isAfter, type WallTime } from './business-hours.ts'
import { dayKind } from './calendar.ts'
import { due } from './due.ts'
import { nationalCalendar } from './national-calendar.ts'
import { sessionsOn, type Timetable } from './timetable.ts'

/** Summer from June, with a longer noon; winter from October. */
const hours: Timetable = [
  { from: '06-01', sessions: [session('08:30', '11:30'), session('14:00', '17:30')] },
  { from: '10-01', sessions: [session('08:30', '11:30'), session('13:30', '17:00')] },
]
const calendar = { ...nationalCalendar, hours }

function session(from: string, to: string) {
  return { from, to }
}

describe('hours are counted while the centre is open', () => {
  test.each([
    ['2008-11-24', '09:00', 2, '2008-11-24', '11:00', 'within a morning'],
    ['2008-11-24', '09:00', 4, '2008-11-24', '15:00', 'over noon'],
    ['2008-07-01', '09:00', 4, '2008-07-01', '15:30', 'over the longer noon of summer'],
    ['2008-11-24', '16:00', 3, '2008-11-25', '10:30', 'over the night'],
    ['2008-11-21', '16:00', 3, '2008-11-24', '10:30', 'over the weekend'],
    ['2008-09-26', '16:00', 2, '2008-09-27', '09:00', 'into a working Saturday (summer until 17:30)'],
    ['2008-11-22', '10:00', 1, '2008-11-24', '09:30', 'from a Saturday'],
    ['2008-11-24', '24:00', 1, '2008-11-25', '09:30', 'from the end of a day'],
    ['2008-11-24', '08:30', 3, '2008-11-24', '11:30', 'to the very end of a session'],
    ['2008-11-24', '12:00', 0, '2008-11-24', '12:00', 'at once'],
  ])('from %s %s, %i of them end on %s at %s: %s', (on, time, value, dueOn, dueTime) => {
    expect(due(calendar, { from: on, time, value, unit: 'hour' })).toEqual({ dueOn, dueTime, provisionalYears: [] })
  })

  it('and the explanation names the hours that count', () => {
    expect(due(calendar, { from: '2008-11-21', time: '16:00', value: 3, unit: 'hour', explain: true }).days).toEqual([
      { on: '2008-11-21', counts: true, why: '16:00–17:00', whyEn: '16:00–17:00' },
      { on: '2008-11-22', counts: false, why: '周六', whyEn: 'Saturday' },
      { on: '2008-11-23', counts: false, why: '周日', whyEn: 'Sunday' },
      { on: '2008-11-24', counts: true, why: '08:30–10:30', whyEn: '08:30–10:30' },
    ])
    const evening = { from: '2008-11-24', time: '18:00', value: 1, unit: 'hour', explain: true } as const
    expect(due(calendar, evening).days?.[0]).toMatchObject({ counts: false, why: '已过办公时间' })
  })

  it('the winter timetable goes on into the new year', () => {
    expect(sessionsOn(hours, '2009-01-05')).toEqual(hours[1]?.sessions)
    expect(sessionsOn(hours, '2008-06-01')).toEqual(hours[0]?.sessions)
  })
})

/** Walks minute by minute, knowing nothing of sessions but whether a minute is open. */
function naive(start: WallTime, minutes: number): WallTime {
  let left = minutes
  let [on, minute] = [start.on, toMinute(start.time)]
  while (left > 0) {
    if (minute >= 1440) [on, minute] = [addDays(on, 1), 0]
    else {
      if (isOpen(on, minute)) left--
      minute++
    }
  }
  return { on, time: `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}` }
}

const pad = (value: number) => String(value).padStart(2, '0')
const toMinute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
function isOpen(on: string, minute: number): boolean {
  if (!dayKind(nationalCalendar, on).works) return false
  const summer = on.slice(5) >= '06-01' && on.slice(5) < '10-01'
  const afternoon = summer ? minute >= 840 && minute < 1050 : minute >= 810 && minute < 1020
  return (minute >= 510 && minute < 690) || afternoon
}

const anyMoment = fc.record({
  on: fc.nat(6000).map((days) => addDays('2008-01-01', days)),
  time: fc.nat(1439).map((minute) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`),
})

it('what was lost to the minute is given back to the minute', () => {
  const start = { on: '2008-07-01', time: '08:30' }
  for (let minute = 1; minute <= 180; minute++)
    expect(addBusinessHours(calendar, start, minute / 60).time).toBe(
      `${pad(8 + Math.floor((30 + minute) / 60))}:${pad((30 + minute) % 60)}`,
    )
  expect(addBusinessHours(calendar, start, 1 / 60 + 7 / 60 + 1 / 60)).toEqual({ on: '2008-07-01', time: '08:39' })
})

describe('whoever walks minute by minute', () => {
  it('comes to the same end, on a working day, and counts back the same hours', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 40 }), (start, value) => {
        const end = addBusinessHours(calendar, start, value)
        expect(end).toEqual(naive(start, value * 60))
        expect(isAfter(start, end)).toBe(false)
        expect(countBusinessHours(calendar, start, end)).toBe(value)
        expect(countBusinessHours(calendar, end, start)).toBe(-value)
        expect(dayKind(calendar, end.on).works || weekday(end.on) > 5).toBe(true)
      }),
      { seed: 20080630, numRuns: 200 },
    )
  })

  it('comes to a whole minute with the part of an hour that was counted before', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 2400 }), (start, minutes) => {
        expect(addBusinessHours(calendar, start, minutes / 60)).toEqual(naive(start, minutes))
      }),
      { seed: 20080630, numRuns: 200 },
    )
  })
})
