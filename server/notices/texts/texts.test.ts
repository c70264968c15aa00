import { describe, expect, it } from 'vitest'
import { told } from '#domain/cases/index.ts'
import { toldOfBills } from '#domain/fees/index.ts'
import { toldOfBookings } from '#domain/hall/index.ts'
import { toldOfStages } from '#domain/projects/index.ts'
import { en } from './en.ts'
import type { Texts } from './texts.ts'
import { zhCn } from './zh-cn.ts'

const kinds = [
  ...Object.entries(told).flatMap(([kind, isTold]) => (isTold ? [kind] : [])),
  ...toldOfStages,
  ...toldOfBills,
  ...toldOfBookings,
]
const catalogues: [string, Texts][] = [
  ['zh-CN', zhCn],
  ['en', en],
]

describe.each(catalogues)('the words in %s', (_, texts) => {
  it('are there for all that is told, and for nothing else', () => {
    expect(Object.keys(texts.told).sort()).toEqual([...kinds].sort())
  })

  it('fit a text message of a few parts, with the number of the case and where to look', () => {
    for (const telling of Object.values(texts.told)) {
      const occasion = {
        ...telling,
        about: 'case' as const,
        number: '320684202603020000017',
        agent: false,
        link: 'https://example.cn/x',
      }
      const sms = texts.sms(occasion)
      expect(sms).toContain(occasion.number)
      expect(sms).toContain(occasion.link)
      expect(sms).not.toMatch(/undefined|\n/)
      expect(sms.length).toBeLessThan(texts === zhCn ? 200 : 400)
    }
  })

  it('say to an agent that it is about somebody else', () => {
    const occasion = { ...texts.told.CaseAccepted, about: 'case' as const, number: '1', agent: true, link: 'x' }
    expect(texts.mail(occasion, '')).toMatch(/您代办的办件|for somebody else/)
    expect(texts.sms(occasion)).toMatch(/您代办的办件|for somebody else/)
  })

  it('have subjects that tell no outcome', () => {
    expect(new Set(Object.values(texts.told).map((telling) => texts.subject({ ...telling, about: 'case' }))).size).toBe(
      2,
    )
  })
})
