import { expect, it } from 'vitest'
import * as desk from '#api/hall-desk.ts'
import { hallDuty } from '#api/hall-duty.ts'
import { takeTicket } from '#api/hall.ts'
import { compileCalendar, nationalCalendar, nextCalendar } from '#domain/calendar/index.ts'
import { civilDateOf, instantOf } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { dutyOf } from './duty.ts'

const database = await createDatabase()
const app = await startApp(database)
const [clerk, manager] = [await app.as('clerk'), await app.as('centre-manager')]
const on = civilDateOf(instantOf(Date.now()))
const open = { level: 'centre', days: [{ on, works: true, why: '加班', whyEn: 'open' }] } as const
/** Open the whole day, whatever day it is. */
const always = compileCalendar({
  ...nextCalendar(nationalCalendar, open, 'always'),
  hours: [{ from: '01-01', sessions: [{ from: '00:00', to: '24:00' }] }],
})

it('the duty manager sees who waits, who sits where, and is told to open a counter nobody serves', async () => {
  const before = await dutyOf(app.services.hall, always, String)
  expect(before.zones.find(({ letter }) => letter === 'A')).toMatchObject({
    waiting: 0,
    counters: 0,
    today: { taken: 0 },
  })
  for (let n = 0; n < 3; n += 1) await app.anonymous.ask(takeTicket, { body: { source: 'kiosk', zone: 'A' } })
  const waiting = await dutyOf(app.services.hall, always, String)
  expect(waiting.advice).toContainEqual(
    expect.objectContaining({ zone: 'A', counter: '0101', without: null, with: expect.any(Number) }),
  )
  await clerk.ask(desk.signInAtCounter, { body: { counter: '0101' } })
  await clerk.ask(desk.callNext, {})
  const served = await manager.ask(hallDuty, {})
  expect(served.counters.find(({ code }) => code === '0101')).toMatchObject({
    status: 'serving',
    who: { name: expect.any(String) },
  })
  expect(served.zones.find(({ letter }) => letter === 'A')).toMatchObject({
    ...{ waiting: 2, serving: 1, counters: 1 },
    today: { taken: 3, served: 0, gone: 0 },
  })
  expect((await dutyOf(app.services.hall, always, String)).advice.filter(({ counter }) => counter === '0101')).toEqual(
    [],
  )
})

it('what came of late at this hour is expected again, by the one counter that serves', async () => {
  await database.query('delete from ticket')
  await database.query(
    `insert into ticket (id, version, on_day, letter, serial, zone, class, source, status, issued_at, calls, recalls, missed, last_at)
     select gen_random_uuid(), 1, d::date, 'A', n, 'A', 'normal', 'kiosk', 'expired', d + interval '5 minutes', 0, 0, 0, d
     from generate_series(clock_timestamp() - interval '7 days', clock_timestamp() - interval '6 days', interval '1 day') d,
       generate_series(1, 60) n`,
  )
  const { zones } = await dutyOf(app.services.hall, always, String)
  const waits = zones.find(({ letter }) => letter === 'A')?.ahead ?? []
  expect(waits[0]).toBeGreaterThan(300)
})
