import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalendar, isWorkday, minutesOf, nationalCalendar, openSessions } from '../calendar/index.ts'
import { civilDateOf, epochMs, instantOf, timeOfDay } from '../kernel/index.ts'
import { usualHallRules as rules } from './rules.ts'
import { hallClosed } from './ticket-hours.ts'

const calendar = compileCalendar(nationalCalendar)
const at = (on: string, time: string) => instantOf(Date.parse(`${on}T${time}:00+08:00`))

describe('tickets are given', () => {
  it.each([
    // 2008-04-07 is a Monday, open 8:30–11:30 and 13:30–17:00.
    ['at night until the morning', '2008-04-07', '03:00', { on: '2008-04-07', opens: '08:30', ticketsFrom: '08:00' }],
    ['half an hour before the doors open', '2008-04-07', '08:00', null],
    ['while the hall is open', '2008-04-07', '11:29', null],
    ['no more over noon', '2008-04-07', '11:30', { on: '2008-04-07', opens: '13:30', ticketsFrom: '13:00' }],
    ['before the afternoon begins', '2008-04-07', '13:00', null],
    ['until the hall closes', '2008-04-07', '16:59', null],
    ['no more in the evening', '2008-04-07', '17:00', { on: '2008-04-08', opens: '08:30', ticketsFrom: '08:00' }],
    ['not on a Saturday', '2008-04-12', '09:00', { on: '2008-04-14', opens: '08:30', ticketsFrom: '08:00' }],
    ['not in the holidays', '2008-10-01', '09:00', { on: '2008-10-06', opens: '08:30', ticketsFrom: '08:00' }],
    ['on a Sunday that is worked', '2008-09-28', '09:00', null],
  ])('%s', (_, on, time, closed) => {
    expect(hallClosed(calendar, at(on, time), rules)).toEqual(closed)
  })

  it('as long before the doors open as the hall says, and never before its day', () => {
    const later = (ticketsEarlyMinutes: number) => ({ ticketsAtAnyHour: 0, ticketsEarlyMinutes })
    expect(hallClosed(calendar, at('2008-04-07', '08:29'), later(0))?.ticketsFrom).toBe('08:30')
    expect(hallClosed(calendar, at('2008-04-07', '00:00'), later(600))).toBeNull()
  })

  it('at any hour where the hall says so', () => {
    expect(hallClosed(calendar, at('2008-04-12', '03:00'), { ...rules, ticketsAtAnyHour: 1 })).toBeNull()
  })

  it('exactly in or a little before a session; what is said of the next one comes true, and not a minute earlier', () => {
    const instants = fc.date({ min: new Date('2006-01-02'), max: new Date('2012-12-20'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 120 }), (date, ticketsEarlyMinutes) => {
        const set = { ticketsAtAnyHour: 0, ticketsEarlyMinutes }
        const now = instantOf(date.getTime())
        const minute = minutesOf(timeOfDay(now))
        const isGiving = openSessions(calendar, civilDateOf(now)).some(
          ({ from, to }) => minutesOf(from) - ticketsEarlyMinutes <= minute && minute < minutesOf(to),
        )
        const closed = hallClosed(calendar, now, set)
        expect(closed === null).toBe(isGiving)
        if (closed === null) return
        const then = epochMs(at(closed.on, closed.ticketsFrom))
        expect(then).toBeGreaterThan(date.getTime())
        expect(isWorkday(calendar, closed.on)).toBe(true)
        expect(hallClosed(calendar, instantOf(then), set)).toBeNull()
        expect(hallClosed(calendar, instantOf(then - 60_000), set)).toEqual(closed)
      }),
      { seed: 2008 },
    )
  })
})
