// The one door to PostgreSQL. The command path uses named prepared statements of `pg`.
import pg from 'pg'
import { runPrepared, type Prepared, type Statement } from './prepared-query.ts'
import { createSharedReader } from './shared-reader.ts'

export type { Prepared, Statement }

export interface Database {
  pool: pg.Pool
  /** Runs a plain query and gives its rows. */
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>
  /** Runs a prepared statement and gives its rows. */
  run<Row>(statement: Statement, values: unknown[]): Promise<Row[]>
  /** Runs a prepared statement that reads little and waits for nobody, on a connection that all such reads share. */
  read<Row>(statement: Statement, values: unknown[]): Promise<Row[]>
  /** Runs prepared statements one after another in one transaction, sent all at once, none of which waits long for a lock; gives the rows of each. */
  runTogether<Row>(all: readonly Prepared[]): Promise<Row[][]>
  /** Runs `work` in one transaction on one connection; any throw rolls back. */
  transaction<T>(work: (query: Database['query'], run: Database['run']) => Promise<T>): Promise<T>
  /** The role connections made from now on act in. */
  actIn(role: string): void
  close(): Promise<void>
}

/** `date` stays the civil date it is and `bigint` a number: no counter here outgrows 2^53. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())

/**
 * Opens a pool on `url`; connections are made when first needed, and a dead database answers within `patienceMs`. A query
 * unanswered after `answerMs` counts as a database that is away, and its connection is given up; without it none is hurried.
 */
export function openDatabase(
  url: string,
  options: { max?: number; patienceMs?: number; answerMs?: number; settings?: string } = {},
): Database {
  const within = options.answerMs
  // Set twice, the last one counts: whoever has long work may wait longer for it.
  const settings = `-c TimeZone=UTC -c statement_timeout=30s ${options.settings ?? ''}`
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    // A new connection plans anew every statement it is given.
    idleTimeoutMillis: 300_000,
    connectionTimeoutMillis: options.patienceMs ?? 4_000,
    options: settings,
    keepAlive: true,
    // What is sent before an answer has come goes out at once; PostgreSQL takes one after another.
    pipeline: true,
  })
  const reader = createSharedReader(() => pool.options, within)
  // A connection that dies is replaced at the next query; without a listener it would end the process, idle or at work.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const runInPool = <Row>(prepared: Prepared) => ask<Row>(pool, (client) => runPrepared(client, prepared, within))
  return {
    pool,
    query: (text, values) => ask(pool, (client) => runPlain(client, text, values, within)),
    run: (statement, values) =>
      reader.isQuiet && isIdle(pool)
        ? ofDatabase(reader.runAlone({ statement, values }))
        : runInPool({ statement, values }),
    read: (statement, values) =>
      reader.isTaken ? runInPool({ statement, values }) : ofDatabase(reader.read({ statement, values })),
    runTogether: (all) => together(pool, within, all),
    transaction: (work) => inTransaction(pool, within, work),
    actIn: (role) => {
      pool.options.options = `${settings} -c role=${role}`
    },
    close: async () => {
      await reader.close()
      await pool.end()
    },
  }
}

/** Whether nobody works with a connection of the pool, nor waits for one. */
const isIdle = ({ totalCount, idleCount, waitingCount }: pg.Pool): boolean =>
  waitingCount === 0 && idleCount === totalCount

async function runPlain<Row>(
  client: pg.ClientBase,
  text: string,
  values: unknown[] | undefined,
  withinMs: number | undefined,
): Promise<Row[]> {
  const query = { text, ...(values && { values }), ...(withinMs !== undefined && { query_timeout: withinMs }) }
  return (await client.query<Row & pg.QueryResultRow>(query)).rows
}

/** Sends one query. A statement the database refuses leaves its connection whole; whatever else fails may have broken it. */
async function ask<Row>(pool: pg.Pool, send: (client: pg.PoolClient) => Promise<Row[]>): Promise<Row[]> {
  const client = await ofDatabase(pool.connect())
  try {
    const rows = await ofDatabase(send(client))
    client.release()
    return rows
  } catch (error) {
    client.release(!(error instanceof pg.DatabaseError) || isUnreachable(error))
    throw error
  }
}

async function inTransaction<T>(
  pool: pg.Pool,
  withinMs: number | undefined,
  work: (query: Database['query'], run: Database['run']) => Promise<T>,
): Promise<T> {
  const client = await ofDatabase(pool.connect())
  const query: Database['query'] = (text, values) => ofDatabase(runPlain(client, text, values, withinMs))
  const run: Database['run'] = (statement, values) => ofDatabase(runPrepared(client, { statement, values }, withinMs))
  try {
    await query('begin')
    const result = await work(query, run)
    await query('commit')
    client.release()
    return result
  } catch (error) {
    await query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    )
    throw error
  }
}

/** The same door within a transaction: whatever is asked of it is asked on the one connection of `query` and `run`. */
export const inside = (database: Database, query: Database['query'], run: Database['run']): Database => ({
  ...{ ...database, query, run, read: run },
  transaction: (work) => work(query, run),
  runTogether: <Row>(all: readonly Prepared[]) =>
    Promise.all(all.map(({ statement, values }) => run<Row>(statement, values))),
})

/** PostgreSQL looks for a deadlock after a second: whoever acts together with others gives way long before. */
const beginInHaste = `begin; set local lock_timeout = '200ms'`

/** Beginning and end go out with the work: where a statement of it failed, PostgreSQL takes `commit` for `rollback`. */
async function together<Row>(pool: pg.Pool, withinMs: number | undefined, all: readonly Prepared[]): Promise<Row[][]> {
  const client = await ofDatabase(pool.connect())
  const say = (text: string) => ofDatabase(runPlain(client, text, undefined, withinMs))
  try {
    const begun = say(beginInHaste)
    const work = all.map((prepared) => ofDatabase(runPrepared<Row>(client, prepared, withinMs)))
    const ended = await Promise.allSettled([begun, ...work, say('commit')])
    for (const one of ended) if (one.status === 'rejected') throw one.reason
    client.release()
    return await Promise.all(work)
  } catch (error) {
    client.release(!(error instanceof pg.DatabaseError) || isUnreachable(error))
    throw error
  }
}

/** What the driver threw: a file or an upload that breaks off gives the same codes, and says nothing about the database. */
const thrownByDriver = new WeakSet<Error>()

/** Waits for the driver, and remembers what it throws as the database's; see `isUnreachable`. */
export async function ofDatabase<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error) thrownByDriver.add(error)
    throw error
  }
}

/** The code of the database's own error: a SQLSTATE, or a socket's. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !thrownByDriver.has(error)) return undefined
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Whether "the database is not there, or has nothing left to serve with", as opposed to "the statement is wrong". */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error)
  if (code === undefined) return false
  return (
    /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|08|57P0|53(?!100))/.test(code) ||
    /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error/.test(
      (error as Error).message,
    )
  )
}

/** Whether a row is there already that a unique index allows once (SQLSTATE 23505): somebody else wrote it at the same time. */
export const isDuplicate = (error: unknown): boolean => codeOf(error) === '23505'

/** Whether the disk of the database is full (SQLSTATE 53100). */
export const isOutOfSpace = (error: unknown): boolean => codeOf(error) === '53100'
