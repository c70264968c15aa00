// A clock ran ahead, entries were stored by it, and it is right again: until the time they tell has come, nothing new is begun.
// The operator may say so, with a reason and a name; a stream that exists still refuses an earlier moment than its last.
import type { Database } from './database.ts'

/** How the clock of the database stands to the entry stored last. */
export interface ClockStanding {
  now: string
  /** Null in an empty log, or where all of it is set aside. */
  newest: string | null
  /** Streams whose last entry lies ahead of now: they wait until its moment has come. */
  waiting: number
}

export async function clockStanding(database: Pick<Database, 'query'>): Promise<ClockStanding> {
  const [row] = await database.query<ClockStanding>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now,
       (select entry::jsonb ->> 'at' from event where ${sinceCorrection} order by position desc limit 1) as newest,
       (select count(distinct stream)::int from event
         where position > (select coalesce(max(position), 0) - 100000 from event)
           and (entry::jsonb ->> 'at')::timestamptz > clock_timestamp()) as waiting`,
  )
  if (!row) throw new Error('a statement without from gives one row')
  return row
}

/** Entries nobody has set aside, as SQL. */
export const sinceCorrection = `position > (select coalesce(max(position), 0) from clock_correction)`

/** Sets the entries there are aside for what is begun from now on; throws where the clock is not behind them. */
export async function correctClock(
  database: Database,
  { by, reason }: { by: string; reason: string },
): Promise<ClockStanding> {
  await database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(hashtext('clock_correction'))`)
    const { now, newest } = await clockStanding({ query })
    if (newest === null || newest <= now) throw new Error('the clock is not behind what is stored: nothing is held up')
    await query(
      `insert into clock_correction (position, newest_at, corrected_by, reason)
       select max(position), $1, $2, $3 from event`,
      [newest, by, reason],
    )
    await query(`insert into audit (account_id, action, outcome, detail) values ($1, 'correct-clock', 'ok', $2)`, [
      by,
      { newest, reason },
    ])
  })
  return clockStanding(database)
}
