import { composeLicenceIdentifier } from '../kernel/index.ts'

/** What a licence number is made of; `serial` counts the department's licences of the year without gaps. */
export interface LicenceNumberParts {
  /** How the department's documents begin: 海建. */
  word: string
  year: number
  serial: number
}

/** The number printed on a licence, after the pattern of document numbers (GB/T 9704-2012): 海建许〔2026〕第000123号. */
export function licenceNumber({ word, year, serial }: LicenceNumberParts): string {
  return `${word}许〔${year}〕第${String(serial).padStart(6, '0')}号`
}

const written = /^(\p{Script=Han}{1,10})许[〔[(【](\d{4})[〕\])】]第?(\d{1,9})号?$/u

/** Reads a licence number as people type it: any brackets, spaces, with or without 第 and 号; undefined if it is none. */
export function parseLicenceNumber(text: string): LicenceNumberParts | undefined {
  const [, word, year, serial] = written.exec(text.normalize('NFKC').replaceAll(/\s/g, '')) ?? []
  return word === undefined ? undefined : { word, year: Number(year), serial: Number(serial) }
}

/** What the identifier of a licence is made of; the department defines the type and issues the licence. */
export interface Issued {
  creditCode: string
  /** The item's four digits; its last two number the type within the department. */
  itemCode: string
  year: number
  serial: number
}

/** The identifier of the electronic licence (电子证照标识, GB/T 36904-2018), first version. Throws RangeError on ill-formed parts. */
export function identifierOf({ creditCode, itemCode, year, serial }: Issued): string {
  return composeLicenceIdentifier({
    typeCode: `${creditCode}0${itemCode.slice(2)}`,
    issuer: creditCode,
    serial: `${year}${String(serial).padStart(6, '0')}`,
    version: 1,
  })
}
