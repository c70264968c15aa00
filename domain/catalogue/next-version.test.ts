import { describe, expect, it, test } from 'vitest'
import { stallPermit } from '#testing/fixtures/index.ts'
import type { ServiceItem } from './item.ts'
import type { Limit } from './time-limit.ts'
import { changedFields, faultsOfItem, nextVersion } from './next-version.ts'

const limit = (value: number, unit: Limit['unit']): Limit => ({ value, unit, anchor: 'acceptance' })
const item: ServiceItem = {
  ...stallPermit,
  statutory: limit(20, 'workday'),
  promised: limit(10, 'workday'),
  reviewSteps: [{ code: 'look', name: '查看', nameEn: 'Look', days: 3 }],
  residency: 'full',
  departmentCode: '01',
  windowCodes: ['0101'],
}

describe('an item is published with', () => {
  test.each([
    ['a shorter promise', { promised: limit(5, 'workday') }],
    ['the limit of the law as its promise', { promised: limit(20, 'workday') }],
    ['a place outside the hall', { residency: 'none' as const, windowCodes: [] }],
    ['two windows', { windowCodes: ['0101', '0102'] }],
  ])('%s', (_, change) => expect(faultsOfItem(nextVersion(item, change))).toEqual([]))
})

describe('an item is not published with', () => {
  test.each([
    ['a promise above the law', { promised: limit(21, 'workday') }, { promised: 'field-above-statute' }],
    ['a promise in another unit above the law', { promised: limit(60, 'day') }, { promised: 'field-above-statute' }],
    ['a promise shorter than its review', { promised: limit(2, 'workday') }, { promised: 'field-below-review' }],
    ['a promise of hours and a review', { promised: limit(8, 'hour') }, { promised: 'field-below-review' }],
    ['a promise of at once and a review', { promised: limit(0, 'workday') }, { promised: 'field-below-review' }],
    ['a place in the hall and no window', { windowCodes: [] }, { windowCodes: 'field-required' }],
    ['a window and no place in the hall', { residency: 'none' as const }, { windowCodes: 'field-not-in-hall' }],
    ['the neighbours’ window', { windowCodes: ['0201'] }, { windowCodes: 'field-other-department' }],
    ['a window twice', { windowCodes: ['0101', '0101'] }, { windowCodes: 'field-uniqueItems' }],
  ])('%s', (_, change, faults) => {
    const found = faultsOfItem(nextVersion(item, change))
    expect(Object.fromEntries(found.map(({ field, message }) => [field, message]))).toEqual(faults)
  })
})

it('a licence without a limit of its own is held to the twenty working days of Art. 42, another item is not', () => {
  const promised = limit(25, 'workday')
  const of = (kind: ServiceItem['kind']) => faultsOfItem({ ...item, kind, statutory: null, promised })
  expect(of('licence')).toEqual([{ field: 'promised', message: 'field-above-statute' }])
  expect(of('confirmation')).toEqual([])
})

it('what is promised at once is handled at once, and the other way round', () => {
  const atOnce = nextVersion({ ...item, reviewSteps: [] }, { promised: limit(0, 'workday') })
  expect(atOnce.handlingType).toBe('instant')
  expect(nextVersion(atOnce, { promised: limit(1, 'workday') }).handlingType).toBe('promised')
})

it('two versions are compared field by field', () => {
  expect(changedFields(item, item)).toEqual([])
  const sameInOtherOrder = { anchor: 'acceptance', unit: 'workday', value: 10 } as const
  expect(changedFields(item, { ...item, promised: sameInOtherOrder })).toEqual([])
  expect(changedFields(item, nextVersion(item, { promised: limit(5, 'workday') }))).toEqual(['promised'])
})
