// The keys the server keeps outside the database: one that wraps the subjects' keys, one that makes numbers findable
// without storing them. Sealing is AES-256-GCM; a sealed value is base64url(nonce, tag, ciphertext).
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  randomBytes,
  randomUUID,
} from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Database } from './database.ts'

export interface Keyring {
  /** Wraps and unwraps subject keys. */
  master: Buffer
  /** Keyed hash of what nobody may guess at: an identity number, a request that may hold a password. */
  lookup(text: string): string
}

/** Reads the keys below `folder`, making them at the first start; the files are for the owner's eyes only. */
export function openKeyring(folder: string): Keyring {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const master = secretFile(path.join(folder, 'master.key'))
  // A key made once: made of the bytes for every hash it costs several times the hash.
  const lookupKey = createSecretKey(secretFile(path.join(folder, 'lookup.key')))
  return { master, lookup: (text) => createHmac('sha256', lookupKey).update(text).digest('base64url') }
}

/** The secret the log is signed with, made where there is none. */
export function logSecret(folder: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return secretFile(path.join(folder, 'log.key'))
}

/** Throws unless the sealed columns of the database belong to these keys; an empty database takes them for its own. */
export async function agreeOnKeys(database: Database, keyring: Keyring): Promise<void> {
  const fingerprint = createHash('sha256').update(keyring.master).update(keyring.lookup('')).digest('base64url')
  const [kept] = await database.query<{ fingerprint: string }>(
    `with first as (insert into keyring (fingerprint) values ($1) on conflict do nothing returning fingerprint)
     select fingerprint from first union all select fingerprint from keyring limit 1`,
    [fingerprint],
  )
  if (kept?.fingerprint !== fingerprint)
    throw new Error('this database belongs to other keys than those in DATA_DIR: bring its keys folder here')
}

/** Bytes of a secret, made where there is none: whole on the disk under another name first, then given its own once. */
function secretFile(file: string): Buffer {
  const unfinished = `${file}.${randomUUID()}`
  writeFileSync(unfinished, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600, flush: true })
  try {
    linkSync(unfinished, file)
    syncFolder(path.dirname(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished)
  }
  const secret = Buffer.from(readFileSync(file, 'utf8'), 'base64')
  if (secret.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes`)
  return secret
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

export function seal(key: Buffer, plain: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Opens what `seal` closed; throws if a single bit of it was changed. */
export function unseal(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
