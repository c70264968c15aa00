import { compare, parseCivilDate, type CivilDate } from '../civil-date.ts'
import { faulty, sound, type Check } from './check.ts'
import { normalise } from './normalise.ts'
import { isKnownRegion } from './region.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigit = (first17: string) => '10X98765432'.charAt(weightedSum(first17, '0123456789', weights) % 11)

/** The birth date an 18-digit number holds, if it is a real day. */
export const birthDateIn = (id: string): CivilDate | undefined =>
  parseCivilDate(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`)

/** Checks an 18-digit citizen identity number (公民身份号码, GB 11643-1999); nobody is born after `today`. */
export function checkCitizenId(text: string, today: CivilDate): Check {
  const id = normalise(text)
  if (id.length !== 18) return faulty('length')
  if (!/^\d{17}[\dX]$/.test(id)) return faulty('character')
  if (!isKnownRegion(id.slice(0, 6))) return faulty('region')
  const birth = birthDateIn(id)
  if (!birth) return faulty('date')
  if (compare(birth, today) > 0) return faulty('future-date')
  return id.endsWith(checkDigit(id)) ? sound : faulty('check-digit')
}

/** The 18 digits of an old 15-digit number (no longer legal since 2013, alive in files of 2008), if region and date are real. */
export function upgradeCitizenId(text: string): string | undefined {
  const old = normalise(text)
  if (!/^\d{15}$/.test(old) || !isKnownRegion(old.slice(0, 6))) return undefined
  const first17 = `${old.slice(0, 6)}19${old.slice(6)}`
  return birthDateIn(first17) && first17 + checkDigit(first17)
}
