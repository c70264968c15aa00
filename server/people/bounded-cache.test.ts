import { expect, it } from 'vitest'
import { boundedCache } from './bounded-cache.ts'

it('a full cache forgets what was not asked for longest', () => {
  const cache = boundedCache<number>(2)
  cache.put('a', 1)
  cache.put('b', 2)
  expect(cache.get('a')).toBe(1)
  cache.put('c', 3)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3])
})
