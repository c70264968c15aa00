import { randomBytes } from 'node:crypto'
import type { Database, Statement } from '../kernel/database.ts'
import { seal, unseal, type Keyring } from '../kernel/keyring.ts'
import { boundedCache } from './bounded-cache.ts'

const wrappedKey: Statement = { name: 'subject-key', text: 'select wrapped from subject_key where subject = $1' }

/** The keys of the subjects: random, one each, wrapped by the master key. Whoever destroys one forgets the person. */
export function subjectKeys(database: Database, { master }: Keyring) {
  const unwrapped = boundedCache<Buffer>(5_000)
  const unwrap = (wrapped: string) => Buffer.from(unseal(master, wrapped), 'base64')
  const read = async (subject: string): Promise<Buffer | undefined> => {
    const [row] = await database.run<{ wrapped: string }>(wrappedKey, [subject])
    return row && unwrap(row.wrapped)
  }
  return {
    unwrap,
    /** A new key, plain and wrapped. */
    create(): { key: Buffer; wrapped: string } {
      const key = randomBytes(32)
      return { key, wrapped: seal(master, key.toString('base64')) }
    },
    /** The key of a subject, if there is one; of one destroyed since, possibly still. */
    async of(subject: string): Promise<Buffer | undefined> {
      const known = unwrapped.get(subject)
      if (known) return known
      const key = await read(subject)
      if (key) unwrapped.put(subject, key)
      return key
    },
    /** The key of a subject as it is kept now. */
    read,
  }
}
