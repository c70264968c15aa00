import type { Letter } from '../letter.ts'

/** Controls, and what turns the direction of text around: nothing on a paper may read otherwise than it was written. */
// eslint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

/** So many signs without a place to break would run off the paper. */
const unbroken = /[!-~]{32}(?=[!-~])/g

const clean = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(invisible, '')
    .normalize('NFC')
    .replaceAll(unbroken, '$&\u200b')

/** A letter whose texts can be set: what people typed keeps its signs and loses its tricks. The code's address is left alone. */
export function printable(letter: Letter): Letter {
  const { code, ...rest } = letter
  return { ...(cleanAll(rest) as Omit<Letter, 'code'>), code }
}

function cleanAll(value: unknown): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map(cleanAll)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanAll(one)]))
  return value
}
