import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkCitizenId, upgradeCitizenId } from './citizen-id.ts'

const today = '2008-11-24'
const valid = [
  '11010519491231002X',
  '440524188001010014',
  '320684188001010019',
  '320684188002290120',
  '320684188512310232',
  '32068418881010009X',
]

describe('a citizen identity number', () => {
  test.each([...valid, '32068418881010009x', ' ３２０６８４１８８８１０１０００９ｘ '])('%s is valid', (id) => {
    expect(checkCitizenId(id, today)).toEqual({ valid: true })
  })

  test.each([
    ['320684188001010018', 'check-digit'],
    ['320684188001010010', 'check-digit'],
    ['320684188102290128', 'date'],
    ['320684188881010008', 'date'],
    ['999999188001010012', 'region'],
    ['320684209912310012', 'future-date'],
    ['32068418800101001', 'length'],
    ['320684880101001', 'length'],
    ['32068418800101O019', 'character'],
    ['3206841880010100X9', 'character'],
  ])('%s fails for its %s', (id, reason) => {
    expect(checkCitizenId(id, today)).toEqual({ valid: false, reason })
  })

  it('may belong to someone born today, not to someone born tomorrow', () => {
    expect(checkCitizenId('32068418881010009X', '1888-10-10').valid).toBe(true)
    expect(checkCitizenId('32068418881010009X', '1888-10-09')).toEqual({ valid: false, reason: 'future-date' })
  })

  const anyValid = fc.constantFrom(...valid)
  const position = fc.nat(16)

  it('never stays valid when one digit is changed', () => {
    fc.assert(
      fc.property(anyValid, position, fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const digit = (Number(id.charAt(at)) + by) % 10
        expect(checkCitizenId(id.slice(0, at) + digit + id.slice(at + 1), '9999-12-31').valid).toBe(false)
      }),
      { seed: 11643, numRuns: 1000 },
    )
  })

  it('never stays valid when two different neighbours change places', () => {
    fc.assert(
      fc.property(anyValid, position, (id, at) => {
        const [a, b] = [id.charAt(at), id.charAt(at + 1)]
        fc.pre(a !== b)
        expect(checkCitizenId(id.slice(0, at) + b + a + id.slice(at + 2), '9999-12-31').valid).toBe(false)
      }),
      { seed: 11643, numRuns: 1000 },
    )
  })
})

describe('an old 15-digit number', () => {
  it('gains its century and check digit', () => {
    expect(upgradeCitizenId('320684880101001')).toBe('320684198801010016')
  })

  test.each(['320684880230001', '990684880101001', '32068488010100', '32068488010100A'])('%s has no upgrade', (id) => {
    expect(upgradeCitizenId(id)).toBeUndefined()
  })
})
