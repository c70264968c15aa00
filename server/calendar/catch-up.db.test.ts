import { expect, it } from 'vitest'
import { startApp, temporaryFolder } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { publishOrder, saveOrder } from './drafted-calendar.ts'
import { readConfig } from '../config.ts'
import { createServices } from '../services.ts'
import { createCatchUp } from '../cases/index.ts'

const database = await createDatabase()
const behind = await startApp(database)
const ahead = createServices(database, readConfig({ DATA_DIR: temporaryFolder() }))
const [{ today } = { today: '' }] = await database.query<{ today: string }>(
  `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today`,
)
const [manager] = await database.query<{ id: string }>(`select id from account where role = 'centre-manager'`)
const by = (requestId: string) => ({ by: manager?.id ?? '', requestId, requestHash: requestId, expectedVersion: 0 })
const { desk, calendars } = ahead
const calendarOf = async (id: string) => {
  const [row] = await database.query<{ calendar: string }>(
    'select calendar_version as calendar from case_row where id = $1',
    [id],
  )
  return row?.calendar
}

it('a case submitted at a server that had not heard of a publication is counted by it; once all have, none is looked for', async () => {
  const days = [{ on: today, works: false, why: '台风停业', whyEn: 'closed for a typhoon' }]
  await saveOrder(ahead, by('a day drafted'), { level: 'centre', days })
  const { expectedVersion: _, ...publisher } = by('a day closed')
  expect(await publishOrder(ahead, publisher, { effectiveOn: today, reason: '台风' })).toBeUndefined()
  await calendars.load()
  const [late, later] = [await bringCase(behind, 'submitted'), await bringCase(behind, 'submitted')]
  const former = await calendarOf(late.id)
  expect(former).not.toBe(calendars.current().version)
  const catchUp = createCatchUp(desk)
  const look = () => catchUp(calendars.versions(), calendars.current())
  await look()
  expect(await calendarOf(late.id)).toBe(calendars.current().version)
  expect(await calendarOf(later.id)).toBe(calendars.current().version)

  const last = await bringCase(behind, 'submitted')
  const catchUpAtOnce = createCatchUp(desk, 0)
  await catchUpAtOnce(calendars.versions(), calendars.current())
  expect(await calendarOf(last.id)).toBe(calendars.current().version)
  const missed = await bringCase(behind, 'submitted')
  await catchUpAtOnce(calendars.versions(), calendars.current())
  expect(await calendarOf(missed.id)).toBe(former)
  await look()
  expect(await calendarOf(missed.id)).toBe(calendars.current().version)
})
