// The least a durable HTTP command can be: Fastify, a pool of the driver, and one prepared statement. The statement is an
// insert into a table like the log, or the append itself: the least that leaves what a command leaves. A program of its own: DATABASE_URL, PORT, and in ENTRY the text it stores.
import Fastify from 'fastify'
import pg from 'pg'
import { freshValues } from '../workloads/accepted-case.ts'
import { sent } from '../workloads/append-statement.ts'

/** The file to start. */
export const bareRoute = import.meta.filename

const insert = {
  name: 'bare-insert',
  text: `insert into bare_event (stream, version, entry, hash, request_id, request_hash)
    values ($1, 1, $2, sha256(convert_to($2, 'UTF8')), $3, $4) returning encode(hash, 'hex') as hash`,
}

/** Makes the table the route writes to, in the same database as the log. */
export const bareTable = 'create table bare_event (like event including all)'

async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const pool = new pg.Pool({ connectionString: environment['DATABASE_URL'], max: 16 })
  const entry = environment['ENTRY'] ?? ''
  const server = Fastify()
  server.get('/readyz', () => ({ ready: true }))
  server.post<{ Params: { id: string } }>('/api/cases/:id/receive', async ({ params: { id }, headers }) => {
    const key = headers['idempotency-key']
    const { rows } = await pool.query<{ hash: string }>({ ...insert, values: [id, entry, key, key] })
    return { id, status: 'received', version: 1, eventHash: rows[0]?.hash }
  })
  server.post<{ Params: { id: string } }>('/api/cases/:id/append', async ({ params: { id } }) => {
    const { rows } = await pool.query<{ hash: string }>({ ...sent.statement, values: freshValues(sent.values) })
    return { id, status: 'in-review', version: 1, eventHash: rows[0]?.hash }
  })
  process.once('SIGTERM', () => process.exit(0))
  await server.listen({ port: Number(environment['PORT']), host: '127.0.0.1' })
}

if (import.meta.main) await serve(process.env)
