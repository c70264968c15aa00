// The least a durable HTTP command can be: Fastify, a pool of the driver, and one prepared statement. The statement is an
// insert into a table like the log, or the very append of a command: the least that leaves what it leaves. A program of its
// own: DATABASE_URL, PORT, in ENTRY the text it stores, in APPENDS the appends of commands by their names.
import Fastify from 'fastify'
import pg from 'pg'
import type { Prepared } from '../../server/kernel/database.ts'

/** The file to start. */
export const bareRoute = import.meta.filename

const insert = {
  name: 'bare-insert',
  text: `insert into bare_event (stream, version, entry, hash, request_id, request_hash)
    values ($1, 1, $2, sha256(convert_to($2, 'UTF8')), $3, $4) returning encode(hash, 'hex') as hash`,
}

/** Makes the table the route writes to, in the same database as the log. */
export const bareTable = 'create table bare_event (like event including all)'

/** The append of a command as the driver was handed it, and which words in it are another case's or request's the next time. */
export interface CommandAppend extends Prepared {
  stream: string
  requestId: string
}

/** No case of the city has a number like these. */
let serial = 10_000_000

/** The same values for another case and request; its row bears a number of its own. */
function valuesFor({ values, stream, requestId }: CommandAppend, id: string, key: string): unknown[] {
  const fresh = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(fresh)
      : typeof value === 'string'
        ? value
            .replaceAll(stream, id)
            .replace(requestId, key)
            .replace(/"serial":\d+/, () => `"serial":${++serial}`)
        : value
  return values.map(fresh)
}

async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const pool = new pg.Pool({ connectionString: environment['DATABASE_URL'], max: 16 })
  const entry = environment['ENTRY'] ?? ''
  const appends = JSON.parse(environment['APPENDS'] ?? '{}') as Record<string, CommandAppend>
  const server = Fastify()
  server.get('/readyz', () => ({ ready: true }))
  server.post<{ Params: { id: string } }>('/api/cases/:id/one-row', async ({ params: { id }, headers }) => {
    const key = headers['idempotency-key']
    const { rows } = await pool.query<{ hash: string }>({ ...insert, values: [id, entry, key, key] })
    return { id, status: 'received', version: 1, eventHash: rows[0]?.hash }
  })
  for (const [command, append] of Object.entries(appends))
    server.post<{ Params: { id: string } }>(`/api/cases/:id/${command}`, async ({ params: { id }, headers }) => {
      const values = valuesFor(append, id, String(headers['idempotency-key']))
      const { rows } = await pool.query<{ hash: string }>({ ...append.statement, values })
      return { id, status: 'received', version: 1, eventHash: rows[0]?.hash }
    })
  process.once('SIGTERM', () => process.exit(0))
  await server.listen({ port: Number(environment['PORT']), host: '127.0.0.1' })
}

if (import.meta.main) await serve(process.env)
