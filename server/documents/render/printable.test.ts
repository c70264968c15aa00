import { expect, it } from 'vitest'
import { letterAt } from '#testing/letters.ts'
import { text } from '../letter.ts'
import { printable } from './printable.ts'

const shown = (words: string) => {
  const [block] = printable({ ...letterAt('granted'), blocks: [text(words)] }).blocks
  return block?.as === 'text' ? block.text : ''
}

it.each([
  ['markup', '#evil[x] $x$ *b* _i_ @ref <l> \\ "q" `c`', '#evil[x] $x$ *b* _i_ @ref <l> \\ "q" `c`'],
  ['what turns text around', 'a\u202egnp.exe\u2066b\u200f', 'agnp.exeb'],
  ['controls', 'a\u0000b\u001bc\td', 'abcd'],
  ['a lone surrogate', 'a\ud800b', 'ab'],
  ['lines of any kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['Arabic', 'مرحبا', 'مرحبا'],
  ['rare characters', '㼆䶮𬱖', '㼆䶮𬱖'],
])('%s', (_, given, expected) => {
  expect(shown(given)).toBe(expected)
})

it('a word without an end may be broken', () => {
  expect(shown('A'.repeat(100))).toBe(`${'A'.repeat(32)}\u200b`.repeat(3) + 'AAAA')
})

it('the address of the code is left alone', () => {
  const letter = letterAt('issued')
  expect(printable(letter).code).toEqual(letter.code)
})
