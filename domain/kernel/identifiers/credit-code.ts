import { faulty, type Check, type CheckWarning } from './check.ts'
import { normalise } from './normalise.ts'
import { checkOrganisationCode } from './organisation-code.ts'
import { weightedSum } from './weighted-sum.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const wellFormed = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/
const prefixes = new Set(
  '11 12 13 19 21 31 32 33 34 35 41 51 52 53 54 59 61 62 71 72 81 91 92 93 A1 N1 N2 N3 Y1'.split(' '),
)

/** Whether a credit code may begin so: registration authority and category, as far as they are known. */
export const hasKnownCreditPrefix = (code: string): boolean => prefixes.has(code.slice(0, 2))

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015). An unknown category and a wrong check digit of the
 * organisation code inside are warnings only: the list of categories grows and the two standards differ in alphabet.
 */
export function checkCreditCode(text: string): Check {
  const code = normalise(text)
  if (code.length !== 18) return faulty('length')
  if (!wellFormed.test(code)) return faulty('character')
  const check = alphabet.charAt((31 - (weightedSum(code, alphabet, weights) % 31)) % 31)
  if (!code.endsWith(check)) return faulty('check-digit')
  const warnings: CheckWarning[] = []
  if (!hasKnownCreditPrefix(code)) warnings.push('unknown-prefix')
  if (!checkOrganisationCode(code.slice(8, 17)).valid) warnings.push('organisation-code')
  return { valid: true, warnings }
}
