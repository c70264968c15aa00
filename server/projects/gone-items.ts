import type { Projects } from './projects.ts'

/** Those of these items the catalogue has no more (取消); one that is suspended comes back. */
export async function goneItems({ desk: { database } }: Projects, codes: readonly string[]): Promise<Set<string>> {
  const kept = await database.query<{ code: string }>(
    `select code from item where code = any($1) and status <> 'cancelled'`,
    [codes],
  )
  const there = new Set(kept.map(({ code }) => code))
  return new Set(codes.filter((code) => !there.has(code)))
}
