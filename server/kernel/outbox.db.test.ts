import { beforeEach, describe, expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { deliverEffects, failedEffects, Hopeless, NotBefore, writtenTogether, type Effect } from './outbox.ts'

const database = await createDatabase()
const put = (...keys: string[]) =>
  database.query(
    `insert into outbox (kind, dedupe_key, payload) select 'bell', key, '{}' from unnest($1::text[]) key`,
    [keys],
  )
const ring = (bell: (effect: Effect) => Promise<void>, options = {}) => deliverEffects(database, { bell }, options)
const waiting = () =>
  database.query(
    `select attempts, last_error as error, next_at > clock_timestamp() as later from outbox where done_at is null`,
  )

beforeEach(() => database.query('delete from outbox'))

describe('effects', () => {
  it('are carried out a few at once: one that is slow holds up no more than its own hand', async () => {
    await put('slow', 'a', 'b', 'c')
    const order: string[] = []
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await ring(async ({ dedupeKey }) => {
      if (dedupeKey === 'slow') await held
      order.push(dedupeKey)
      if (order.length === 3) release()
    })
    expect(order.at(-1)).toBe('slow')
  })

  it('never have more in hand than that', async () => {
    await put(...Array.from({ length: 10 }, (_, nth) => `${nth}`))
    let [inHand, most] = [0, 0]
    const done = await ring(async () => {
      most = Math.max(most, (inHand += 1))
      await database.query('select 1')
      inHand -= 1
    })
    expect([done, most]).toEqual([10, 4])
  })

  it('of kinds nobody handles here are left to others', async () => {
    await put('a')
    expect(await deliverEffects(database, { whistle: () => Promise.resolve() })).toBe(0)
    expect(await waiting()).toMatchObject([{ attempts: 0, later: false }])
  })

  it('may be put off, which is no failed attempt', async () => {
    await put('a')
    await ring(() => Promise.reject(new NotBefore('2999-01-01T00:00:00.000Z')))
    expect(await waiting()).toEqual([{ attempts: 0, error: null, later: true }])
  })

  it('are given up at once where there is no hope', async () => {
    await put('a')
    await ring(() => Promise.reject(new Hopeless('nobody there')))
    expect(await failedEffects(database)).toMatchObject([
      { dedupeKey: 'a', attempts: 1, error: 'Hopeless: nobody there' },
    ])
  })

  it('are given up after the twentieth attempt, or when the one who took them last never came back', async () => {
    await put('a', 'b')
    await database.query(`update outbox set attempts = case dedupe_key when 'a' then 19 else 20 end`)
    await ring(() => Promise.reject(new Error('poison')))
    await ring(() => Promise.resolve())
    const failed = await failedEffects(database)
    expect(failed.map(({ error }) => error)).toEqual(['Error: poison', 'Hopeless: no attempt came to an end'])
  })

  it('wait for the next start when the server stops', async () => {
    await put('a')
    expect(await ring(() => Promise.resolve(), { stopping: () => true })).toBe(0)
  })
})

describe('effects that are rows of this database', () => {
  const toll = writtenTogether(
    'toll',
    `sent as (insert into sent_message (dedupe_key) select dedupe_key from taken),
     poisoned as (insert into sent_message (dedupe_key) select null from taken where dedupe_key = 'poison')`,
    () => [],
  )
  const tolled = async () =>
    (await database.query<{ key: string }>('select dedupe_key as key from sent_message order by 1')).map(
      ({ key }) => key,
    )
  const bell = { bell: toll }

  beforeEach(() => database.query('delete from sent_message'))

  it('are written many at once, each once, together with the word that they are done', async () => {
    await put(...Array.from({ length: 130 }, (_, nth) => `${nth}`))
    const servers = await Promise.all([deliverEffects(database, bell), deliverEffects(database, bell)])
    expect([servers.reduce((sum, done) => sum + done), (await tolled()).length]).toEqual([130, 130])
    expect([await waiting(), await deliverEffects(database, bell)]).toEqual([[], 0])
  })

  it('are found by their kind, however much of others waits', async () => {
    const rows = await database.transaction(async (query) => {
      await query('set local enable_seqscan = off')
      return query<Record<string, string>>(`explain ${toll.many.text}`, ['bell', 20])
    })
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Cond: \(\(kind = 'bell'/)
  })

  it('do not wait for one that cannot be written, of which nothing stays', async () => {
    await put('a', 'poison', 'b')
    expect(await deliverEffects(database, bell)).toBe(2)
    expect(await tolled()).toEqual(['a', 'b'])
    expect(await database.query('select attempts from outbox where done_at is not null')).toEqual([
      { attempts: 1 },
      { attempts: 1 },
    ])
    expect(await waiting()).toEqual([{ attempts: 1, error: expect.stringContaining('null value'), later: true }])
  })
})
