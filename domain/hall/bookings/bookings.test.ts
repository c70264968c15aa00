import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalendar, minutesOf, nationalCalendar } from '../../calendar/index.ts'
import { addDays, fold, Refusal, type Recorded } from '../../kernel/index.ts'
import { usualHallRules as rules } from '../rules.ts'
import {
  checkInCode,
  type BookingCommand,
  type BookingEvent,
  type BookingReminder,
  type BookingTerms,
} from './booking.ts'
import { bookingDecider, bookingTimersOf, type BookingFacts } from './decide.ts'
import { barredUntil, noShowOf } from './no-show.ts'
import { bookableDays, placesIn, slotsOn } from './slots.ts'

const calendar = compileCalendar(nationalCalendar)
/** A Monday morning, half past eight. */
const monday = '2008-03-03T00:30:00Z'
const visitor = { id: 'li', role: 'applicant', counter: null } as const
const timer = { id: null, role: 'timer', counter: null } as const

const facts = (more: Partial<BookingFacts> = {}): BookingFacts => ({
  ...{ at: monday, actor: visitor, rules, calendar, isHolder: true, freePlace: 1, others: [], lapsedOn: [] },
  ...more,
})
const book: BookingCommand = {
  ...{ type: 'Book', zone: 'A', counter: null, itemCode: null, partyId: 'li', on: '2008-03-04' },
  from: '09:00',
}

/** What a command is answered with after those before it, all but the last lawful. */
function after(...steps: [BookingCommand, Partial<BookingFacts>?][]) {
  const log: Recorded<BookingEvent>[] = []
  for (const [index, [command, more]] of steps.entries()) {
    const state = fold(bookingDecider, log)
    const decided = bookingDecider.decide(command, state, facts(more))
    if (index === steps.length - 1 || decided instanceof Refusal)
      return decided instanceof Refusal ? decided.code : decided.map(({ type }) => type).join()
    log.push(...decided.map((event, at) => ({ event, at: monday, version: log.length + at + 1, serial: null })))
  }
  return ''
}
const on = (time: string): Partial<BookingFacts> => ({ at: `2008-03-04T${time}:00+08:00` })
const keep: BookingCommand = { type: 'KeepBooking', ticketId: 't' }
const cancel: BookingCommand = { type: 'CancelBooking' }
const lapse: BookingCommand = { type: 'LapseBooking' }
const remind = (when: BookingReminder): BookingCommand => ({ type: 'RemindOfBooking', when, papers: [] })
const byClock = (time: string): Partial<BookingFacts> => ({ ...on(time), actor: timer })
const eve = (time: string): Partial<BookingFacts> => ({ at: `2008-03-03T${time}:00+08:00`, actor: timer })

describe('a booking', () => {
  it.each<[string, [BookingCommand, Partial<BookingFacts>?][], string]>([
    ['takes a free place', [[book]], 'PlaceBooked'],
    ['not in a full slot', [[book, { freePlace: null }]], 'slot-full'],
    ['not on a day off', [[{ ...book, on: '2008-03-08' }]], 'slot-not-open'],
    ['not between two slots', [[{ ...book, from: '09:10' }]], 'slot-not-open'],
    ['not where no calendar reaches', [[{ ...book, on: '9999-12-31' }]], 'slot-not-open'],
    ['not over noon', [[{ ...book, from: '11:30' }]], 'slot-not-open'],
    ['not in a slot that has begun', [[{ ...book, on: '2008-03-03', from: '08:30' }]], 'slot-not-open'],
    ['in one to begin today', [[{ ...book, on: '2008-03-03' }]], 'PlaceBooked'],
    ['not further ahead than seven working days', [[{ ...book, on: '2008-03-13' }]], 'slot-not-open'],
    ['on the seventh', [[{ ...book, on: '2008-03-12' }]], 'PlaceBooked'],
    ['once a zone and day', [[book, { others: [{ on: '2008-03-04', zone: 'A' }] }]], 'booked-already'],
    [
      'three at the most',
      [[book, { others: ['05', '06', '07'].map((day) => ({ on: `2008-03-${day}`, zone: 'A' })) }]],
      'booked-enough',
    ],
    [
      'not after three that lapsed',
      [[book, { lapsedOn: ['2008-02-19', '2008-02-20', '2008-02-21'] }]],
      'booking-barred',
    ],
    ['is cancelled by its holder', [[book], [cancel]], 'BookingCancelled'],
    ['by nobody else', [[book], [cancel, { isHolder: false }]], 'booking-not-found'],
    ['not when it is over', [[book], [cancel, on('09:15')]], 'booking-over'],
    ['is kept on its day', [[book], [keep, on('08:30')]], 'BookingKept'],
    ['not on another', [[book], [keep]], 'booking-another-day'],
    ['until a quarter of an hour after its time', [[book], [keep, on('09:14')]], 'BookingKept'],
    ['and no longer', [[book], [keep, on('09:15')]], 'booking-over'],
    ['not twice', [[book], [keep, on('08:50')], [keep, on('08:51')]], 'booking-not-possible-now'],
    ['lapses by the clock', [[book], [lapse, { ...on('09:15'), actor: timer }]], 'BookingLapsed'],
    ['not before its time', [[book], [lapse, { ...on('09:14'), actor: timer }]], 'booking-not-possible-now'],
    ['nor by a person', [[book], [lapse, on('09:20')]], 'booking-not-possible-now'],
    [
      'not after it was kept',
      [[book], [keep, on('09:00')], [lapse, { ...on('09:15'), actor: timer }]],
      'booking-not-possible-now',
    ],
    ['is told of the day before', [[book], [remind('day-before'), eve('09:00')]], 'BookingReminded'],
    ['not earlier', [[book], [remind('day-before'), eve('08:59')]], 'booking-not-possible-now'],
    ['not on the day itself', [[book], [remind('day-before'), byClock('00:00')]], 'booking-not-possible-now'],
    ['and in the morning', [[book], [remind('same-morning'), byClock('07:00')]], 'BookingReminded'],
    ['not once it has begun', [[book], [remind('same-morning'), byClock('09:00')]], 'booking-not-possible-now'],
    [
      'once each',
      [[book], [remind('day-before'), eve('09:00')], [remind('day-before'), eve('09:01')]],
      'booking-not-possible-now',
    ],
    ['by no person', [[book], [remind('same-morning'), on('07:00')]], 'booking-not-possible-now'],
    [
      'nor where it was called off',
      [[book], [cancel, eve('08:00')], [remind('day-before'), eve('09:00')]],
      'booking-not-possible-now',
    ],
    ['is nothing before it is booked', [[cancel]], 'booking-not-found'],
    ['is booked once', [[book], [book]], 'booking-not-possible-now'],
  ])('%s', (_, steps, answer) => expect(after(...steps)).toBe(answer))

  it('has timers while it is booked: for what is told of it, none for what had passed, and for its end', () => {
    const booked = (at: string) => {
      const decided = bookingDecider.decide(book, bookingDecider.initial, facts())
      if (decided instanceof Refusal) throw decided
      return fold(bookingDecider, [{ event: decided[0] as BookingEvent, at, version: 1, serial: null }])
    }
    const [lapses, eve, morning] = [
      { kind: 'booking-lapses', dueAt: '2008-03-04T01:15:00.000Z' },
      { kind: 'booking-day-before', dueAt: '2008-03-03T01:00:00.000Z' },
      { kind: 'booking-same-morning', dueAt: '2008-03-03T23:00:00.000Z' },
    ]
    expect(bookingTimersOf(booked(monday), rules)).toEqual([lapses, eve, morning])
    expect(bookingTimersOf({ ...booked(monday), reminded: ['day-before'] }, rules)).toEqual([lapses, morning])
    expect(bookingTimersOf(booked('2008-03-03T01:00:01Z'), rules)).toEqual([lapses, morning])
    expect(bookingTimersOf({ ...booked(monday), status: 'kept' }, rules)).toEqual([])
  })

  it('is known by eight figures', () => fc.assert(fc.property(fc.uuid(), (id) => /^\d{8}$/.test(checkInCode(id)))))
})

describe('who let bookings lapse', () => {
  it.each([
    [[], null],
    [['2008-02-20', '2008-02-21'], null],
    [['2008-02-19', '2008-02-20', '2008-02-21'], '2008-03-22'],
    [['2008-01-02', '2008-01-03', '2008-01-04'], null],
    [['2007-05-01', '2008-02-20', '2008-02-21'], null],
    [['2008-01-01', '2008-01-02', '2008-01-03', '2008-02-25', '2008-02-26'], null],
  ])('on %j may not book until %s', (lapsedOn, until) => expect(barredUntil(lapsedOn, '2008-03-03', rules)).toBe(until))
})

describe('not coming', () => {
  const terms = { on: '2008-03-04' } as BookingTerms
  it.each([
    [[], 1, null],
    [['2008-02-20'], 2, null],
    [['2008-02-20', '2008-02-21'], 3, '2008-04-03'],
    [['2007-05-01', '2008-02-21'], 2, null],
    [['2008-01-01', '2008-01-02', '2008-01-03'], 1, null],
  ])('after %j is time %i, and bars until %s', (before, nth, barredUntil) =>
    expect(noShowOf(terms, before, rules)).toEqual({ nth, of: 3, withinCalendarDays: 180, barredUntil }),
  )
})

describe('slots', () => {
  const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2008-01-01', days))

  it('lie one after the other within opening time, all as long, on working days alone', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 5, max: 120 }), (on, slotMinutes) => {
        const slots = slotsOn(calendar, on, { slotMinutes })
        for (const [index, { from, to }] of slots.entries()) {
          expect(minutesOf(to) - minutesOf(from)).toBe(slotMinutes)
          const before = slots[index - 1]
          if (before) expect(before.to <= from).toBe(true)
        }
      }),
    ))

  it('may be booked so many working days ahead', () => {
    expect(bookableDays(calendar, '2008-03-03', { aheadWorkdays: 2 })).toEqual([
      '2008-03-03',
      '2008-03-04',
      '2008-03-05',
    ])
    expect(bookableDays(calendar, '2008-03-08', { aheadWorkdays: 1 })).toEqual(['2008-03-10'])
  })

  it('leave most of the visits to whoever comes without booking', () => {
    expect(placesIn(1, rules)).toBe(1)
    expect(placesIn(6, rules)).toBe(9)
    expect(placesIn(0, rules)).toBe(1)
  })
})
