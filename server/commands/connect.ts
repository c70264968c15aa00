import { readConfig, type Config } from '../config.ts'
import { openDatabase, type Database } from '../kernel/database.ts'
import { findRunningDatabase, startEmbeddedPostgres } from '../kernel/embedded-postgres/index.ts'
import { migrate } from '../kernel/migrate.ts'

/** Opens the database a command works on: the configured one, that of the running server, or the embedded one by itself. */
export async function withDatabase<T>(work: (database: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const running = config.databaseUrl ?? findRunningDatabase(config.dataDir)
  const embedded = running ? null : await startEmbeddedPostgres({ dataDir: config.dataDir, log: () => undefined })
  const database = openDatabase(running ?? embedded?.url ?? '', { max: 4 })
  try {
    if (embedded) await migrate(database)
    return await work(database, config)
  } finally {
    await database.close()
    await embedded?.stop()
  }
}
