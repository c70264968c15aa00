import { expect, test } from 'vitest'
import { memorySettings } from './settings.ts'

const gigabyte = 2 ** 30

test.each([
  [0.5 * gigabyte, '128MB', '256MB'],
  [1 * gigabyte, '128MB', '512MB'],
  [4 * gigabyte, '512MB', '2048MB'],
  [24 * gigabyte, '1024MB', '12288MB'],
])('of %d bytes the database keeps an eighth, within bounds', (bytes, shared_buffers, effective_cache_size) => {
  expect(memorySettings(bytes)).toEqual({ shared_buffers, effective_cache_size })
})
