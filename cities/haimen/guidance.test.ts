import { describe, expect, it } from 'vitest'
import { guidance } from './guidance.ts'
import { items } from './items.ts'

const known = new Set(items.map(({ code }) => code))
const { events, everydayWords } = guidance
const all = [...events.life, ...events.business]
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe('events and everyday words of the city', () => {
  it('name items that exist, none twice', () => {
    for (const { items: codes } of [...all, ...everydayWords]) {
      expect(codes.filter((code) => !known.has(code))).toEqual([])
      expect(repeated(codes)).toEqual([])
    }
  })

  it('are told apart', () => {
    expect(repeated(all.map(({ code }) => code))).toEqual([])
    expect(repeated(all.map(({ name }) => name))).toEqual([])
    expect(repeated(everydayWords.flatMap(({ words, wordsEn }) => [...words, ...wordsEn]))).toEqual([])
  })

  it('are many: people have many words for few things', () => {
    expect(everydayWords.length).toBeGreaterThanOrEqual(80)
    expect(everydayWords.flatMap(({ words }) => words).length).toBeGreaterThanOrEqual(300)
  })
})
