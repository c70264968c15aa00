import { expect, it } from 'vitest'
import { counted } from './counted.ts'

it.each([
  [0, '0 cases'],
  [1, '1 case'],
  ['1', '1 case'],
  ['1,001', '1,001 cases'],
])('counts %s in English', (count, said) => {
  expect(counted(count, 'case')).toBe(said)
})

it('takes a plural of its own', () => {
  expect([counted(1, 'copy', 'copies'), counted(2, 'copy', 'copies')]).toEqual(['1 copy', '2 copies'])
})
