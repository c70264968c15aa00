import { expect, it } from 'vitest'
import { chineseNumber, limitText } from './wording.ts'

it.each([
  [5, '五'],
  [10, '十'],
  [15, '十五'],
  [20, '二十'],
  [60, '六十'],
  [99, '九十九'],
  [120, '120'],
])('%i is written %s', (value, words) => {
  expect(chineseNumber(value)).toBe(words)
})

it('a limit of nothing is on the spot', () => {
  expect(limitText({ value: 0, unit: 'workday' })).toBe('即时办结')
  expect(limitText({ value: 20, unit: 'workday' })).toBe('二十个工作日')
  expect(limitText({ value: 3, unit: 'month' })).toBe('三个月')
})
