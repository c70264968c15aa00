const digits = '0123456789'
const alphanumerics = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Check digit of a row of digits by ISO 7064 MOD 11,10. Throws RangeError on any other character. */
export const mod11And10 = (text: string): string => hybridCheck(text, digits)

/** Check character of a row of digits and capitals by ISO 7064 MOD 37,36. Throws RangeError on any other character. */
export const mod37And36 = (text: string): string => hybridCheck(text, alphanumerics)

/** The hybrid systems MOD (M+1),M of ISO 7064, M being the size of the alphabet. */
function hybridCheck(text: string, alphabet: string): string {
  const size = alphabet.length
  let product = size
  for (const character of text) {
    const value = alphabet.indexOf(character)
    if (value < 0) throw new RangeError(`no check character for: ${text}`)
    product = (((product + value) % size || size) * 2) % (size + 1)
  }
  return alphabet.charAt((size + 1 - product) % size)
}
