import { faulty, sound, type Check } from './check.ts'
import { normalise } from './normalise.ts'

/** Checks a mainland mobile number: 11 digits, 13… to 19…. */
export function checkMobile(text: string): Check {
  const number = normalise(text)
  if (number.length !== 11) return faulty('length')
  if (!/^\d+$/.test(number)) return faulty('character')
  return /^1[3-9]/.test(number) ? sound : faulty('prefix')
}
