import type { CivilDate } from '#domain/kernel/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { today } from '../kernel/drafts.ts'

const statement: Statement = { name: 'case-today', text: `select ${today} as today` }

/** The civil date in the town now, by the database's clock. */
export async function todayOf(database: Database): Promise<CivilDate> {
  const [row] = await database.run<{ today: CivilDate }>(statement, [])
  if (!row) throw new Error('there is always a today')
  return row.today
}
