import { readFile } from 'node:fs/promises'
import Fastify from 'fastify'
import { afterAll, describe, expect, it } from 'vitest'
import { isUnreachable, openDatabase, ofDatabase } from './database.ts'
import { answerError } from './problem.ts'

const away = openDatabase('postgres://nobody@127.0.0.1:1/none')
const app = Fastify()
app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
afterAll(() => Promise.all([away.close(), app.close()]))

const sqlState = (code: string) => Object.assign(new Error('as told by PostgreSQL'), { code })
const failures: Record<string, () => Promise<unknown>> = {
  'no database': () => away.query('select 1'),
  'no database for a prepared statement': () => away.run({ name: 'one', text: 'select 1' }, []),
  'no database for a transaction': () => away.transaction(() => Promise.resolve()),
  'no such file': () => readFile('/there/is/no/such/file'),
  'an upload cut off': () => Promise.reject(sqlState('ECONNRESET')),
  'a broken pipe': () => Promise.reject(sqlState('EPIPE')),
  'a full disk of the database': () => ofDatabase(Promise.reject(sqlState('53100'))),
  'no connection left': () => ofDatabase(Promise.reject(sqlState('53300'))),
  'a database shutting down': () => ofDatabase(Promise.reject(sqlState('57P01'))),
  'a wrong statement': () => ofDatabase(Promise.reject(sqlState('42601'))),
}
app.get('/:failure', ({ params }) => failures[(params as { failure: string }).failure]?.())

describe('only the database makes the database unreachable', () => {
  it.each([
    ['no database', 503, 'away'],
    ['no database for a prepared statement', 503, 'away'],
    ['no database for a transaction', 503, 'away'],
    ['no such file', 500, 'broken'],
    ['an upload cut off', 500, 'broken'],
    ['a broken pipe', 500, 'broken'],
    ['a full disk of the database', 507, 'storage-full'],
    ['no connection left', 503, 'away'],
    ['a database shutting down', 503, 'away'],
    ['a wrong statement', 500, 'broken'],
  ])('%s is answered %i %s', async (failure, status, code) => {
    const { statusCode, body } = await app.inject(`/${encodeURIComponent(failure)}`)
    expect([statusCode, (JSON.parse(body) as { code: string }).code]).toEqual([status, code])
  })

  it('and things that are no errors do not', () => {
    expect([undefined, null, 'ECONNREFUSED', 7].map(isUnreachable)).toEqual([false, false, false, false])
  })
})
