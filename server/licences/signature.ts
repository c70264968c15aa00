import { compactVerify, CompactSign } from 'jose'
import Schema from 'typebox/schema'
import { LicencePayload } from '#domain/licences/index.ts'
import type { SigningKeys } from './signing-keys.ts'

const typ = 'onedoor-licence+jwt'
const wellFormed = Schema.Compile(LicencePayload)

/** Signs the values of a licence: a compact JWS (RFC 7515), Ed25519 only. */
export function sign({ current }: Pick<SigningKeys, 'current'>, payload: LicencePayload): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', typ, kid: current.kid })
    .sign(current.key)
}

/** The values a payload carries, if it is exactly what we signed; undefined if anything at all is wrong with it. */
export async function open(keys: Pick<SigningKeys, 'verifying'>, text: string): Promise<LicencePayload | undefined> {
  if (!text.split('.').every(isCanonical)) return undefined
  try {
    const { payload, protectedHeader } = await compactVerify(
      text,
      ({ kid = '' }) => {
        const key = keys.verifying(kid)
        if (!key) throw new Error('not our key')
        return key
      },
      // Never the algorithm the header asks for.
      { algorithms: ['EdDSA'] },
    )
    const values: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload))
    return protectedHeader.typ === typ && wellFormed.Check(values) ? values : undefined
  } catch {
    return undefined
  }
}

/** Decoders overlook unused bits of the last character; a licence with one character changed must not pass. */
const isCanonical = (part: string): boolean => Buffer.from(part, 'base64url').toString('base64url') === part
