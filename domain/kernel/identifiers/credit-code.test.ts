import { describe, expect, it, test } from 'vitest'
import { checkCreditCode } from './credit-code.ts'
import { checkOrganisationCode } from './organisation-code.ts'
import { checkTaskCode } from './task-code.ts'

const valid = [
  '91350100M000100Y43',
  '11320684000000019R',
  '12320684000000027H',
  '91320684MA0TEXT12K',
  '92320684MA0DEM013L',
  '93320684NA00000124',
  '513206845000000X75',
]

describe('a credit code', () => {
  test.each([...valid, '91350100m000100y43'])('%s is valid', (code) => {
    expect(checkCreditCode(code)).toEqual({ valid: true, warnings: [] })
  })

  test.each([
    ['91350100M000100Y44', 'check-digit'],
    ['91350100M0O0100Y43', 'character'],
    ['9135010M0000100Y43', 'character'],
    ['91350100M000100Y4', 'length'],
    ['11440300MB2C92017W', 'check-digit'],
  ])('%s fails for its %s', (code, reason) => {
    expect(checkCreditCode(code)).toEqual({ valid: false, reason })
  })

  it('with an unknown category or a wrong organisation code inside is valid with a warning', () => {
    expect(checkCreditCode('Q7320684MA0TEXT12H')).toEqual({ valid: true, warnings: ['unknown-prefix'] })
    expect(checkCreditCode('91320684MA0TEXT13N')).toEqual({ valid: true, warnings: ['organisation-code'] })
  })
})

describe('an organisation code', () => {
  test.each(['D2143569X', 'D2143569-X', 'd2143569x', ...valid.map((code) => code.slice(8, 17))])(
    '%s is valid',
    (code) => {
      expect(checkOrganisationCode(code)).toEqual({ valid: true })
    },
  )

  test.each([
    ['D21435690', 'check-digit'],
    ['D2143569A', 'character'],
    ['D2143569', 'length'],
  ])('%s fails for its %s', (code, reason) => {
    expect(checkOrganisationCode(code)).toEqual({ valid: false, reason })
  })
})

describe('an item code', () => {
  test.each(['12441500196720244T3442199806003', '11320684000000019R4320100001000'])('%s is valid', (code) => {
    expect(checkTaskCode(code)).toEqual({ valid: true })
  })

  test.each([
    ['11320684000000018R4320100001000', 'check-digit'],
    ['11320684000000019R432010000100', 'length'],
    ['11320684000000019R432010000100A', 'character'],
  ])('%s fails for its %s', (code, reason) => {
    expect(checkTaskCode(code)).toEqual({ valid: false, reason })
  })
})
