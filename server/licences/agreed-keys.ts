import type { Database } from '../kernel/database.ts'
import { addSigningKey, openSigningKeys, verifyingKey, type PublicKey, type SigningKeys } from './signing-keys.ts'

/** The keys of a database, the same for every server on it. Only public halves are kept there; private ones stay in files. */
export interface AgreedKeys {
  /** To sign with: the newest key of the database this server holds; throws where it holds none. */
  signing(): Promise<SigningKeys>
  /** To check signatures with: every key that ever signed, whoever holds it. */
  verifying(): Promise<Pick<SigningKeys, 'published' | 'verifying'>>
}

/**
 * The keys licences are signed with: the last one the database was told of signs, all verify. An empty database takes those
 * of `folder` for its own. A folder that missed a rotation goes on with the key it has, which verifies as well; `warn` is
 * told once of each key it lacks. Nothing is read before the first question.
 */
export function agreedKeys(
  database: Database,
  folder: string,
  warn: (sentence: string) => void = () => {},
): AgreedKeys {
  let toldOf: string | undefined
  return {
    signing: async () => {
      const published = await keysOf(database, folder)
      // Read anew: another server may have put a new key in the folder they share.
      const held = new Map(openSigningKeys(folder).held.map((key) => [key.kid, key]))
      const current = published.map(({ kid }) => held.get(kid)).find((key) => key !== undefined)
      if (!current) throw new Error(foreign)
      const newest = published[0]?.kid
      if (current.kid !== newest && toldOf !== newest) warn(behind(newest))
      toldOf = newest
      return { current, ...verifyingWith(published) }
    },
    verifying: async () => verifyingWith(await keysOf(database, folder)),
  }
}

/** Makes a new key that signs from now on, on every server that holds it; what the old ones signed stays good. */
export async function rotateSigningKey(database: Database, folder: string): Promise<PublicKey> {
  await agreedKeys(database, folder).signing()
  return database.transaction(async (query) => {
    await query(oneAtATime)
    const fresh = addSigningKey(folder)
    await query(append, [JSON.stringify([fresh])])
    return fresh
  })
}

const foreign =
  'the licences of this database are signed with another key than those in DATA_DIR: bring its keys folder here'

const behind = (kid = '') =>
  `licences are signed here with an older key: the keys folder in DATA_DIR lacks the newest one, ${kid}; bring it here`

function verifyingWith(published: PublicKey[]) {
  const keys = new Map(published.map((key) => [key.kid, verifyingKey(key)]))
  return { published, verifying: (kid: string) => keys.get(kid) }
}

/** Who reads the keys to add to them waits for whoever does the same. */
const oneAtATime = 'select pg_advisory_xact_lock(20070503)'
const newestFirst = 'select body from licence_key order by position desc'
const append = `
  insert into licence_key (kid, position, body)
  select body ->> 'kid', (select coalesce(max(position), 0) from licence_key) + ordinality, body
  from jsonb_array_elements($1::jsonb) with ordinality as key(body, ordinality)`

async function keysOf(database: Database, folder: string): Promise<PublicKey[]> {
  const kept = await database.query<{ body: PublicKey }>(newestFirst)
  if (kept.length > 0) return kept.map(({ body }) => body)
  const { published } = openSigningKeys(folder)
  return database.transaction(async (query) => {
    await query(oneAtATime)
    const first = await query<{ body: PublicKey }>(newestFirst)
    if (first.length > 0) return first.map(({ body }) => body)
    await query(append, [JSON.stringify(published.toReversed())])
    return published
  })
}
