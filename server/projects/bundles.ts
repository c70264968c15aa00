import type { Bundle } from '#domain/projects/index.ts'
import type { Database } from '../kernel/database.ts'

/** A goal in one of its versions. */
export interface VersionedBundle {
  bundle: Bundle
  version: number
}

/** Publishes goals: each that differs from its current version gets a new one. */
export async function publishBundles(database: Database, bundles: readonly Bundle[]): Promise<void> {
  await database.query(
    `insert into bundle (code, version, body)
     select g.body ->> 'code', coalesce(b.version, 0) + 1, g.body
     from jsonb_array_elements($1::jsonb) as g(body)
     left join lateral (select version, body from bundle where code = g.body ->> 'code' order by version desc limit 1) b on true
     where b.body is distinct from g.body`,
    [JSON.stringify(bundles)],
  )
}

const newest = 'select distinct on (code) code, version, body as bundle from bundle'

/** Every goal on offer, by code. */
export const offeredBundles = (database: Database): Promise<VersionedBundle[]> =>
  database.query<VersionedBundle>(`${newest} order by code, version desc`)

/** The goal on offer under a code, or nothing. */
export async function offeredBundle(database: Database, code: string): Promise<VersionedBundle | undefined> {
  const [found] = await database.query<VersionedBundle>(`${newest} where code = $1 order by code, version desc`, [code])
  return found
}

/** A goal in the version a project runs on. */
export async function bundleVersion(database: Database, code: string, version: number): Promise<Bundle> {
  const [found] = await database.query<{ bundle: Bundle }>(
    'select body as bundle from bundle where code = $1 and version = $2',
    [code, version],
  )
  if (!found) throw new Error(`bundle ${code} has no version ${version}`)
  return found.bundle
}
