import type { CivilDate } from '../civil-date.ts'
import { checkCaseNumber } from './case-number.ts'
import type { CheckReason, CheckWarning } from './check.ts'
import { birthDateIn, checkCitizenId, upgradeCitizenId } from './citizen-id.ts'
import { checkCreditCode, hasKnownCreditPrefix } from './credit-code.ts'
import { checkLicenceIdentifier } from './licence-identifier.ts'
import { normalise } from './normalise.ts'
import { checkOrganisationCode } from './organisation-code.ts'
import { checkRegistrationNumber } from './registration-number.ts'

/** The kinds of number a person may type into one box. */
export type NumberKind =
  | 'citizen-id'
  | 'credit-code'
  | 'organisation-code'
  | 'registration-number'
  | 'licence-identifier'
  | 'case-number'
  | 'unknown'

/** What the number seems to be, and whether it is right. */
export interface NumberCheck {
  kind: NumberKind
  valid: boolean
  reason?: CheckReason
  warnings?: readonly CheckWarning[]
}

/**
 * Guesses what a number is meant to be and checks it, in this order:
 * 1. with dots: licence identifier; with anything else but letters and digits (one hyphen aside): unknown;
 * 2. 9 characters: organisation code; 21: case number; 15 digits: registration number, or an old citizen id (no longer
 *    legal, hence `length`) if the check digit says no and it holds a real region and birth date;
 * 3. 18 characters: see `checkEighteen`;
 * 4. a length that fits nothing: by its prefix and letters, the number it comes closest to.
 */
export function checkNumber(text: string, today: CivilDate): NumberCheck {
  const number = normalise(text)
  if (number.includes('.')) return { kind: 'licence-identifier', ...checkLicenceIdentifier(number) }
  if (/^.{8}-?.$/.test(number)) return { kind: 'organisation-code', ...checkOrganisationCode(number) }
  if (!/^[0-9A-Z]+$/.test(number)) return { kind: 'unknown', valid: false }
  if (number.length === 21) return { kind: 'case-number', ...checkCaseNumber(number) }
  if (number.length === 18) return checkEighteen(number, today)
  if (/^\d{15}$/.test(number)) return checkFifteen(number)
  const kind = nearestKind(number)
  return kind === 'unknown' ? { kind, valid: false } : { kind, valid: false, reason: 'length' }
}

/**
 * Digits (and a last X) are a citizen id, unless they begin with 91–93, where no province is, or make a credit code
 * beyond doubt: old enterprises have codes of digits only. One stray letter is a slip in a citizen id if its birth date
 * still reads or no credit code begins so. Everything else is a credit code.
 */
function checkEighteen(number: string, today: CivilDate): NumberCheck {
  const citizen: NumberCheck = { kind: 'citizen-id', ...checkCitizenId(number, today) }
  const credit: NumberCheck = { kind: 'credit-code', ...checkCreditCode(number) }
  if (citizen.valid) return citizen
  const strays = number.replace(/X$/, '').replace(/\d/g, '').length
  if (strays === 0) return /^9[123]/.test(number) || (credit.valid && !credit.warnings?.length) ? credit : citizen
  const slipped = strays === 1 && !credit.valid && (birthDateIn(number) || !hasKnownCreditPrefix(number))
  return slipped ? citizen : credit
}

function checkFifteen(number: string): NumberCheck {
  const registration = checkRegistrationNumber(number)
  if (!registration.valid && upgradeCitizenId(number)) return { kind: 'citizen-id', valid: false, reason: 'length' }
  return { kind: 'registration-number', ...registration }
}

function nearestKind(number: string): NumberKind {
  if (number.length < 16 || number.length > 22) return 'unknown'
  if (/^\d{20,22}$/.test(number)) return 'case-number'
  if (/^\d{16,}X?$/.test(number) && !/^9[123]/.test(number)) return 'citizen-id'
  return hasKnownCreditPrefix(number) ? 'credit-code' : 'unknown'
}
