import { beforeAll, expect, it } from 'vitest'
import { checkIn } from '#api/bookings.ts'
import { hallSettings } from '#api/hall-settings.ts'
import * as api from '#api/hall.ts'
import { timeOfDay } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringBooking } from '#testing/bring-booking.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')
const walkIn = { source: 'kiosk', zone: 'A' } as const
const whileOpen = nextKey()

beforeAll(async () => {
  await app.anonymous.ask(api.takeTicket, { key: whileOpen, body: walkIn })
  // An hour of opening that is not now, and rules of a program that knew nothing of hours of tickets.
  const [{ now } = { now: '' }] = await database.query<{ now: string }>('select clock_timestamp() as now')
  const sessions = timeOfDay(now) < '12:00' ? [{ from: '22:00', to: '23:00' }] : [{ from: '01:00', to: '02:00' }]
  await database.query('update city set opening_hours = $1', [JSON.stringify([{ from: '01-01', sessions }])])
  await app.services.place.load()
  await database.query(
    `insert into hall_settings (version, effective_from, name, rules, published_by, request_id)
     select 3, '2000-01-02', '照开放时间', rules - 'ticketsAtAnyHour' - 'ticketsEarlyMinutes', published_by, 'hours'
     from hall_settings`,
  )
  app.services.hall.rules.forget()
})

it('outside its hours the hall gives no tickets, neither at the kiosk nor at home, and says when it opens', async () => {
  const { closed } = await app.anonymous.ask(api.hallLive, {})
  expect(closed).toMatchObject({ opens: expect.stringMatching(/^(22|01):00$/), on: expect.any(String) })
  const no = await app.anonymous.refused(api.takeTicket, { body: walkIn })
  expect(no).toMatchObject({ status: 409, code: 'hall-closed' })
  expect(no.title).toContain(`${closed?.on} ${closed?.opens} 开门，${closed?.ticketsFrom} 起可以取号`)
  expect((await li.refused(api.takeOwnTicket, { body: { zone: 'A' } })).code).toBe('hall-closed')
  expect(await database.query('select from ticket')).toHaveLength(1)
})

it('a ticket taken before the hall closed is the same when it is asked for again', async () => {
  expect((await app.anonymous.ask(api.takeTicket, { key: whileOpen, body: walkIn })).number).toMatch(/^A\d{3}$/)
})

it('whoever booked gets the ticket of the booking', async () => {
  const { code } = await bringBooking(app, database)
  expect((await app.anonymous.ask(checkIn, { body: { code } })).zone).toBe('A')
})

it('a version published before there were hours of tickets is shown with those the program comes with', async () => {
  const { versions } = await (await app.as('clerk')).ask(hallSettings, {})
  expect(versions[0]?.rules).toMatchObject({ ticketsAtAnyHour: 0, ticketsEarlyMinutes: 30 })
})
