import { parseCivilDate, type CivilDate } from '../civil-date.ts'
import type { Check, CheckReason } from './check.ts'
import { mod11And10 } from './iso7064.ts'
import { normalise } from './normalise.ts'
import { isKnownRegion } from './region.ts'

/** What a case number says: where, on which day and as which receipt of that day the case came in. */
export interface CaseNumberParts {
  region: string
  on: CivilDate
  /** 1 to 999 999, given at receipt, without gaps, never reused. */
  serial: number
}

/** The number of a case (办件编号): region (6), day of receipt (8), serial (6), check digit MOD 11,10. Throws RangeError on impossible parts. */
export function caseNumber(region: string, on: CivilDate, serial: number): string {
  if (!isKnownRegion(region)) throw new RangeError(`unknown region: ${region}`)
  if (!Number.isInteger(serial) || serial < 1 || serial > 999_999) throw new RangeError(`no daily serial: ${serial}`)
  if (!parseCivilDate(on)) throw new RangeError(`not a civil date: ${on}`)
  const first20 = region + on.replaceAll('-', '') + String(serial).padStart(6, '0')
  return first20 + mod11And10(first20)
}

/** Reads a case number back, or says what is wrong with it. */
export function parseCaseNumber(text: string): CaseNumberParts | { reason: CheckReason } {
  const number = normalise(text)
  if (number.length !== 21) return { reason: 'length' }
  const [, region, year, month, day, serial] = /^(\d{6})(\d{4})(\d\d)(\d\d)(?!000000)(\d{6})\d$/.exec(number) ?? []
  if (!region) return { reason: 'character' }
  if (!isKnownRegion(region)) return { reason: 'region' }
  const on = parseCivilDate(`${year}-${month}-${day}`)
  if (!on) return { reason: 'date' }
  if (!number.endsWith(mod11And10(number.slice(0, 20)))) return { reason: 'check-digit' }
  return { region, on, serial: Number(serial) }
}

/** Checks a case number. */
export function checkCaseNumber(text: string): Check {
  const read = parseCaseNumber(text)
  return 'reason' in read ? { valid: false, reason: read.reason } : { valid: true }
}
