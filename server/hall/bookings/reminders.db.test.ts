import { describe, expect, it } from 'vitest'
import { bookPlace, cancelBooking, slots } from '#api/bookings.ts'
import { myNotices } from '#api/notices.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { sweep } from '../../kernel/timer.ts'
import { fireBookingTimer } from '../index.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, wang] = [await app.as('li'), await app.as('wang')] as const
const item = marketPermit.code

// Everything is begun before the first clock runs on: nothing new may begin behind what is stored.
await bringCase(app, 'received')
const { days } = await app.anonymous.ask(slots, { query: { item } })
const bookOn = (who: typeof li, nth: number) => {
  const { on, slots: open } = days.at(nth) ?? { on: '', slots: [] }
  return who.ask(bookPlace, { body: { item, on, from: open[0]?.from ?? '' } })
}
const [complete, missing, calledOff, notKept] = [
  ...[await bookOn(li, -1), await bookOn(wang, -2), await bookOn(wang, -3), await bookOn(wang, -4)],
] as const

/** Sweeps as the server does, at the moment a timer of a booking is due. */
async function sweepAt({ id }: { id: string }, kind: string): Promise<void> {
  await database.query(`update timer set leased_until = '-infinity'`)
  const { bookings } = app.services
  const fire = async (timer: Parameters<typeof fireBookingTimer>[1]) => {
    if (timer.stream !== id || timer.kind !== kind) return
    const read: typeof bookings.road.read = async (...asked) => ({
      ...{ ...(await bookings.road.read(...asked)), now: timer.dueAt },
    })
    const asOfThen = { ...bookings, road: { ...bookings.road, read } }
    // A server that died after the append, before it saw the answer, is given the timer again.
    for (const _ of ['first', 'again']) await fireBookingTimer(asOfThen, timer)
  }
  await sweep(database, fire, (error) => expect(error).toBeUndefined(), '2100-01-01T00:00:00Z')
  await app.deliverEffects()
}

const toldOf = async (who: typeof li, { id }: { id: string }) =>
  (await who.ask(myNotices, { query: { limit: '100' } })).notices.filter(({ caseId }) => caseId === id)

describe('whoever booked', () => {
  it('is told the day before and in the morning, once each: when, where, and what is still missing', async () => {
    for (const kind of ['booking-day-before', 'booking-day-before', 'booking-same-morning'])
      await sweepAt(missing, kind)
    const told = await toldOf(wang, missing)
    expect(told.map(({ kind }) => kind).sort()).toEqual(['BookingToday', 'BookingTomorrow'])
    for (const { toDo, toDoEn, itemName, caseNumber } of told) {
      expect(toDo).toContain(`${missing.from}–${missing.to}，书市场许可 · A `)
      expect(toDo).toContain('还缺这些材料，请带来：')
      expect(toDoEn).toContain('Still missing, please bring: ')
      expect([itemName.startsWith('书市场许可 · A '), caseNumber]).toEqual([true, missing.code])
    }
    const [sms] = await database.query('select from outbox where kind = $1 and dedupe_key like $2', [
      ...['sms', `${missing.id}/BookingToday%`],
    ])
    expect(sms).toBeDefined()
    expect(await toldOf(li, missing)).toEqual([])
  })

  it('is told of no papers that were handed in', async () => {
    await sweepAt(complete, 'booking-day-before')
    const [told] = await toldOf(li, complete)
    expect(told?.toDo).toContain('材料已经齐了')
  })

  it('hears nothing more of a visit that was called off', async () => {
    await sweepAt(calledOff, 'booking-day-before')
    await wang.ask(cancelBooking, { params: { id: calledOff.id } })
    expect(await database.query('select from timer where stream = $1', [calledOff.id])).toEqual([])
    await sweepAt(calledOff, 'booking-same-morning')
    expect((await toldOf(wang, calledOff)).map(({ kind }) => kind)).toEqual(['BookingTomorrow'])
  })

  it('is told that nobody came, and what follows from it', async () => {
    await database.query(
      `insert into booking select gen_random_uuid(), 1, 'A', null, null, $1, current_date - n, '08:30', '', 1, 'lapsed', null, '0', now()
       from generate_series(1, 2) n`,
      [app.parties.wang],
    )
    await sweepAt(notKept, 'booking-lapses')
    const [told] = await toldOf(wang, notKept)
    expect(told).toMatchObject({ kind: 'BookingLapsed', happened: '您没有按预约到场（爽约）' })
    expect(told?.toDo).toMatch(/180天内已满3次，.+以前（含当日）不能预约/)
  })
})
