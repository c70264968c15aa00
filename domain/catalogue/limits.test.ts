import { expect, it, test } from 'vitest'
import { lostProperty, stallPermit } from '#testing/fixtures/index.ts'
import type { Limit } from './time-limit.ts'
import { outlasts, statutoryLimit } from './limits.ts'

const limit = (value: number, unit: Limit['unit']): Limit => ({ value, unit, anchor: 'acceptance' })

test.each([
  [limit(20, 'workday'), limit(20, 'workday'), false],
  [limit(21, 'workday'), limit(20, 'workday'), true],
  [limit(14, 'workday'), limit(20, 'day'), false],
  [limit(15, 'workday'), limit(20, 'day'), true],
  [limit(20, 'workday'), limit(1, 'month'), false],
  [limit(22, 'workday'), limit(1, 'month'), true],
  [limit(29, 'day'), limit(20, 'workday'), true],
  [limit(0, 'workday'), limit(20, 'workday'), false],
  [limit(130, 'hour'), limit(20, 'workday'), false],
  [limit(131, 'hour'), limit(20, 'workday'), true],
  [limit(400, 'hour'), limit(20, 'workday'), true],
  // Three and a half days of opening hours.
  [limit(23, 'hour'), limit(1, 'day'), true],
  [limit(4, 'hour'), limit(1, 'day'), false],
  [limit(1, 'workday'), limit(4, 'hour'), true],
])('whether %j is longer than %j', (one, other, longer) => {
  expect(outlasts(one, other)).toBe(longer)
})

it('the law’s own limit holds, then twenty working days for a licence, then none', () => {
  expect(statutoryLimit({ kind: 'licence', statutory: limit(1, 'month') })).toEqual(limit(1, 'month'))
  expect(statutoryLimit({ ...stallPermit, kind: 'licence', statutory: null })).toEqual(limit(20, 'workday'))
  expect(statutoryLimit({ ...lostProperty, kind: 'confirmation', statutory: null })).toBeNull()
})
