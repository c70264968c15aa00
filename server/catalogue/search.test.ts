import { describe, expect, it } from 'vitest'
import { haimen } from '#cities/haimen/index.ts'
import type { Published } from './catalogue.ts'
import { itemPage } from './item-list.ts'
import { shelfOf } from './shelf.ts'
import { suggestionsWhileTyping } from './suggest.ts'

const { items, departments, guidance } = haimen
const published = items.map((item): Published => ({ item, version: 1, status: 'in-use' }))
const shelf = await shelfOf(published, departments, haimen)
const search = (q: string, more = {}) => itemPage(shelf, { q, ...more })

describe('what people type finds what they mean', () => {
  it.each([
    // official words, in whole and in part
    ['食品卫生许可证核发', '1802'],
    ['夜间建筑施工许可', '2008'],
    ['城市排水许可', '0910'],
    ['施工许可', '0901'],
    // everyday words, bare and in a sentence
    ['开饭店', '1802'],
    ['我想开饭店要办什么手续', '1802'],
    ['房产证', '1103'],
    ['房产证怎么办', '1103'],
    ['身份证', '0415'],
    ['身份证丢了', '0415'],
    ['结婚证', '0503'],
    ['护照', '0414'],
    ['营业执照', '2502'],
    ['网吧', '1701'],
    ['施工', '0901'],
    ['晚上施工', '2008'],
    ['盖房', '0807'],
    ['药店', '2701'],
    ['老年卡', '0510'],
    ['摆摊', '2202'],
    ['驾校', '1205'],
    // pinyin, whole, in pieces and as initials
    ['kaifandian', '1802'],
    ['kai fan dian', '1802'],
    ['KFD', '1802'],
    ['huzhao', '0414'],
    ['jiehundengji', '0503'],
    ['jhdj', '0503'],
    ['fangchanzheng', '1103'],
    ['sfz', '0415'],
    // a slip: a character that sounds the same, a letter
    ['开反店', '1802'],
    ['结昏证', '0503'],
    ['营业直照', '2502'],
    ['jiehundenji', '0503'],
    // English
    ['restaurant', '1802'],
    ['how to open a restaurant', '1802'],
    ['passport', '0414'],
    ['Passport', '0414'],
    ['pasport', '0414'],
    ['birth', '0420'],
    ['marriage', '0503'],
    ['construction permit', '0901'],
  ])('“%s” finds %s first', (q, code) => {
    expect(search(q).items[0]?.code).toBe(code)
  })

  it.each([
    ['我想开饭店要办什么手续', { typed: '开饭店', means: '食品卫生许可' }],
    ['kfd', { typed: '开饭店', means: '食品卫生许可' }],
    ['restaurant', { typed: 'restaurant', meansEn: 'food hygiene licence' }],
    ['房产证', { typed: '房产证', means: '房屋所有权登记' }],
  ])('“%s” is answered with what it was taken for', (q, understood) => {
    expect(search(q).understoodAs).toMatchObject(understood)
  })

  it.each(['结婚登记', '夜间建筑施工许可', '身份证', 'zzzzqqq', ''])('“%s” needs no explanation', (q) => {
    expect(search(q).understoodAs).toBeUndefined()
  })

  it('every everyday word leads to the items it names, in the order named', () => {
    const astray = (guidance?.everydayWords ?? []).flatMap(({ words, wordsEn, items: meant }) =>
      [...words, ...wordsEn].filter((word) => search(word).items[0]?.code !== meant[0]),
    )
    expect(astray).toEqual([])
  })
})

describe('when nothing is found', () => {
  it.each(['外星人', 'zzzzqqq', '%$#@', '\u0000'])('“%s” is answered with where to go on', (q) => {
    const { total, suggestions } = search(q)
    expect(total).toBe(0)
    expect(suggestions?.items.length).toBeGreaterThan(0)
  })
})

describe('an event', () => {
  it('lists its items in the order they are called for', () => {
    expect(search('', { event: 'restaurant', limit: '3' }).items.map(({ code }) => code)).toEqual([
      '1802',
      '0405',
      '2003',
    ])
  })
  it('pages on, and is narrowed by words and department', () => {
    const first = search('', { event: 'restaurant', limit: '2' })
    const second = search('', { event: 'restaurant', limit: '2', after: first.next ?? '' })
    expect(second.items.map(({ code }) => code)).toEqual(['2003', '2501'])
    expect(search('消防', { event: 'restaurant' }).items.map(({ code }) => code)).toEqual(['0405'])
    expect(search('', { event: 'restaurant', department: '18' }).total).toBe(2)
  })
  it('that is unknown holds nothing', () => {
    expect(search('', { event: 'moon-landing' }).total).toBe(0)
  })
})

describe('suggestions while typing', () => {
  const texts = (q: string) => suggestionsWhileTyping(shelf, q).map(({ kind, text }) => `${kind} ${text}`)
  it.each([
    ['开饭', 'event 开饭店'],
    ['kaif', 'event 开饭店'],
    ['房产', 'word 房产证'],
    ['护照', 'item 普通护照签发'],
    ['restau', 'word restaurant'],
    ['jiehun', 'item 结婚登记'],
  ])('for “%s” hold %s', (q, line) => {
    expect(texts(q)).toContain(line)
  })
  it('are at most eight, and none for nothing', () => {
    expect(texts('开').length).toBeLessThanOrEqual(8)
    expect(texts('开').length).toBeGreaterThan(3)
    expect(texts('  ')).toEqual([])
    expect(texts('zzzzqqq')).toEqual([])
  })
})
