import { describe, expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { isUnreachable, openDatabase } from './database.ts'

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

describe('the connection all short reads share', () => {
  const read = (text: string, values: unknown[] = []) =>
    database.read<{ pid: number; n: number }>({ name: text, text }, values)
  const who = 'select pg_backend_pid() as pid'

  it('is one for all of them, and none of the others', async () => {
    const pids = (await Promise.all([read(who), read(who), read(who)])).flat().map(({ pid }) => pid)
    expect(new Set(pids).size).toBe(1)
    expect(await database.query(backend)).not.toContainEqual({ pid: pids[0] })
  })

  it('gives each its own answer, also beside one the database refuses', async () => {
    const half = 'select 12 / $1::int as n'
    const [a, b, c] = await Promise.allSettled([read(half, [2]), read(half, [0]), read(half, [3])])
    expect([a, c]).toMatchObject([{ value: [{ n: 6 }] }, { value: [{ n: 4 }] }])
    expect(b).toMatchObject({ reason: { message: 'division by zero' } })
  })

  it('is made anew when it was cut: reads under way fail as for a database that is away, the next one answers', async () => {
    const [before] = await read(who)
    const cut = read('select pg_terminate_backend(pg_backend_pid()), 1 as n')
    const [first, second] = await Promise.allSettled([cut, read(who)])
    for (const failed of [first, second])
      expect(failed.status === 'rejected' && isUnreachable(failed.reason)).toBe(true)
    const [after] = await read(who)
    expect(after?.pid).not.toBe(before?.pid)
  })

  it('cut while nobody reads is made anew as well', async () => {
    const [before] = await read(who)
    await database.query('select pg_terminate_backend($1)', [before?.pid])
    await expect
      .poll(() =>
        read(who)
          .catch(() => [])
          .then(([row]) => row?.pid ?? before?.pid),
      )
      .not.toBe(before?.pid)
  })

  it('takes a change in quiet hours, and whoever reads meanwhile does not wait for it', async () => {
    const own = openDatabase(database.pool.options.connectionString ?? '')
    const ask = (text: string) => ({ name: text, text })
    const [reader] = await own.read<{ pid: number }>(ask(who), [])
    const locked = 'pg_advisory_xact_lock(4711)'
    const [waiting, [meanwhile]] = await database.transaction(async (query) => {
      await query(`select ${locked}`)
      const change = own.run<{ pid: number }>(ask(`${who}, ${locked}`), [])
      return [change.then(([row]) => row), await own.read<{ pid: number }>(ask(who), [])]
    })
    expect([(await waiting)?.pid, meanwhile?.pid === reader?.pid]).toEqual([reader?.pid, false])
    await own.close()
  })

  it('takes none where others are at work, or have been for however long until now', async () => {
    const own = openDatabase(database.pool.options.connectionString ?? '')
    const ask = (text: string) => own.read<{ pid: number }>({ name: text, text }, [])
    // The second came long ago, and waits for the first.
    const [[reader]] = await Promise.all([ask(`${who} from pg_sleep(0.15)`), ask(who)])
    expect(await own.run({ name: who, text: who }, [])).not.toEqual([reader])
    await own.close()
  })

  it('is not made again once the database was closed', async () => {
    const own = openDatabase(database.pool.options.connectionString ?? '')
    await own.read({ name: 'one', text: 'select 1' }, [])
    await own.close()
    await expect(own.read({ name: 'one', text: 'select 1' }, [])).rejects.toThrow('closed')
  })
})

describe('statements run together', () => {
  const put = (n: number) => ({
    statement: { name: 'put', text: 'insert into put (n) values ($1) returning n' },
    values: [n],
  })
  const kept = async () => (await database.query<{ n: number }>('select n from put order by n')).map(({ n }) => n)

  it('are stored in one transaction, and each gives its rows', async () => {
    await database.query('create table put (n int primary key)')
    expect(await database.runTogether([put(1), put(2)])).toEqual([[{ n: 1 }], [{ n: 2 }]])
    expect(await kept()).toEqual([1, 2])
  })

  it('are none of them stored where one cannot be, and leave their connection whole', async () => {
    const [before] = await database.query(backend)
    await expect(database.runTogether([put(3), put(1), put(4)])).rejects.toThrow('duplicate key')
    expect(await kept()).toEqual([1, 2])
    expect(await database.query(backend)).toEqual([before])
    expect(await database.runTogether([put(3)])).toEqual([[{ n: 3 }]])
  })

  it('fail together where the connection is cut', async () => {
    const cut = { statement: { name: 'cut', text: 'select pg_terminate_backend(pg_backend_pid())' }, values: [] }
    await expect(database.runTogether([put(5), cut, put(6)])).rejects.toThrow()
    expect(await kept()).toEqual([1, 2, 3])
  })
})
