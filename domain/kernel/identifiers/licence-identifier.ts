import { faulty, sound, type Check } from './check.ts'
import { mod37And36 } from './iso7064.ts'
import { normalise } from './normalise.ts'

const root = '1.2.156.3005.2.'

/** What a licence identifier is made of. */
export interface LicenceIdentifierParts {
  /** Credit code of the authority that defined the type (18) and its number there (3). */
  typeCode: string
  /** Credit code of the issuer (18). */
  issuer: string
  /** Serial number at the issuer: digits and capitals. */
  serial: string
  /** 1 at first issue, one more at each change; at most 999. */
  version: number
}

/** The identifier of an electronic licence (电子证照标识, GB/T 36904-2018) with its check character. Throws RangeError on ill-formed parts. */
export function composeLicenceIdentifier({ typeCode, issuer, serial, version }: LicenceIdentifierParts): string {
  const parts = [typeCode, issuer, serial, String(version).padStart(3, '0')]
  const identifier = `${root}${parts.join('.')}.${mod37And36(parts.join(''))}`
  const check = checkLicenceIdentifier(identifier)
  if (!check.valid) throw new RangeError(`no licence identifier (${check.reason}): ${identifier}`)
  return identifier
}

/** Checks form and check character (MOD 37,36 over everything after the root); the credit codes inside are the registry's business. */
export function checkLicenceIdentifier(text: string): Check {
  const identifier = normalise(text)
  if (!identifier.startsWith(root)) return faulty('prefix')
  const parts = identifier.slice(root.length).split('.')
  const [typeCode, issuer, serial, version, check] = parts
  if (parts.length !== 5 || typeCode?.length !== 21 || issuer?.length !== 18 || !serial) return faulty('length')
  if (version?.length !== 3 || check?.length !== 1) return faulty('length')
  if (!/^[0-9A-Z]+$/.test(parts.join('')) || !/^\d+$/.test(version)) return faulty('character')
  return check === mod37And36(typeCode + issuer + serial + version) ? sound : faulty('check-digit')
}
