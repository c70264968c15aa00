import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
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

/** The keys licences are signed with: the first of the list signs, all of them verify. */
export interface SigningKeys {
  current: { kid: string; key: KeyObject }
  published: PublicKey[]
  /** The public key of that id, if it is one of ours. */
  verifying(kid: string): KeyObject | undefined
}

/**
 * Reads the keys in `folder`/licence-signing.json (a JWK set with private keys), making the first at the first start. They
 * never enter the database. To rotate, put a new key before the old ones and start again.
 */
export function openSigningKeys(folder: string): SigningKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'licence-signing.json')
  makeOnce(file)
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: JsonWebKey[] }
  const pairs = keys.map(pairOf)
  const [current] = pairs
  if (!current) throw new Error(`${file} holds no key`)
  const verifying = new Map(pairs.map(({ published, verifies }) => [published.kid, verifies]))
  return {
    current: { kid: current.published.kid, key: current.signs },
    published: pairs.map(({ published }) => published),
    verifying: (kid) => verifying.get(kid),
  }
}

/** Writes a new key beside the file and links it there in one step: of two processes that start at once, one wins. */
function makeOnce(file: string): void {
  const fresh = `${file}.${randomUUID()}`
  const { privateKey } = generateKeyPairSync('ed25519')
  const keys = [privateKey.export({ format: 'jwk' })]
  writeFileSync(fresh, JSON.stringify({ keys }, null, 2), { flag: 'wx', mode: 0o600, flush: true })
  try {
    linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(fresh)
  }
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
