import { expect, it } from 'vitest'
import { bookPlace } from '#api/bookings.ts'
import { startApp } from '#testing/app.ts'
import type { No } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'

const app = await startApp(await createDatabase())

it.each([
  ['/api/public/statistics?month=0000-01', 'supervisor', 'month'],
  ['/api/public/statistics?month=1999-12', 'supervisor', 'month'],
  ['/api/cards?raisedOn=9999-12-31', 'supervisor', 'raisedOn'],
  ['/api/cards?raisedSince=0001-01-01', 'supervisor', 'raisedSince'],
  ['/api/duty/absences?from=0001-01-01&to=0001-01-02', 'head', 'from'],
  ['/api/duty/absences?from=2026-03-02&to=9999-12-31', 'head', 'to'],
  ['/api/duty/authority-rate?to=0001-01-01', 'head', 'to'],
])('%s is of no calendar, and says so', async (path, who, field) => {
  const { status, text } = await (await app.as(who)).send('GET', path)
  expect([status, (JSON.parse(text) as No).errors?.map((one) => one.field)]).toEqual([400, [field]])
})

it('nobody comes on a day no calendar reaches', async () => {
  const li = await app.as('li')
  for (const on of ['0001-01-01', '2100-01-01', '9999-12-31'])
    expect((await li.refused(bookPlace, { body: { zone: 'A', on, from: '09:00' } })).code).toBe('slot-not-open')
})
