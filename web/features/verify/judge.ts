import { verifyLicence } from '#api/licences.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { readCode, type LicencePayload } from '#domain/licences/index.ts'
import { Refused, type Ask } from '../../kernel/ask.ts'
import { checkSignature, type PublicKey } from './signature.ts'

/** The values of a licence as they are shown. */
export interface Shown {
  number: string
  name: string
  holder: string
  issuer: string
  validFrom: string
  validTo: string | null
  identifier: string
  /** The licence that has taken its place, or will. */
  followedBy?: { purpose: 'change' | 'renewal'; number: string; validFrom: string; validTo: string | null } | null
}

/** What a licence is worth, as far as could be found out. */
export type Verdict =
  | { state: ReplyOf<typeof verifyLicence>['status']; licence?: Shown; since?: string }
  /** The signature is right, the register could not be asked. */
  | { state: 'signed' | 'signed-expired'; licence: Shown }
  | { state: 'other-issuer'; host?: string }
  | { state: 'unreadable' | 'no-network' }
  | { state: 'refused'; sentence: string }

/** What the register answered, as a verdict. */
export const verdictOf = ({ status, licence, since }: ReplyOf<typeof verifyLicence>): Verdict => ({
  state: status,
  ...(licence && { licence }),
  ...(since !== undefined && { since }),
})

interface Judging {
  ask: Ask
  keys: readonly PublicKey[]
  /** The only origin whose codes are read. */
  origin: string
  today: string
}

/** Judges what was scanned or pasted: first the signature, here; then the register, where it can be asked. */
export async function judge(text: string, { ask, keys, origin, today }: Judging): Promise<Verdict> {
  const content = readCode(text, origin)
  if (content === null) return { state: 'unreadable' }
  if ('elsewhere' in content) return { state: 'other-issuer', host: content.elsewhere }
  const { payload } = content
  const signature = await checkSignature(payload, keys)
  if (signature.is === 'of-another-issuer') return { state: 'other-issuer' }
  if (signature.is === 'wrong') return { state: 'altered' }
  try {
    return verdictOf(await ask(verifyLicence, { query: { payload } }))
  } catch (error) {
    if (signature.is === 'right') return bySignature(signature.values, today)
    if (error instanceof Refused && error.status !== 0) return { state: 'refused', sentence: error.sentence }
    return { state: 'no-network' }
  }
}

function bySignature({ n, id, nm, h, iss, f, t }: LicencePayload, today: string): Verdict {
  const licence = { number: n, identifier: id, name: nm, holder: h, issuer: iss, validFrom: f, validTo: t }
  return { state: t !== null && t < today ? 'signed-expired' : 'signed', licence }
}
