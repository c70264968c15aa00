import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSigned, sign } from './signature.ts'

const key = 'a'.repeat(32)
const next = 'b'.repeat(32)
const now = '2008-03-03T01:00:00.000Z'
const later = (seconds: number) => new Date(Date.parse(now) + seconds * 1_000).toISOString()

describe('a signed message', () => {
  it.each<[string, boolean, Parameters<typeof isSigned>]>([
    ['is taken as it was signed', true, [[key], 'body', sign(key, 'body', now), now]],
    ['by either of two keys, while one replaces the other', true, [[next, key], 'body', sign(key, 'body', now), now]],
    ['not by a key that was taken away', false, [[next], 'body', sign(key, 'body', now), now]],
    ['not altered', false, [[key], 'bodY', sign(key, 'body', now), now]],
    ['five minutes late', true, [[key], 'body', sign(key, 'body', now), later(300)]],
    ['not later', false, [[key], 'body', sign(key, 'body', now), later(301)]],
    ['not from the future', false, [[key], 'body', sign(key, 'body', later(302)), now]],
    [
      'not with another time than was signed',
      false,
      [[key], 'body', sign(key, 'body', now).replace(/^t=\d+/, 't=1204506100'), now],
    ],
    ['not unsigned', false, [[key], 'body', undefined, now]],
    ['not where there are no keys', false, [[], 'body', sign(key, 'body', now), now]],
  ])('%s', (_, expected, asked) => {
    expect(isSigned(...asked)).toBe(expected)
  })

  it('is not taken with any character of it changed', () => {
    const body = '{"amountFen":920000}'
    const signature = sign(key, body, now)
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const altered = body.slice(0, at) + character + body.slice(at + 1)
        expect(isSigned([key], altered, signature, now)).toBe(altered === body)
      }),
      { seed: 20080128 },
    )
  })
})
