import { describe, expect, it } from 'vitest'
import { haimen } from '#cities/haimen/index.ts'
import type { Published } from './catalogue.ts'
import { createItemIndex } from './item-index.ts'
import { soundOf, soundsOf, termsOf } from './terms.ts'

describe('the terms of a text', () => {
  it.each([
    ['结婚登记', ['结婚', '登记', '婚登']],
    ['开饭店', ['饭店', '开饭']],
    ['税', ['税']],
    ['Food hygiene LICENCE of a shop', ['food', 'hygiene', 'licence', 'shop']],
    ['ＡＢＣ', ['abc']],
    ['', []],
    ['?!', []],
  ])('of “%s” are %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it('include how a name sounds, whole and in its words', () => {
    const { whole, syllables, words } = soundsOf('结婚登记')
    expect(whole).toEqual(['jiehundengji', 'jhdj'])
    expect(syllables).toEqual(['jie', 'hun', 'deng', 'ji'])
    expect(words).toEqual(['jiehun', 'dengji', 'hundeng'])
    expect(soundOf('结昏登记')).toBe(soundOf('结婚登记'))
  })
})

const { items } = haimen
const published = items.map((item): Published => ({ item, version: 1, status: 'in-use' }))
const departments = new Map(haimen.departments.map((department) => [department.code, department]))
const index = createItemIndex()
await index.update(published, departments)

describe('searching the catalogue', () => {
  const best = (query: string) => {
    const [code] = index.find(query)
    return items.find((item) => item.code === code)?.name
  }

  it.each([
    ['结婚登记', '结婚登记'],
    ['结婚', '结婚登记'],
    ['jiehun', '结婚登记'],
    ['jiehundengji', '结婚登记'],
    ['JieHun', '结婚登记'],
    ['jie hun', '结婚登记'],
    ['jh', '结婚登记'],
    ['jhdj', '结婚登记'],
    ['marriage', '结婚登记'],
    ['marrage', '结婚登记'],
    ['jiehum', '结婚登记'],
    ['结昏登记', '结婚登记'],
    ['税务登记', '税务登记(国税、地税)'],
    ['护照', '普通护照签发'],
    ['身份证', '居民身份证申领、换领'],
    ['开饭店', '食品卫生许可证核发'],
    ['开饭店需要什么手续', '食品卫生许可证核发'],
  ])('“%s” finds %s first', (query, name) => {
    expect(best(query)).toBe(name)
  })

  it('“房产证” finds the registration of houses', () => {
    expect(best('房产证')).toMatch(/^房屋/)
  })

  it.each(['hundengji', 'hdj', 'hun deng', '昏登记'])('“%s”, from a later syllable on, finds 结婚登记', (query) => {
    const names = index.find(query).map((code) => items.find((item) => item.code === code)?.name)
    expect(names.slice(0, 3)).toContain('结婚登记')
  })

  it.each(['zzzzqqq', '外星人', '%$#@', '   ', '\u0000'])('“%s” finds nothing', (query) => {
    expect(index.find(query)).toEqual([])
  })
})

describe('an index that is updated', () => {
  const own = (all: readonly Published[]) => all.map(({ item }) => item.code)
  const [first, ...rest] = published.filter(({ item }) => item.name.includes('许可'))
  if (!first) throw new Error('the city permits nothing')

  it('finds what is new or named anew, by its new name alone, and no more what is gone', async () => {
    const changing = createItemIndex()
    await changing.update([first, ...rest.slice(0, 5)], departments)
    const renamed = { ...first, item: { ...first.item, name: '月球旅行核准', nameEn: 'lunar travel', keywords: [] } }
    await changing.update([renamed, ...rest.slice(2)], departments)
    expect(changing.find('月球旅行')).toEqual([renamed.item.code])
    expect(changing.find('lxhz')).toEqual([renamed.item.code])
    const found = changing.find(first.item.name)
    expect(found).not.toContain(first.item.code)
    for (const code of own(rest.slice(0, 2))) expect(changing.find('许可')).not.toContain(code)
    expect(changing.find(rest.at(-1)?.item.name ?? '')).toContain(rest.at(-1)?.item.code)
  })

  it('lets others work while it is filled', async () => {
    const filling = createItemIndex()
    let turns = 0
    const turn = () => {
      turns += 1
      if (turns < 1_000) next = setImmediate(turn)
    }
    let next = setImmediate(turn)
    await filling.update(published, departments)
    clearImmediate(next)
    expect(turns).toBeGreaterThan(1)
  })
})
