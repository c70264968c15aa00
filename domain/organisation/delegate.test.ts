import { describe, expect, test } from 'vitest'
import { faultsOfDates, refuseDelegation, type Delegate, type Delegation } from './delegate.ts'

const today = '2008-03-03'
const wish = (change: Partial<Delegation> = {}): Delegation => ({
  itemCode: '0101',
  level: 'accept',
  fromOn: today,
  toOn: null,
  ...change,
})
const clerk = (change: Partial<Delegate> = {}): Delegate => ({
  name: '甲',
  role: 'clerk',
  departmentCode: '01',
  windowCodes: ['0101'],
  disabled: false,
  held: [],
  ...change,
})

describe('the days of a delegation', () => {
  test.each([
    ['from today on', wish(), {}],
    ['for one day', wish({ toOn: today }), {}],
    ['from yesterday', wish({ fromOn: '2008-03-02' }), { fromOn: 'field-past-date' }],
    ['that end before they begin', wish({ fromOn: '2008-03-05', toOn: '2008-03-04' }), { toOn: 'field-ends-before' }],
  ])('%s', (_, dates, faults) => {
    expect(Object.fromEntries(faultsOfDates(dates, today).map(({ field, message }) => [field, message]))).toEqual(
      faults,
    )
  })
})

describe('authority', () => {
  test.each([
    ['is given for an item of the department', wish(), clerk(), '01', null],
    ['is given for all items of the department', wish({ itemCode: 'all' }), clerk(), null, null],
    ['is not given to a closed account', wish(), clerk({ disabled: true }), '01', 'account-disabled'],
    ['is not given for the neighbours’ item', wish(), clerk(), '02', 'item-of-other-department'],
    [
      'is not given to the centre’s own people',
      wish(),
      clerk({ role: 'supervisor', departmentCode: null }),
      '01',
      'no-authority-for-role',
    ],
    ['is not given twice', wish(), clerk({ held: [wish()] }), '01', 'authority-held-already'],
    [
      'lower than what is held is not given',
      wish(),
      clerk({ held: [wish({ level: 'decide' })] }),
      '01',
      'authority-held-already',
    ],
    [
      'held for all items is not given for one',
      wish(),
      clerk({ held: [wish({ itemCode: 'all' })] }),
      '01',
      'authority-held-already',
    ],
    ['higher than what is held is given', wish({ level: 'review' }), clerk({ held: [wish()] }), '01', null],
    ['beyond the days of what is held is given', wish(), clerk({ held: [wish({ toOn: '2008-12-31' })] }), '01', null],
    ['before what is coming is given', wish(), clerk({ held: [wish({ fromOn: '2008-04-01' })] }), '01', null],
  ])('%s', (_, given, to, department, code) => {
    expect(refuseDelegation(given, to, department)?.code ?? null).toBe(code)
  })
})
