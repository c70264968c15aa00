import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkLicenceIdentifier } from '../kernel/index.ts'
import { identifierOf, licenceNumber, parseLicenceNumber } from './licence-number.ts'

const parts = { word: '海建', year: 2026, serial: 123 }

it('writes a licence number after the pattern of document numbers', () => {
  expect(licenceNumber(parts)).toBe('海建许〔2026〕第000123号')
})

it.each([
  '海建许〔2026〕第000123号',
  '海建许[2026]第123号',
  '海建许（2026）000123',
  ' 海建许【２０２６】第 000123 号 ',
])('reads “%s” as people type it', (text) => {
  expect(parseLicenceNumber(text)).toEqual(parts)
})

it.each([
  '',
  '海建〔2026〕第000123号',
  '许〔2026〕第000123号',
  '海建许〔26〕第1号',
  '海建许〔2026〕第号',
  "海建许〔2026〕第1'号",
])('does not take “%s” for a licence number', (text) => {
  expect(parseLicenceNumber(text)).toBeUndefined()
})

it('reads back every number it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2004, max: 2099 }), fc.integer({ min: 1, max: 999_999_999 }), (year, serial) => {
      expect(parseLicenceNumber(licenceNumber({ word: '海食药监', year, serial }))).toEqual({
        word: '海食药监',
        year,
        serial,
      })
    }),
    { seed: 36904 },
  )
})

it('gives every licence an identifier with a right check character', () => {
  const identifier = identifierOf({ creditCode: '11320684000000094J', itemCode: '0907', year: 2026, serial: 123 })
  expect(identifier).toMatch(
    /^1\.2\.156\.3005\.2\.11320684000000094J007\.11320684000000094J\.2026000123\.001\.[0-9A-Z]$/,
  )
  expect(checkLicenceIdentifier(identifier)).toEqual({ valid: true })
})
