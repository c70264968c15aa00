import { faulty, sound, type Check } from './check.ts'
import { mod11And10 } from './iso7064.ts'
import { normalise } from './normalise.ts'

/** Checks a 15-digit business registration number (工商注册号, GS 15-2006), the number of licences before the credit code. */
export function checkRegistrationNumber(text: string): Check {
  const number = normalise(text)
  if (number.length !== 15) return faulty('length')
  if (!/^\d+$/.test(number)) return faulty('character')
  return number.endsWith(mod11And10(number.slice(0, 14))) ? sound : faulty('check-digit')
}
