// The versions of what is drafted whole: what was in force from which publication on, as one body each.
import type { Query } from './administer.ts'
import { Problem } from './problem.ts'

type Kind = 'organisation' | 'authority'

/** A version as the list has it; by nobody and for no reason where it had become so from day to day. */
interface VersionLine {
  number: number
  publishedAt: string
  publishedBy: string | null
  reason: string | null
}

/** The newest version, or null while nothing was ever published. */
export async function lastVersion<Body>(query: Query, kind: Kind): Promise<{ number: number; body: Body } | null> {
  const [last] = await query<{ number: number; body: Body }>(
    `select number, body from ${kind}_version order by number desc limit 1`,
  )
  return last ?? null
}

/** Every version, newest first. */
export const versionLines = (query: Query, kind: Kind): Promise<VersionLine[]> =>
  query<VersionLine>(
    `select v.number, v.published_at as "publishedAt", a.name as "publishedBy", v.reason
     from ${kind}_version v left join account a on a.id = v.published_by order by v.number desc limit 200`,
  )

/** Two versions; throws 404 `<kind>-version-not-found` for one that is not there. */
export async function twoVersions<Body>(
  query: Query,
  kind: Kind,
  { from, to }: { from: string; to: string },
): Promise<[before: Body, after: Body]> {
  const rows = await query<{ number: number; body: Body }>(
    `select number, body from ${kind}_version where number in ($1, $2)`,
    [from, to],
  )
  const of = (number: string) => rows.find((row) => row.number === Number(number))?.body
  const [before, after] = [of(from), of(to)]
  if (!before || !after) throw new Problem(404, `${kind}-version-not-found`)
  return [before, after]
}

/**
 * Writes down what is in force now. What was changed from day to day since the last version (`was` differs from it) is a
 * version of its own before it, so that two beside each other tell all.
 */
export async function recordVersion<Body>(
  query: Query,
  kind: Kind,
  { was, is, differs }: { was: Body; is: Body; differs(before: Body, after: Body): boolean },
  { reason, decidedBy }: { reason: string | null; decidedBy: string | null },
): Promise<void> {
  const write = `insert into ${kind}_version (number, body, reason, published_by)
    select coalesce(max(number), 0) + 1, $1::jsonb, $2::text, $3::uuid from ${kind}_version`
  const last = await lastVersion<Body>(query, kind)
  if (!last || differs(last.body, was)) await query(write, [JSON.stringify(was), null, null])
  await query(write, [JSON.stringify(is), reason, decidedBy])
}
