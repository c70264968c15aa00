import { faulty, sound, type Check } from './check.ts'
import { normalise } from './normalise.ts'
import { weightedSum } from './weighted-sum.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const weights = [3, 7, 9, 10, 5, 8, 4, 2]

/** Checks an organisation code (组织机构代码, GB 11714), written D2143569X or D2143569-X. */
export function checkOrganisationCode(text: string): Check {
  const code = normalise(text).replace(/^(.{8})-(.)$/, '$1$2')
  if (code.length !== 9) return faulty('length')
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return faulty('character')
  const check = '0X987654321'.charAt(weightedSum(code, alphabet, weights) % 11)
  return code.endsWith(check) ? sound : faulty('check-digit')
}
