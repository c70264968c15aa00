// Timers: rows written with the event that starts them. The sweeper leases what is due and sends an ordinary command; the
// command's own append removes the row. Several processes may sweep: a lease belongs to one, and ends if its holder dies.
// This file alone looks at the wall clock, and only to know when to look again.
import type { Database } from './database.ts'

export interface DueTimer {
  stream: string
  kind: string
  dueAt: string
}

const lease = { seconds: 30, batch: 50 }

/**
 * Leases up to 50 timers that are due by the database's clock (or `until`), earliest first. Moments of supervision are no
 * commands and are swept by themselves. It is the clock of the statement, by which an index can be searched.
 */
async function leaseDue(database: Database, until: string | null): Promise<DueTimer[]> {
  const rows = await database.query<{ stream: string; kind: string; due_at: string }>(
    `update timer set leased_until = clock_timestamp() + make_interval(secs => $1)
     where (stream, kind) in (
       select stream, kind from timer
       where due_at <= coalesce($3::timestamptz, statement_timestamp()) and leased_until < clock_timestamp() and kind <> 'supervise'
       order by due_at limit $2 for update skip locked)
     returning stream, kind, due_at`,
    [lease.seconds, lease.batch, until],
  )
  return rows
    .map(({ stream, kind, due_at: dueAt }) => ({ stream, kind, dueAt }))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
}

/** Fires everything due now; returns how many were fired. Work grows with what is due, never with what is open. */
export async function sweep(
  database: Database,
  fire: (timer: DueTimer) => Promise<void>,
  onError: (error: unknown) => void,
  until: string | null = null,
): Promise<number> {
  let fired = 0
  for (let due = await leaseDue(database, until); due.length > 0; due = await leaseDue(database, until)) {
    // One timer that cannot fire keeps its lease and is tried again later; the others do not wait for it.
    for (const timer of due) await fire(timer).catch(onError)
    fired += due.length
  }
  return fired
}

/**
 * Runs `work` every `everyMs`, never twice at once; `stop` waits for the round under way, which may ask whether it should end
 * early. After a round there is a rest of `rest` times what it took: long work leaves the machine to requests. It begins in
 * `firstMs`.
 */
export function everySoOften(
  everyMs: number,
  work: (stopping: () => boolean) => Promise<unknown>,
  onError: (error: unknown) => void,
  { rest = 0, firstMs = everyMs }: { rest?: number; firstMs?: number } = {},
): { stop(): Promise<void> } {
  let stopped = false
  let round: Promise<unknown> = Promise.resolve()
  let handle: NodeJS.Timeout
  const plan = (afterMs: number) => {
    if (stopped) return
    handle = setTimeout(() => {
      const began = performance.now()
      round = work(() => stopped)
        .catch(onError)
        .finally(() => plan(Math.max(everyMs, rest * (performance.now() - began))))
    }, afterMs)
  }
  plan(firstMs)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(handle)
      await round
    },
  }
}

/** The moment by the machine's clock, for commands that work without a database. */
export function wallClock(): string {
  return new Date().toISOString()
}
