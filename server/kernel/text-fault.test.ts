import { expect, it } from 'vitest'
import { textFault } from './text-fault.ts'

const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)])

it.each([
  ['plain words, a tab and a line break', { a: '材料齐全\t\n', b: [1, true, null, '𠮷'] }, undefined],
  ['a NUL', { defects: [{ defect: 'a\u0000' }] }, { field: 'defects.0.defect', message: 'field-character' }],
  ['an escape', { a: { b: '\u001b[2J' } }, { field: 'a.b', message: 'field-character' }],
  ['half a character', ['\ud83d'], { field: '0', message: 'field-character' }],
  ['sixteen levels', nested(16), undefined],
])('finds in %s what nobody can have meant', (_, value, fault) => {
  expect(textFault(value)).toEqual(fault)
})

it('stops at endless nesting', () => {
  expect(textFault(nested(5_000))?.message).toBe('field-type')
})
