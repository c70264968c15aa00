import { createHash, timingSafeEqual } from 'node:crypto'
import type { Scope } from '#api/kernel/endpoint.ts'
import { normalise } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import type { Keyring } from '../kernel/keyring.ts'

/** Nothing here looks like anything else here on a creased receipt: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const alphabet = '34679ACDEFGHJKMNPQRTWXY'
const length = 8

/** What derives codes: the server's keyed hash. */
export type CodeKey = Pick<Keyring, 'lookup'>

/** The query code (查询码) of a case: derived with a key outside the database, so that it lies nowhere. */
export function queryCodeOf({ lookup }: CodeKey, caseId: string): string {
  let number = Buffer.from(lookup(`query-code ${caseId}`), 'base64url').readBigUInt64BE()
  const base = BigInt(alphabet.length)
  let code = ''
  while (code.length < length) {
    code += alphabet.charAt(Number(number % base))
    number /= base
  }
  return code
}

/** Whether what was typed is the code, spaces, hyphens and case aside; takes as long for a wrong one as for a right one. */
export function isQueryCode(typed: string, code: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(normalise(typed).replaceAll(/[\s-]/g, '')), digest(code))
}

/** Whether a reader is told the code: the applicant's side, and the clerk who prints the receipt of whoever applied at the window. */
export const mayTellCode = (channel: string, { role }: Pick<Account, 'role'>, scope: Scope): boolean =>
  scope === 'own' || (role === 'clerk' && channel === 'window')
