import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { add, tallyRoad } from '#testing/tally-road.ts'
import { openDatabase } from './database.ts'
import { handle } from './handle.ts'
import { deliverEffects } from './outbox.ts'
import { sweep, type DueTimer } from './timer.ts'

const database = await createDatabase()
const past = '2020-01-01T00:00:00Z'
const raise = (error: unknown) => {
  throw error
}

describe('timers', () => {
  it('start with the event, survive the process that started them, and end with the command they cause', async () => {
    const stream = randomUUID()
    await handle(database, tallyRoad(2, null, past), add(stream, 'clerk', 'first'))
    const afterRestart = openDatabase(database.url, { max: 2 })
    const road = tallyRoad(2, null, past)
    const fire = async ({ stream: due }: DueTimer) =>
      void (await handle(afterRestart, road, add(due, 'clock', 'by timer')))
    expect(await sweep(afterRestart, fire, raise)).toBe(1)
    expect(await sweep(afterRestart, fire, raise)).toBe(0)
    expect(await database.query('select from timer where stream = $1', [stream])).toEqual([])
    expect(await database.query('select from event where stream = $1', [stream])).toHaveLength(2)
    await afterRestart.close()
  })

  it('fire once each under two sweepers at the same time', async () => {
    const road = tallyRoad(2, null, past)
    const streams = Array.from({ length: 120 }, () => randomUUID())
    await Promise.all(streams.map((stream) => handle(database, road, add(stream, 'clerk', 'first'))))
    const fired: string[] = []
    const fire = async ({ stream }: DueTimer) => {
      fired.push(stream)
      await handle(database, road, add(stream, 'clock', 'by timer'))
    }
    const counts = await Promise.all([sweep(database, fire, raise), sweep(database, fire, raise)])
    expect(counts[0] + counts[1]).toBe(120)
    expect(new Set(fired)).toEqual(new Set(streams))
  })

  it('that cannot fire do not hold up the others', async () => {
    const orphan = randomUUID()
    await database.query(`insert into timer (stream, kind, due_at) values ($1, 'orphan', '2000-01-01')`, [orphan])
    const stream = randomUUID()
    const road = tallyRoad(2, null, past)
    await handle(database, road, add(stream, 'clerk', 'first'))
    const fire = async ({ stream: due }: DueTimer) => {
      if (due === orphan) throw new Error('no such stream')
      await handle(database, road, add(due, 'clock', 'by timer'))
    }
    const errors: unknown[] = []
    await sweep(database, fire, (error) => errors.push(error))
    expect(errors).toHaveLength(1)
    expect(await database.query('select from event where stream = $1', [stream])).toHaveLength(2)
    await database.query('delete from timer where stream = $1', [orphan])
  })

  it('that are not due stay quiet', async () => {
    await handle(database, tallyRoad(2, null, '2999-01-01T00:00:00Z'), add(randomUUID(), 'clerk', 'first'))
    expect(await sweep(database, () => Promise.reject(new Error('nothing is due')), raise)).toBe(0)
  })
})

describe('effects after commit', () => {
  it('are carried out once when all goes well and kept when it does not', async () => {
    await database.query('delete from outbox')
    await handle(database, tallyRoad(9), add(randomUUID(), 'clerk', 'first'))
    const failing = await deliverEffects(database, { tally: () => Promise.reject(new Error('mail server away')) })
    expect(failing).toBe(0)
    expect(await database.query('select last_error from outbox')).toEqual([{ last_error: 'Error: mail server away' }])
    await database.query('update outbox set next_at = clock_timestamp()')
    const done: number[] = []
    const deliver = ({ payload }: { payload: Record<string, unknown> }) =>
      Promise.resolve(void done.push(Number(payload['count'])))
    expect(await deliverEffects(database, { tally: deliver })).toBe(1)
    expect(await deliverEffects(database, { tally: deliver })).toBe(0)
    expect(done).toEqual([1])
  })
})
