import { randomBytes } from 'node:crypto'
import type { Database, Statement } from '../kernel/database.ts'
import { seal, unseal, type Keyring } from '../kernel/keyring.ts'

/** What whoever complains says, and of themselves: only sealed does it lie anywhere. */
export interface ComplaintWords {
  story: string
  name: string
  /** A telephone number or a mail address. */
  contact: string
}

const ownKey: Statement = {
  name: 'key-of-complaint',
  text: `with made as (insert into subject_key (subject, wrapped) values ($1, $2) on conflict (subject) do nothing returning wrapped)
    select wrapped from made union all select wrapped from subject_key where subject = $1 limit 1`,
}
const keyOf: Statement = {
  name: 'key-of-known-complaint',
  text: 'select wrapped from subject_key where subject = $1',
}

/** Seals the words of a complaint under a key of its own, made where there is none. */
export async function sealWords(
  { run }: Pick<Database, 'run'>,
  { master }: Pick<Keyring, 'master'>,
  id: string,
  words: ComplaintWords,
): Promise<string> {
  const [row] = await run<{ wrapped: string }>(ownKey, [id, seal(master, randomBytes(32).toString('base64'))])
  if (!row) throw new Error('a complaint has a key')
  return seal(Buffer.from(unseal(master, row.wrapped), 'base64'), JSON.stringify(words))
}

/** Seals more words of a complaint under the key it has; null once the key was destroyed. */
export async function sealMoreWords(
  { run }: Pick<Database, 'run'>,
  { master }: Pick<Keyring, 'master'>,
  id: string,
  words: ComplaintWords,
): Promise<string | null> {
  const [row] = await run<{ wrapped: string }>(keyOf, [id])
  return row ? seal(Buffer.from(unseal(master, row.wrapped), 'base64'), JSON.stringify(words)) : null
}

/** Opens them; null once the key was destroyed. */
export async function openWords(
  { run }: Pick<Database, 'run'>,
  { master }: Pick<Keyring, 'master'>,
  id: string,
  sealed: string,
): Promise<ComplaintWords | null> {
  const [row] = await run<{ wrapped: string }>(keyOf, [id])
  if (!row) return null
  return JSON.parse(unseal(Buffer.from(unseal(master, row.wrapped), 'base64'), sealed)) as ComplaintWords
}
