import type { Database } from './database.ts'

/** What was done so long ago nobody asks about any more. */
const keptFor = '90 days'

/** So many rows go at a time: nobody waits for the others. */
const slice = 500

/**
 * Forgets effects that were done, messages that were sent and calls that were made (the log of each ticket keeps its own)
 * more than ninety days ago, a slice of each; returns how many rows went. What failed or is of unknown fate stays for an operator.
 */
export async function pruneOnce({ query }: Pick<Database, 'query'>): Promise<number> {
  const gone = await Promise.all(
    [
      `delete from outbox where id in (select id from outbox
         where done_at < statement_timestamp() - interval '${keptFor}' order by done_at limit ${slice} for update skip locked)
       returning 1`,
      `delete from sent_message where dedupe_key in (select dedupe_key from sent_message
         where sent_at < statement_timestamp() - interval '${keptFor}' order by sent_at limit ${slice} for update skip locked)
       returning 1`,
      `delete from ticket_call where nth in (select nth from (select nth, on_day from ticket_call order by nth limit ${slice}) oldest
         where on_day < (statement_timestamp() - interval '${keptFor}')::date)
       returning 1`,
    ].map((statement) => query(statement)),
  )
  return gone.reduce((sum, rows) => sum + rows.length, 0)
}
