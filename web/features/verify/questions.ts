import { verifyLicence } from '#api/licences.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question } from '../../kernel/questions.tsx'

/** What the register says of a number typed from paper. */
export const licenceNumbered = (number: string) => question(verifyLicence, { query: { number } })

export const numberIn = ({ search }: Pick<Place, 'search'>): string => search.get('number')?.trim().slice(0, 60) ?? ''

/** What the page is drawn from: nothing, unless a number stands in its address. */
export const verifyQuestions = (place: Place) => {
  const number = numberIn(place)
  return number === '' ? [] : [licenceNumbered(number)]
}
