import { checkCitizenId, checkCreditCode, normalise, type CivilDate } from '#domain/kernel/index.ts'

/** What a search may mean, by its shape alone: every reading that is possible is tried. */
export interface Readings {
  /** The end of a case number, or all of it (21 digits). */
  caseNumber?: string
  /** A citizen identity number or a unified social credit code with a right check character. */
  identityNumber?: string
  /** Words of a name, of an applicant or of an item. */
  words?: string
  itemCode?: string
}

/** Reads what was typed; nobody is born after `today`. Four digits are an item's code and the end of a case number. */
export function readSearch(typed: string, today: CivilDate): Readings {
  const number = normalise(typed).replaceAll(/\s/g, '')
  if (checkCitizenId(number, today).valid || checkCreditCode(number).valid) return { identityNumber: number }
  if (/^\d{4,21}$/.test(number)) return { caseNumber: number, ...(number.length === 4 && { itemCode: number }) }
  const words = typed.normalize('NFC').trim()
  return words.length < 2 ? {} : { words }
}
