import { describe, expect, it, test } from 'vitest'
import { mod11And10, mod37And36 } from './iso7064.ts'
import { checkLicenceIdentifier, composeLicenceIdentifier } from './licence-identifier.ts'
import { checkMobile } from './mobile.ts'
import { checkRegistrationNumber } from './registration-number.ts'

describe('the hybrid check systems of ISO 7064', () => {
  test('MOD 37,36 gives the published characters', () => {
    expect(mod37And36('A12425GABC1234002')).toBe('M')
    expect(mod37And36('11100000000013338W00211320482014138860P201807250201001')).toBe('M')
  })

  test('MOD 11,10 gives the published digit', () => {
    expect(mod11And10('11010800000001')).toBe('6')
  })

  test('other characters have no check character', () => {
    expect(() => mod11And10('1A')).toThrow(RangeError)
    expect(() => mod37And36('a')).toThrow(RangeError)
  })
})

describe('a licence identifier', () => {
  const parts = {
    typeCode: '11100000000013338W002',
    issuer: '11320482014138860P',
    serial: '201807250201',
    version: 1,
  }
  const identifier = '1.2.156.3005.2.11100000000013338W002.11320482014138860P.201807250201.001.M'

  it('is composed with its check character and valid', () => {
    expect(composeLicenceIdentifier(parts)).toBe(identifier)
    expect(checkLicenceIdentifier(identifier)).toEqual({ valid: true })
  })

  test.each([
    [identifier.replace('.M', '.N'), 'check-digit'],
    [identifier.replace('3005', '3006'), 'prefix'],
    [identifier.replace('.001', '.01'), 'length'],
    [identifier.replace('.001', ''), 'length'],
    [identifier.replace('.201807250201', '.'), 'length'],
    [identifier.replace('0201', '02-1'), 'character'],
    [identifier.replace('.001', '.A01'), 'character'],
  ])('%s fails for its %s', (text, reason) => {
    expect(checkLicenceIdentifier(text)).toEqual({ valid: false, reason })
  })

  test.each([{ version: 1000 }, { serial: '' }, { serial: '海门' }, { issuer: '1' }])(
    'is not composed from %o',
    (part) => {
      expect(() => composeLicenceIdentifier({ ...parts, ...part })).toThrow(RangeError)
    },
  )
})

describe('a business registration number', () => {
  test.each(['110108000000016', '320684000000005', '320684000000013'])('%s is valid', (number) => {
    expect(checkRegistrationNumber(number)).toEqual({ valid: true })
  })

  test.each([
    ['320684000000014', 'check-digit'],
    ['32068400000001', 'length'],
    ['32068400000001A', 'character'],
  ])('%s fails for its %s', (number, reason) => {
    expect(checkRegistrationNumber(number)).toEqual({ valid: false, reason })
  })
})

describe('a mobile number', () => {
  test.each(['13800000000', '１９９00000000'])('%s is valid', (number) => {
    expect(checkMobile(number)).toEqual({ valid: true })
  })

  test.each([
    ['12800000000', 'prefix'],
    ['1380000000', 'length'],
    ['1380000000O', 'character'],
  ])('%s fails for its %s', (number, reason) => {
    expect(checkMobile(number)).toEqual({ valid: false, reason })
  })
})
