// A prepared statement as the driver sends it, but for its columns: a connection describes them the first time only. What
// PostgreSQL says of fifteen columns, and what the driver makes of it, costs more than many a row.
import pg from 'pg'

/** A named statement, prepared once a connection. */
export interface Statement {
  name: string
  text: string
}

/** A statement and what it is run with. */
export interface Prepared {
  statement: Statement
  values: unknown[]
}

interface Column {
  name: string
  parse(text: string): unknown
}

/** What the driver calls of a query it sends, which its types do not name. */
interface Sent extends pg.Submittable {
  name: string
  prepare(connection: pg.Connection): void
}

const Sent = pg.Query as unknown as new (text: string, values: unknown[]) => Sent

/** What is known of a connection: the columns of its statements, and the connection as one that describes nothing. */
interface Known {
  columns: Map<string, readonly Column[]>
  silent: pg.Connection
}

const knownOf = new WeakMap<pg.Connection, Known>()

function knownAt(connection: pg.Connection): Known {
  const known = knownOf.get(connection) ?? {
    columns: new Map<string, readonly Column[]>(),
    silent: Object.create(connection, { describe: { value: () => undefined } }) as pg.Connection,
  }
  knownOf.set(connection, known)
  return known
}

/** One run of a prepared statement. */
class PreparedQuery extends Sent {
  /** So long (ms) the driver waits for the answer; for ever where it is not said. */
  readonly query_timeout: number | undefined
  callback: ((error: Error | null) => void) | undefined
  columns: readonly Column[] = []
  readonly texts: (string | null)[][] = []
  #known: Known | undefined

  constructor({ statement, values }: Prepared, query_timeout: number | undefined) {
    super(statement.text, values)
    this.name = statement.name
    this.query_timeout = query_timeout
  }

  override prepare(connection: pg.Connection): void {
    this.#known = knownAt(connection)
    const columns = this.#known.columns.get(this.name)
    if (columns) this.columns = columns
    super.prepare(columns ? this.#known.silent : connection)
  }

  handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID, 'text') }))
    this.#known?.columns.set(this.name, this.columns)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.texts.push(fields)
  }
}

/** Runs a prepared statement on a connection and gives its rows; throws what the driver throws. */
export async function runPrepared<Row>(client: pg.ClientBase, prepared: Prepared, withinMs?: number): Promise<Row[]> {
  const query = new PreparedQuery(prepared, withinMs)
  try {
    await new Promise<void>((resolve, reject) => {
      query.callback = (error) => (error ? reject(error) : resolve())
      client.query(query)
    })
  } catch (error) {
    // It was made where the socket is read; what it is to tell is who asked.
    Error.captureStackTrace(error as Error)
    throw error
  }
  return query.texts.map((texts) => rowOf<Row>(query.columns, texts))
}

function rowOf<Row>(columns: readonly Column[], texts: readonly (string | null)[]): Row {
  const row: Record<string, unknown> = {}
  columns.forEach(({ name, parse }, nth) => {
    const text = texts[nth] ?? null
    row[name] = text === null ? null : parse(text)
  })
  return row as Row
}
