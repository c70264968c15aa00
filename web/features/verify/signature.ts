import type { LicencePayload } from '#domain/licences/index.ts'

/** A public key of the issuer, as published (RFC 8037). */
export interface PublicKey {
  kid: string
  kty: string
  crv: string
  x: string
}

/** What the signature of a payload says, without asking anybody. */
export type Signature =
  | { is: 'right'; values: LicencePayload }
  | { is: 'wrong' | 'of-another-issuer' }
  /** The browser cannot check (no Ed25519, or a page that is not secure), or no keys are known. */
  | { is: 'unchecked' }

/** Checks a compact JWS (RFC 7515) against the published keys in the browser; only EdDSA, whatever its header asks for. */
export async function checkSignature(payload: string, keys: readonly PublicKey[]): Promise<Signature> {
  const [head = '', body = '', signature = ''] = payload.split('.')
  if (![head, body, signature].every(isCanonical)) return { is: 'wrong' }
  const header = jsonIn(head)
  const values = jsonIn(body)
  if (!header || !values || header['alg'] !== 'EdDSA' || header['typ'] !== 'onedoor-licence+jwt') return { is: 'wrong' }
  if (keys.length === 0) return { is: 'unchecked' }
  const key = keys.find(({ kid }) => kid === header['kid'])
  if (!key) return { is: 'of-another-issuer' }
  try {
    const { kty, crv, x } = key
    const imported = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify'])
    const signed = new TextEncoder().encode(`${head}.${body}`)
    const isRight = await crypto.subtle.verify('Ed25519', imported, bytesOf(signature), signed)
    return isRight ? { is: 'right', values: values as unknown as LicencePayload } : { is: 'wrong' }
  } catch {
    return { is: 'unchecked' }
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

/** Decoders overlook the unused bits of a last character; a licence with one character changed must not pass. */
function isCanonical(part: string): boolean {
  try {
    const again = btoa(String.fromCharCode(...bytesOf(part)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
    return part !== '' && again.replace(/=+$/, '') === part
  } catch {
    return false
  }
}

function jsonIn(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(part)))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
