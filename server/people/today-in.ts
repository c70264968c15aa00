import type { Database, Statement } from '../kernel/database.ts'

const today: Statement = {
  name: 'today',
  text: `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on`,
}

/** The civil date in the town, by the database's clock. */
export async function todayIn(database: Database): Promise<string> {
  return (await database.run<{ on: string }>(today, []))[0]?.on ?? ''
}
