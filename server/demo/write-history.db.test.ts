import { expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { createWriter, type Written } from './write-history.ts'

const database = await createDatabase()
const nothing: Written = { rows: [], cards: [], effects: [], mirrored: null }
const row = (version: number) => ({ version, stream: crypto.randomUUID(), entry: '{}', serial: null, requestId: null })

/** More than is stored at once. */
const many = Array.from({ length: 1_200 }, () => row(1))

it('stores everything that is written, however much at once', async () => {
  const writer = createWriter(database.query, '2026-03-12T07:00:00.000Z')
  for (const one of many) await writer.write({ ...nothing, rows: [one] })
  await writer.flush()
  const [{ stored } = { stored: 0 }] = await database.query<{ stored: number }>(
    'select count(*)::int as stored from event where stream = any($1)',
    [many.map(({ stream }) => stream)],
  )
  expect(stored).toBe(many.length)
})

it.each([
  ['last', []],
  ['in the midst', many.map(({ stream }) => ({ ...row(2), stream }))],
])('fails by what cannot be stored, wherever it comes: %s', async (_, after) => {
  const writer = createWriter(database.query, '2026-03-12T07:00:00.000Z')
  const write = async () => {
    for (const one of [...many.slice(0, 500), ...after]) await writer.write({ ...nothing, rows: [one] })
    await writer.flush()
  }
  // These versions of these streams are there already.
  await expect(write()).rejects.toThrow('event_pkey')
})
