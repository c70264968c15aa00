// The keys the server keeps outside the database: one that wraps the subjects' keys, one that makes numbers findable
// without storing them. Sealing is AES-256-GCM; a sealed value is base64url(nonce, tag, ciphertext).
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Keyring {
  /** Wraps and unwraps subject keys. */
  master: Buffer
  /** Keyed hash of an identity number, for look-up. */
  lookup(number: string): string
}

/** Reads the keys below `folder`, making them at the first start; the files are for the owner's eyes only. */
export function openKeyring(folder: string): Keyring {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const master = secretFile(path.join(folder, 'master.key'))
  const lookupKey = secretFile(path.join(folder, 'lookup.key'))
  return { master, lookup: (number) => createHmac('sha256', lookupKey).update(number).digest('base64url') }
}

function secretFile(file: string): Buffer {
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64')
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
