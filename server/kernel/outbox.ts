// Effects after commit: at least once each, recognised by their dedupe key, tried again with growing pauses, never lost.
import type { Database } from './database.ts'

export interface Effect {
  id: number
  kind: string
  dedupeKey: string
  payload: Record<string, unknown>
}

/** After so many failures an effect waits for an operator (`done_at` stays null, `last_error` says why). */
const mostAttempts = 20

/** Carries out what waits in the outbox, in batches, by the handler of its kind; returns how many were done. */
export async function deliverEffects(
  database: Database,
  handlers: Record<string, (effect: Effect) => Promise<void>>,
): Promise<number> {
  let done = 0
  for (;;) {
    const rows = await database.query<{
      id: number
      kind: string
      dedupe_key: string
      payload: Record<string, unknown>
    }>(
      `update outbox set attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => least(3600, 30 * 2 ^ attempts))
       where id in (select id from outbox where done_at is null and next_at <= clock_timestamp() and attempts < $1
                    order by next_at limit 100 for update skip locked)
       returning id, kind, dedupe_key, payload`,
      [mostAttempts],
    )
    if (rows.length === 0) return done
    for (const { id, kind, dedupe_key: dedupeKey, payload } of rows) {
      const handler = handlers[kind]
      try {
        if (!handler) throw new Error(`no handler for effect ${kind}`)
        await handler({ id, kind, dedupeKey, payload })
        await database.query('update outbox set done_at = clock_timestamp(), last_error = null where id = $1', [id])
        done += 1
      } catch (error) {
        await database.query('update outbox set last_error = $2 where id = $1', [id, String(error).slice(0, 500)])
      }
    }
  }
}
