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
    const differences = differencesOf(stated, rows)
    await query(
      `insert into outside_reconciliation (system, day, stated, differences) values ($1, $2, $3, $4)
       on conflict (system, day) do update set stated = excluded.stated, differences = excluded.differences,
         at = clock_timestamp()`,
      [system, day, JSON.stringify(stated), JSON.stringify(differences)],
    )
    return { day, held: rows.reduce((sum, { count }) => sum + count, 0), differences }
  })
}

function differencesOf(stated: readonly KindCount[], rows: readonly KindCount[]): CountDifference[] {
  const held = new Map(rows.map(({ kind, count }) => [kind, count]))
  const said = new Map(stated.map(({ kind, count }) => [kind, count]))
  return [...new Set([...said.keys(), ...held.keys()])]
    .sort()
    .map((kind) => ({ kind, stated: said.get(kind) ?? 0, held: held.get(kind) ?? 0 }))
    .filter((one) => one.stated !== one.held)
}

/** A day as both sides have it by now; `at` and `stated` are null where the system stated nothing of it. */
export interface ReconciledDay {
  day: string
  at: string | null
  stated: number | null
  held: number
  differences: CountDifference[]
}

const mostDays = 31

/** The last days of which anything came or was stated, newest first: what came late since then is counted. */
export async function reconciledDays({ query }: Pick<Database, 'query'>, system: string): Promise<ReconciledDay[]> {
  const rows = await query<{ day: string; at: string | null; stated: KindCount[] | null; held: KindCount[] }>(
    `select d.day, r.at, r.stated, coalesce(h.held, '[]') as held
     from (
       (select day from outside_reconciliation where system = $1 order by day desc limit $2)
       union (select distinct occurred_on from outside_message where system = $1 order by occurred_on desc limit $2)
       order by day desc limit $2) d
     left join outside_reconciliation r on r.system = $1 and r.day = d.day
     left join lateral (
       select jsonb_agg(jsonb_build_object('kind', kind, 'count', n)) as held
       from (select kind, count(*)::int as n from outside_message where system = $1 and occurred_on = d.day group by kind) k
     ) h on true
     order by d.day desc`,
    [system, mostDays],
  )
  const sum = (counts: readonly KindCount[]) => counts.reduce((total, { count }) => total + count, 0)
  return rows.map(({ day, at, stated, held }) => ({
    ...{ day, at, stated: stated && sum(stated), held: sum(held) },
    differences: stated ? differencesOf(stated, held) : [],
  }))
}
