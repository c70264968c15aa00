import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { canonicalJson } from '#domain/kernel/index.ts'

/** A public key as it is published (RFC 8037); `kid` is its thumbprint (RFC 7638). */
export interface PublicKey {
  kty: 'OKP'
  crv: 'Ed25519'
  alg: 'EdDSA'
  use: 'sig'
  kid: string
  x: string
}

/** A private key and the id of its public half. */
export interface SigningKey {
  kid: string
  key: KeyObject
}

/** The keys licences are signed with: the current one signs, all of them verify. */
export interface SigningKeys {
  current: SigningKey
  published: PublicKey[]
  /** The public key of that id, if it is one of ours. */
  verifying(kid: string): KeyObject | undefined
}

/** The keys a folder holds, the newest first. */
interface HeldKeys extends SigningKeys {
  held: SigningKey[]
}

const fileIn = (folder: string) => path.join(folder, 'licence-signing.json')

/**
 * Reads the keys in `folder`/licence-signing.json (a JWK set with private keys), making the first at the first start. They
 * never enter the database; which of them signs now is what the servers on a database agree on (agreed-keys.ts).
 */
export function openSigningKeys(folder: string): HeldKeys {
  const file = fileIn(folder)
  const pairs = (heldIn(file) ?? makeOnce(file)).map(pairOf)
  const [current] = pairs
  if (!current) throw new Error(`${file} holds no key`)
  const verifying = new Map(pairs.map(({ published, verifies }) => [published.kid, verifies]))
  return {
    current: { kid: current.published.kid, key: current.signs },
    published: pairs.map(({ published }) => published),
    verifying: (kid) => verifying.get(kid),
    held: pairs.map(({ published: { kid }, signs: key }) => ({ kid, key })),
  }
}

/** Puts a new key before those of `folder`, the file whole at every moment; returns its public half. */
export function addSigningKey(folder: string): PublicKey {
  const file = fileIn(folder)
  const fresh = newKey()
  const unfinished = `${file}.${randomUUID()}`
  writeKeys(unfinished, [fresh, ...keysIn(file)])
  renameSync(unfinished, file)
  return pairOf(fresh).published
}

/** A published key as it checks signatures. */
export const verifyingKey = ({ kty, crv, x }: PublicKey): KeyObject =>
  createPublicKey({ key: { kty, crv, x }, format: 'jwk' })

const newKey = (): JsonWebKey => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
const keysIn = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { keys: JsonWebKey[] }).keys
const writeKeys = (file: string, keys: JsonWebKey[]) =>
  writeFileSync(file, JSON.stringify({ keys }, null, 2), { flag: 'wx', mode: 0o600, flush: true })

/** The keys of a file; undefined where there is none yet. */
function heldIn(file: string): JsonWebKey[] | undefined {
  try {
    return keysIn(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}

/** Writes a new key beside the file and links it there in one step: of two processes that start at once, one wins. */
function makeOnce(file: string): JsonWebKey[] {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const fresh = `${file}.${randomUUID()}`
  writeKeys(fresh, [newKey()])
  try {
    linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(fresh)
  }
  return keysIn(file)
}

function pairOf(jwk: JsonWebKey) {
  const signs = createPrivateKey({ key: jwk, format: 'jwk' })
  const verifies = createPublicKey(signs)
  const { x = '' } = verifies.export({ format: 'jwk' })
  const plain = { kty: 'OKP', crv: 'Ed25519', x } as const
  const kid = createHash('sha256').update(canonicalJson(plain)).digest('base64url')
  const published: PublicKey = { ...plain, alg: 'EdDSA', use: 'sig', kid }
  return { published, signs, verifies }
}
