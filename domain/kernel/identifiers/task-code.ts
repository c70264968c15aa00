import { faulty, sound, type Check } from './check.ts'
import { checkCreditCode } from './credit-code.ts'
import { normalise } from './normalise.ts'

/** Checks a 31-character item code (实施编码): credit code of the implementing organ (18), level (1), basic code (12). */
export function checkTaskCode(text: string): Check {
  const code = normalise(text)
  if (code.length !== 31) return faulty('length')
  if (!/^\d{13}$/.test(code.slice(18))) return faulty('character')
  const organ = checkCreditCode(code.slice(0, 18))
  return organ.valid ? sound : organ
}
