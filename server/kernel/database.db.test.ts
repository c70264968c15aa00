import { describe, expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const backend = 'select pg_backend_pid() as pid'

describe('a connection', () => {
  it('outlives a statement the database refuses: the next one need not greet anew', async () => {
    const [before] = await database.query<{ pid: number }>(backend)
    await expect(database.query('select 1/0')).rejects.toThrow('division by zero')
    expect(await database.query(backend)).toEqual([before])
  })

  it('cut off in the midst of a transaction fails that transaction, and nothing else', async () => {
    const cut = database.transaction((query) => query('select pg_terminate_backend(pg_backend_pid())'))
    await expect(cut).rejects.toThrow()
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
  })

  it('cut off in the midst of a question is not used again', async () => {
    await expect(database.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow()
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
  })
})
