import { slots } from '#api/bookings.ts'
import { compileCalendar, nationalCalendar, nextCalendar } from '#domain/calendar/index.ts'
import { usualHallRules } from '#domain/hall/index.ts'
import { civilDateOf, instantOf, Refusal, timeOfDay } from '#domain/kernel/index.ts'
import { book, createBookings, type Bookings } from '../server/hall/index.ts'
import type { Database } from '../server/kernel/database.ts'
import type { TestApp } from './app.ts'
import { nextKey } from './browse.ts'

/** Booking as on any other day, but at every minute and today: whatever day and hour the tests run at. */
export function bookingAlways({ services }: Pick<TestApp, 'services'>): Bookings {
  const on = civilDateOf(instantOf(Date.now()))
  const open = { level: 'centre', days: [{ on, works: true, why: '加班', whyEn: 'open' }] } as const
  const hours = [{ from: '01-01', sessions: [{ from: '00:00', to: '24:00' }] }]
  const calendar = compileCalendar({ ...nextCalendar(nationalCalendar, open, 'always'), hours })
  const rules = () => Promise.resolve({ ...usualHallRules, slotMinutes: 1 })
  const parts = { hall: services.hall, items: services.desk.items, calendar: () => calendar }
  return createBookings(parts, { on: rules, at: rules, forget: () => undefined })
}

/** The only booking there is: Li's, in a minute or two, however soon a minute ends; gives its id and code. */
export async function bringBooking(app: TestApp, database: Database): Promise<{ id: string; code: string }> {
  await database.query('delete from ticket')
  await database.query('delete from booking')
  const [account] = await database.query<{ id: string }>(`select id from account where username = 'li'`)
  const li = { id: account?.id ?? '', role: 'applicant', partyId: app.parties.li } as const
  const soon = instantOf(Date.now() + 120_000)
  const asked = { zone: 'A', on: civilDateOf(soon), from: timeOfDay(soon) }
  const request = { account: li, requestId: nextKey(), requestHash: 'booked' }
  const booked = await book(bookingAlways(app), request, asked)
  if (booked instanceof Refusal) throw new Error(booked.code)
  return booked
}

/** What a booking would be asked for: the first slot that may be, with nobody in it. */
export async function freeSlot(app: TestApp, database: Database) {
  await database.query('delete from booking')
  const { days } = await app.anonymous.ask(slots, { query: { zone: 'A' } })
  const day = days.at(-1)
  return { zone: 'A', on: day?.on ?? '', from: day?.slots[0]?.from ?? '' }
}
