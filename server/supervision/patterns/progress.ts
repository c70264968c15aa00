import type { Query } from '../../kernel/administer.ts'

/** How far a reader has come; null before it first read. */
export async function progressOf<T>(query: Query, name: string): Promise<T | null> {
  const [row] = await query<{ reached: T }>('select reached from pattern_progress where name = $1', [name])
  return row?.reached ?? null
}

/** Puts down how far a reader has come. */
export async function reach(query: Query, name: string, reached: unknown): Promise<void> {
  await query(
    `insert into pattern_progress (name, reached) values ($1, $2)
     on conflict (name) do update set reached = excluded.reached
     where pattern_progress.reached is distinct from excluded.reached`,
    [name, JSON.stringify(reached)],
  )
}
