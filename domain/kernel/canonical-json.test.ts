import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Every object of a text has its keys by UTF-16 code units, but for those JavaScript puts first by itself. */
function keysOf(text: string): string[][] {
  const found: string[][] = []
  JSON.parse(text, (_, member: unknown) => {
    if (member !== null && typeof member === 'object' && !Array.isArray(member)) found.push(Object.keys(member))
    return member
  })
  return found
}

it.each([
  [{ b: 1, a: [{ d: '二', c: null }] }, '{"a":[{"c":null,"d":"二"}],"b":1}'],
  [{ a: 1, b: { c: 2, d: 3 } }, '{"a":1,"b":{"c":2,"d":3}}'],
  [{ 2: 'two', 10: 'ten' }, '{"10":"ten","2":"two"}'],
  [{ a: undefined, b: [undefined, 1] }, '{"b":[null,1]}'],
  [[], '[]'],
  ['"', String.raw`"\""`],
])('%j is written as %s', (value, written) => {
  expect(canonicalJson(value)).toBe(written)
})

it('is one text whatever the order of the keys, reads back as the value, and has its keys in order', () => {
  const word = fc.string().filter((key) => key !== '__proto__' && !/^\d/.test(key))
  const { value: any } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      ...[fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()],
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(word, tie('value'), { maxKeys: 5 }),
    ),
  }))
  fc.assert(
    fc.property(any, (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(reversed(value))).toBe(text)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(asRead(value))
      for (const keys of keysOf(text)) expect(keys).toEqual(keys.toSorted())
    }),
    { seed: 8785, numRuns: 500 },
  )
})
