import { describe, expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { inside } from './database.ts'
import { runInLine } from './append-line.ts'

const database = await createDatabase()
await database.query('create table put (n int primary key, by_transaction text default pg_current_xact_id()::text)')
const put = (n: number) => ({
  statement: { name: 'put', text: 'insert into put (n) values ($1) returning n' },
  values: [n],
})
const inLine = (n: number, series: string | null = null) => runInLine<{ n: number }>(database, series, put(n))
const transactions = async (from: number, to: number) => {
  const [counted] = await database.query<{ count: number }>(
    'select count(distinct by_transaction) from put where n between $1 and $2',
    [from, to],
  )
  return counted?.count
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, nth) => from + nth)

describe('changes that come in at once', () => {
  it('are stored together, and each is given what it gave', async () => {
    expect(await Promise.all(range(1, 12).map((n) => inLine(n)))).toEqual(range(1, 12).map((n) => [{ n }]))
    expect(await transactions(1, 12)).toBe(3)
  })

  it('of one series are stored one after another, those that waited together', async () => {
    await Promise.all(range(21, 32).map((n) => inLine(n, 'cases of a day')))
    expect(await transactions(21, 32)).toBe(2)
  })

  it('are stored each by itself where one of them cannot be, which alone is told', async () => {
    const ended = await Promise.allSettled([1, 41, 42, 1, 43].map((n) => inLine(n)))
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  })

  it('stand or fall with the transaction they come in within', async () => {
    const undone = database.transaction(async (query, run) => {
      const within = inside(database, query, run)
      await Promise.all(range(61, 72).map((n) => runInLine(within, null, put(n))))
      expect(await query('select from put where n between 61 and 72')).toHaveLength(12)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await transactions(61, 72)).toBe(0)
  })

  it('are not held up by one that hangs on a lock', async () => {
    const stuck: Promise<unknown>[] = []
    await database.transaction(async (query) => {
      await query('insert into put (n) values (51)')
      stuck.push(expect(inLine(51)).rejects.toThrow('duplicate key'))
      const others = range(52, 60).flatMap((n) => (n === 56 ? [] : [inLine(n)]))
      stuck.push(expect(inLine(51)).rejects.toThrow('duplicate key'))
      expect((await Promise.all(others)).flat()).toHaveLength(8)
    })
    await Promise.all(stuck)
  })
})
