import { describe, expect, it, test } from 'vitest'
import { checkNumber } from './check-number.ts'

const today = '2008-11-24'

describe('a number typed into one box', () => {
  test.each([
    ['11010519491231002X', 'citizen-id'],
    ['32068418881010009x', 'citizen-id'],
    ['320684188512310232', 'citizen-id'],
    ['91350100M000100Y43', 'credit-code'],
    ['11320684000000019R', 'credit-code'],
    ['513206845000000X75', 'credit-code'],
    ['914403001922038216', 'credit-code'],
    ['Q7320684MA0TEXT12H', 'credit-code'],
    ['D2143569X', 'organisation-code'],
    ['D2143569-X', 'organisation-code'],
    ['110108000000016', 'registration-number'],
    ['320684200811240000017', 'case-number'],
    ['1.2.156.3005.2.11100000000013338W002.11320482014138860P.201807250201.001.M', 'licence-identifier'],
  ])('%s is a valid %s', (text, kind) => {
    expect(checkNumber(text, today)).toMatchObject({ kind, valid: true })
  })

  test.each([
    ['320684188001010018', 'citizen-id', 'check-digit'],
    ['320684188001010010', 'citizen-id', 'check-digit'],
    ['320684188102290128', 'citizen-id', 'date'],
    ['320684188881010008', 'citizen-id', 'date'],
    ['999999188001010012', 'citizen-id', 'region'],
    ['320684209912310012', 'citizen-id', 'future-date'],
    ['32O684188001010019', 'citizen-id', 'character'],
    ['440524188O01010014', 'citizen-id', 'character'],
    ['32068418800101001', 'citizen-id', 'length'],
    ['3206841880010100199', 'citizen-id', 'length'],
    ['320684880101001', 'citizen-id', 'length'],
    ['91350100M000100Y44', 'credit-code', 'check-digit'],
    ['91350100M0O0100Y43', 'credit-code', 'character'],
    ['9135010M0000100Y43', 'credit-code', 'character'],
    ['91350100M000100Y4', 'credit-code', 'length'],
    ['11440300MB2C92017W', 'credit-code', 'check-digit'],
    ['9132068412345678OY', 'credit-code', 'character'],
    ['91320684123456789A', 'credit-code', 'check-digit'],
    ['914403001922038210', 'credit-code', 'check-digit'],
    ['D21435690', 'organisation-code', 'check-digit'],
    ['320684000000014', 'registration-number', 'check-digit'],
    ['320684200811240000016', 'case-number', 'check-digit'],
    ['3206842008112400000170', 'case-number', 'length'],
    ['1.2.156.3005.2.1', 'licence-identifier', 'length'],
  ])('%s is meant as a %s but fails for its %s', (text, kind, reason) => {
    expect(checkNumber(text, today)).toEqual({ kind, valid: false, reason })
  })

  test.each(['', '海门', '12345', '138 0000 0000', 'ABCDEFGHJKLMNPQRT'])('%s is unknown', (text) => {
    expect(checkNumber(text, today)).toEqual({ kind: 'unknown', valid: false })
  })

  it('carries the warnings of a credit code', () => {
    expect(checkNumber('91320684MA0TEXT13N', today).warnings).toEqual(['organisation-code'])
  })
})
