import { expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { forgetFullBuckets, giveTokenBack, takeToken } from './rate-limit.ts'

const database = await createDatabase()
const three = { capacity: 3, perSecond: 0.1 }
const later = (bucket: string, time: string) =>
  database.query(`update rate_limit set refilled_at = refilled_at - $2::interval where bucket = $1`, [bucket, time])

it('a bucket gives what it holds, however many ask at once', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, () => takeToken(database, 'flood', three)))
  expect(taken.filter(Boolean)).toHaveLength(3)
})

it('an empty bucket fills again in time, and never beyond its brim', async () => {
  for (let n = 0; n < 3; n += 1) await takeToken(database, 'patience', three)
  expect(await takeToken(database, 'patience', three)).toBe(false)
  await later('patience', '10 seconds')
  expect(await takeToken(database, 'patience', three)).toBe(true)
  expect(await takeToken(database, 'patience', three)).toBe(false)
  await later('patience', '1 hour')
  const taken = [1, 2, 3, 4].map(() => takeToken(database, 'patience', three))
  expect((await Promise.all(taken)).filter(Boolean)).toHaveLength(3)
})

it('a clock that was set back takes nothing away', async () => {
  await takeToken(database, 'clock', three)
  await later('clock', '-1 hour')
  expect(await takeToken(database, 'clock', three)).toBe(true)
})

it('a token given back can be taken again', async () => {
  for (let n = 0; n < 3; n += 1) await takeToken(database, 'refund', three)
  await giveTokenBack(database, 'refund')
  expect(await takeToken(database, 'refund', three)).toBe(true)
})

it('buckets nobody touched for a day are forgotten', async () => {
  await takeToken(database, 'old', three)
  await later('old', '2 days')
  await forgetFullBuckets(database)
  expect(await database.query(`select from rate_limit where bucket = 'old'`)).toHaveLength(0)
})
