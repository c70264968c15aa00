import type { OutsideKind } from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'

/** How many messages of a kind happened on a day. */
export interface KindCount {
  kind: OutsideKind
  count: number
}

/** Where what a system says it has differs from what is held. */
export interface CountDifference {
  kind: OutsideKind
  stated: number
  held: number
}

/** Holds the counts a system states of a day (its own civil date) against what came, and keeps the answer for supervision. */
export async function reconcileDay(
  database: Database,
  system: string,
  day: string,
  stated: readonly KindCount[],
): Promise<{ day: string; held: number; differences: CountDifference[] }> {
  return database.transaction(async (query) => {
    const rows = await query<KindCount>(
      `select kind, count(*)::int as count from outside_message where system = $1 and occurred_on = $2 group by kind`,
      [system, day],
    )
    const held = new Map(rows.map(({ kind, count }) => [kind, count]))
    const said = new Map(stated.map(({ kind, count }) => [kind, count]))
    const differences = [...new Set([...said.keys(), ...held.keys()])]
      .sort()
      .map((kind) => ({ kind, stated: said.get(kind) ?? 0, held: held.get(kind) ?? 0 }))
      .filter((one) => one.stated !== one.held)
    await query(
      `insert into outside_reconciliation (system, day, stated, differences) values ($1, $2, $3, $4)
       on conflict (system, day) do update set stated = excluded.stated, differences = excluded.differences,
         at = clock_timestamp()`,
      [system, day, JSON.stringify(stated), JSON.stringify(differences)],
    )
    return { day, held: rows.reduce((sum, { count }) => sum + count, 0), differences }
  })
}
