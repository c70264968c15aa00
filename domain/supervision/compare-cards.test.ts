import { expect, it } from 'vitest'
import { compareCards, totalsOf } from './compare-cards.ts'
import type { CardLevel, Finding } from './finding.ts'
import { defaultPoints, prefecturePoints } from './presets.ts'

const card = (id: string, level: CardLevel, rest: Partial<Finding> = {}): Finding => ({
  rule: 'T-03',
  occasion: `promised 2026-03-02/${level}`,
  level,
  breachAt: '2026-03-09T16:00:00.000Z',
  about: { kind: 'case', id },
  departmentCode: '01',
  windowCode: null,
  persons: ['clerk-1'],
  cites: [],
  numbers: { limit: 5 },
  ...rest,
})

it('finds nothing between two sets that agree, in whatever order', () => {
  const [a, b] = [card('a', 'red'), card('b', 'yellow')]
  expect(compareCards([a, b], [b, a])).toEqual([])
})

it('tells a card that is another colour now from one that is gone and one that came', () => {
  const differences = compareCards([card('a', 'red'), card('b', 'red')], [card('a', 'yellow'), card('c', 'red')])
  expect(differences.map(({ about, was, now }) => [about.id, was?.level ?? null, now?.level ?? null])).toEqual([
    ['a', 'red', 'yellow'],
    ['b', 'red', null],
    ['c', null, 'red'],
  ])
})

it('sees one changed number in the evidence', () => {
  expect(compareCards([card('a', 'red')], [card('a', 'red', { numbers: { limit: 6 } })])).toHaveLength(1)
})

it('leaves reminders out', () => {
  expect(compareCards([card('a', 'blue')], [])).toEqual([])
  expect(totalsOf([card('a', 'blue')], defaultPoints)).toEqual({ cards: 0, byRule: {}, points: 0, lateCases: 0 })
})

it('adds up points, and each repeated warning of a unit in a month', () => {
  const warned = ['a', 'b', 'c'].map((id) => card(id, 'yellow'))
  expect(totalsOf([...warned, card('d', 'red')], defaultPoints)).toMatchObject({ cards: 4, points: -6, lateCases: 1 })
  expect(totalsOf(warned.slice(1), defaultPoints).points).toBe(0)
  expect(totalsOf([card('d', 'red')], prefecturePoints).points).toBe(-10)
})
