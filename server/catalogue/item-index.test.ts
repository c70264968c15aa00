import { describe, expect, it } from 'vitest'
import { haimen } from '#cities/haimen/index.ts'
import type { Published } from './catalogue.ts'
import { buildItemIndex } from './item-index.ts'
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

  it('include how a name sounds, from every syllable on', () => {
    const { whole, parts } = soundsOf('结婚登记')
    expect(whole).toEqual(['jiehundengji', 'jhdj'])
    expect(parts).toEqual(expect.arrayContaining(['hundengji', 'dengji', 'hdj', 'dj', 'jiehun']))
    expect(soundOf('结昏登记')).toBe(soundOf('结婚登记'))
  })
})

describe('searching the catalogue', () => {
  const { items, departments } = haimen
  const published = items.map((item): Published => ({ item, version: 1, status: 'in-use' }))
  const index = buildItemIndex(published, new Map(departments.map((department) => [department.code, department])))
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

  it.each(['zzzzqqq', '外星人', '%$#@', '   ', '\u0000'])('“%s” finds nothing', (query) => {
    expect(index.find(query)).toEqual([])
  })
})
