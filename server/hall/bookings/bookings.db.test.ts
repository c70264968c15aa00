import { describe, expect, it } from 'vitest'
import * as api from '#api/bookings.ts'
import * as desk from '#api/hall-desk.ts'
import { startApp } from '#testing/app.ts'
import { bookingAlways, bringBooking, freeSlot } from '#testing/bring-booking.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { fireBookingTimer } from '../index.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, wang, clerk] = [await app.as('li'), await app.as('wang'), await app.as('clerk')]
const leftAt = async ({ zone, on, from }: { zone: string; on: string; from: string }) =>
  (await app.anonymous.ask(api.slots, { query: { zone } })).days
    .find((day) => day.on === on)
    ?.slots.find((slot) => slot.from === from)?.free

describe('a slot', () => {
  it('is given once a place, however many book at once', async () => {
    const slot = await freeSlot(app, database)
    const free = (await leftAt(slot)) ?? 0
    expect(free).toBeGreaterThan(0)
    await database.query(
      `insert into booking select gen_random_uuid(), 1, $1, null, null, gen_random_uuid(), $2, $3, '', n, 'booked', null, '0', now()
       from generate_series(1, $4::int) n`,
      [slot.zone, slot.on, slot.from, free - 1],
    )
    const both = await Promise.all(
      [li, wang].map((one) =>
        one.send(
          'POST',
          '/api/me/bookings',
          { 'content-type': 'application/json', 'idempotency-key': nextKey() },
          JSON.stringify(slot),
        ),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await leftAt(slot)).toBe(0)
  })

  it('of an item is free while any of its windows has a place', async () => {
    await database.query(
      `insert into hall_counter (code, zone, is_desk, name, name_en) values ('0102', 'A', true, '第二窗口', 'Second window')`,
    )
    await database.query(
      `update item_version set body = jsonb_set(body, '{windowCodes}', '["0101", "0102"]') where code = $1`,
      [marketPermit.code],
    )
    const { on, from } = await freeSlot(app, database)
    const item = marketPermit.code
    const free = async () => {
      const { days } = await app.anonymous.ask(api.slots, { query: { item } })
      return days.find((day) => day.on === on)?.slots.find((slot) => slot.from === from)?.free ?? 0
    }
    const both = await free()
    await database.query(
      `insert into booking select gen_random_uuid(), 1, 'A', '0101', null, gen_random_uuid(), $1, $2, '', n, 'booked', null, '0', now()
       from generate_series(1, $3::int) n`,
      [on, from, both / 2],
    )
    expect(await free()).toBe(both / 2)
    expect(await li.ask(api.bookPlace, { body: { item, on, from } })).toMatchObject({ counter: '0102' })
    expect(await free()).toBe(both / 2 - 1)
  })

  it('on a day off, or in no such zone, is refused', async () => {
    const slot = await freeSlot(app, database)
    expect((await li.refused(api.bookPlace, { body: { ...slot, on: '2026-01-01' } })).code).toBe('slot-not-open')
    expect((await li.refused(api.bookPlace, { body: { ...slot, zone: 'Z' } })).code).toBe('zone-not-found')
    expect((await app.anonymous.refused(api.slots, { query: {} })).status).toBe(400)
    expect(await database.query('select from booking')).toEqual([])
  })
})

describe('a booking', () => {
  it('asked for twice under one key is one; a second the same day in the same zone is refused', async () => {
    const [key, body] = [nextKey(), await freeSlot(app, database)]
    const once = await li.ask(api.bookPlace, { key, body })
    expect(once).toMatchObject({ ...body, status: 'booked', zoneName: expect.any(String) })
    expect((await li.ask(api.bookPlace, { key, body })).id).toBe(once.id)
    expect((await li.refused(api.bookPlace, { body })).code).toBe('booked-already')
    expect((await li.ask(api.myBookings, {})).bookings.map(({ id }) => id)).toEqual([once.id])
    expect((await wang.ask(api.myBookings, {})).bookings).toEqual([])
  })

  it('given back frees its place; nobody else can give it back', async () => {
    const body = await freeSlot(app, database)
    const free = await leftAt(body)
    const { id } = await li.ask(api.bookPlace, { body })
    expect(await leftAt(body)).toBe((free ?? 0) - 1)
    expect((await wang.refused(api.cancelBooking, { params: { id } })).status).toBe(404)
    expect((await li.ask(api.cancelBooking, { params: { id } })).status).toBe('cancelled')
    expect(await leftAt(body)).toBe(free)
  })

  it('is a ticket before the normal queue on its day, the same however often the code is typed', async () => {
    const { id, code } = await bringBooking(app, database)
    const ticket = await app.anonymous.ask(api.checkIn, { body: { code } })
    expect((await app.anonymous.ask(api.checkIn, { body: { code } })).id).toBe(ticket.id)
    expect((await li.ask(api.myBookings, {})).bookings[0]).toMatchObject({ id, status: 'kept' })
    await database.query('delete from counter_session')
    await clerk.ask(desk.signInAtCounter, { body: { counter: '0101' } })
    const called = await clerk.ask(desk.callNext, {})
    expect(called.ticket).toMatchObject({ number: ticket.number, class: 'booking', party: { id: app.parties.li } })
  })

  it('is not known by another code, nor used before its day', async () => {
    const slot = await freeSlot(app, database)
    const { code } = await li.ask(api.bookPlace, { body: slot })
    const wrong = code === '00000000' ? '00000001' : '00000000'
    expect((await app.anonymous.refused(api.checkIn, { body: { code: wrong } })).code).toBe('booking-not-found')
    expect((await app.anonymous.refused(api.checkIn, { body: { code } })).code).toBe('booking-another-day')
    expect((await app.anonymous.refused(api.checkIn, { body: { code: 'abc' } })).status).toBe(400)
  })

  it('lapses where nobody came, and the third bars booking for a while', async () => {
    const { id } = await bringBooking(app, database)
    const bookings = bookingAlways(app)
    const timer = { stream: id, kind: 'booking-lapses', dueAt: '2026-01-01T00:00:00Z' }
    await fireBookingTimer(bookings, timer as never)
    expect((await li.ask(api.myBookings, {})).bookings[0]?.status).toBe('booked')
    await database.query(
      `insert into booking select gen_random_uuid(), 1, 'A', null, null, $1, current_date - n, '08:30', '', 1, 'lapsed', null, '0', now()
       from generate_series(0, 2) n`,
      [app.parties.li],
    )
    const slot = await freeSlotBeside()
    expect((await li.refused(api.bookPlace, { body: slot })).code).toBe('booking-barred')
    expect((await wang.ask(api.bookPlace, { body: slot })).status).toBe('booked')
  })
})

async function freeSlotBeside() {
  const { days } = await app.anonymous.ask(api.slots, { query: { zone: 'A' } })
  return { zone: 'A', on: days.at(-1)?.on ?? '', from: days.at(-1)?.slots[1]?.from ?? '' }
}
