import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/kernel/index.ts'
import { createDatabase } from '#testing/database.ts'
import { add, tallyRoad } from '#testing/tally-road.ts'
import { genesis } from './event-store.ts'
import { handle } from './handle.ts'

const database = await createDatabase()
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.code : 'stored')
const stored = (stream: string) =>
  database.query<{ version: number; entry: string; serial: number | null; hash: string }>(
    `select version, entry, serial, encode(hash, 'hex') as hash from event where stream = $1 order by version`,
    [stream],
  )

describe('the road of a command', () => {
  it('lets exactly one of 32 writers win a place for one, and tells the others who it was', async () => {
    const road = tallyRoad(1)
    for (let round = 0; round < 5; round++) {
      const stream = randomUUID()
      const writers = Array.from({ length: 32 }, (_, i) =>
        handle(database, road, add(stream, `writer ${i}`, `request-${i}`)),
      )
      const answers = await Promise.all(writers)
      const winner = answers.find((answer) => !(answer instanceof Refusal))
      expect(answers.filter((answer) => !(answer instanceof Refusal))).toHaveLength(1)
      expect(winner).toMatchObject({ version: 1 })
      const [{ entry } = { entry: '{}' }] = await stored(stream)
      const { by } = (JSON.parse(entry) as { event: { by: string } }).event
      for (const answer of answers.filter((lost) => lost instanceof Refusal)) {
        expect(['someone-was-first', 'not-possible-now']).toContain(answer.code)
        if (answer.code === 'someone-was-first') expect(answer.facts['who']).toBe(by)
      }
    }
  })

  it('answers a repeated request with the first receipt, fifty times at once', async () => {
    const stream = randomUUID()
    const tries = Array.from({ length: 50 }, () => handle(database, tallyRoad(100), add(stream, 'one', 'the-same-key')))
    const answers = await Promise.all(tries)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await stored(stream)).toHaveLength(1)
  })

  it('refuses a key used for something else', async () => {
    const stream = randomUUID()
    await handle(database, tallyRoad(9), add(stream, 'one', 'key'))
    expect(codeOf(await handle(database, tallyRoad(9), add(stream, 'another', 'key')))).toBe('idempotency-key-reused')
    expect(await stored(stream)).toHaveLength(1)
  })

  it('refuses a command against a version that has passed and names who came first', async () => {
    const stream = randomUUID()
    await handle(database, tallyRoad(9), add(stream, 'early bird', 'key-1'))
    const late = await handle(database, tallyRoad(9), add(stream, 'late', 'key-2', 0))
    expect(late).toMatchObject({ code: 'someone-was-first', facts: { who: 'early bird', version: 1 } })
  })

  it('numbers a series without gaps, whoever races and whoever is refused', async () => {
    const streams = Array.from({ length: 40 }, () => randomUUID())
    const orders = streams.flatMap((stream) => [add(stream, 'a', 'key-a'), add(stream, 'b', 'key-b')])
    await Promise.all(orders.map((order) => handle(database, tallyRoad(1, 'tally-2026'), order)))
    const rows = await database.query<{ serial: number }>(
      'select serial from event where stream = any($1) order by serial',
      [streams],
    )
    expect(rows.map(({ serial }) => serial)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  })

  it('chains every entry to the one before by the hash of its stored bytes and number', async () => {
    const stream = randomUUID()
    for (let i = 0; i < 4; i++) await handle(database, tallyRoad(9, 'chain'), add(stream, 'one', `key-${i}`))
    let prev = genesis
    for (const { entry, serial, hash } of await stored(stream)) {
      expect((JSON.parse(entry) as { prev: string }).prev).toBe(prev)
      expect(createHash('sha256').update(`${entry} ${serial}`).digest('hex')).toBe(hash)
      prev = hash
    }
  })

  it('keeps the log append-only, even for its own role', async () => {
    for (const attack of [`update event set entry = '{}'`, 'delete from event', 'truncate event']) {
      await expect(database.query(attack)).rejects.toThrow('append-only')
    }
  })

  it('stores nothing of a change when any part of it fails', async () => {
    const stream = randomUUID()
    const road = tallyRoad(9)
    const broken = {
      ...road,
      project: () => ({ rows: {}, timers: [{ kind: 'bad', dueAt: 'no such day' }], outbox: [] }),
    }
    await expect(handle(database, broken, add(stream, 'one', 'key'))).rejects.toThrow()
    expect(await stored(stream)).toEqual([])
  })
})
