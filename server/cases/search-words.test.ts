import { describe, expect, it } from 'vitest'
import { readSearch } from './search-words.ts'

const today = '2026-03-02'

describe('what was typed is read', () => {
  it.each([
    ['11010519491231002X', { identityNumber: '11010519491231002X' }],
    [' 11010519491231002x ', { identityNumber: '11010519491231002X' }],
    ['91350100M000100Y43', { identityNumber: '91350100M000100Y43' }],
    ['320684202603020000017', { caseNumber: '320684202603020000017' }],
    ['0000017', { caseNumber: '0000017' }],
    ['0104', { caseNumber: '0104', itemCode: '0104' }],
    ['李书友', { words: '李书友' }],
    ['Book market', { words: 'Book market' }],
    ['320684198001010010', { caseNumber: '320684198001010010' }],
    ['李', {}],
    ['017', { words: '017' }],
  ])('“%s”', (typed, readings) => {
    expect(readSearch(typed, today)).toEqual(readings)
  })
})
