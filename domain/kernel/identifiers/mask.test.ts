import { expect, test } from 'vitest'
import { maskCitizenId, maskMobile, maskName } from './mask.ts'

test('a citizen id keeps its region and last four', () => {
  expect(maskCitizenId('320684188001010019')).toBe('320684********0019')
  expect(maskCitizenId('320684880101001')).toBe('320684*****1001')
  expect(maskCitizenId('3206841880')).toBe('**********')
})

test('a mobile number keeps its network and last four', () => {
  expect(maskMobile('13800000000')).toBe('138****0000')
})

test.each([
  ['张三', '张*'],
  ['欧阳修远', '欧***'],
  ['𠮷田', '𠮷*'],
  ['张', '*'],
  ['', ''],
])('the name %s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})
