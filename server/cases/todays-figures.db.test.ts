import { expect, it } from 'vitest'
import { countWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { addDays } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { createTodaysFigures } from './todays-figures.ts'
import { todayOf } from './today.ts'

const database = await createDatabase()
const app = await startApp(database)
const today = await todayOf(database)
/** The figures as they are, whatever was counted before. */
const count = () => createTodaysFigures(app.services.desk)()

it('of an empty centre divide by nothing', async () => {
  expect(await count()).toEqual({
    on: today,
    since: addDays(today, -29),
    receivedToday: 0,
    decidedToday: 0,
    waitingNow: 0,
    onTime: { numerator: 0, denominator: 0, share: null },
    medianWorkingDays: null,
  })
})

it('count what came in, what was decided and whether in time, and what waits for the centre', async () => {
  await bringCase(app, 'draft')
  await bringCase(app, 'submitted')
  await bringCase(app, 'awaiting-correction')
  const late = await bringCase(app, 'granted')
  await bringCase(app, 'issued')
  const long = await bringCase(app, 'granted')
  const setBack = (id: string, decided: number, accepted: number, promised: number) =>
    database.query(`update case_row set decided_on = $2, accepted_on = $3, promised_due_on = $4 where id = $1`, [
      id,
      addDays(today, -decided),
      addDays(today, -accepted),
      addDays(today, -promised),
    ])
  await setBack(late.id, 29, 40, 30)
  await setBack(long.id, 30, 40, 30)
  const days = countWorkdays(nationalCalendar, addDays(today, -40), addDays(today, -29))
  expect(await count()).toMatchObject({
    receivedToday: 5,
    decidedToday: 1,
    waitingNow: 4,
    onTime: { numerator: 1, denominator: 2, share: 0.5 },
    medianWorkingDays: days / 2,
  })
})

it('are counted once however many ask at once', async () => {
  const figures = createTodaysFigures(app.services.desk)
  const [first, second] = [figures(), figures()]
  expect(second).toBe(first)
  expect(await second).toEqual(await first)
})
