import { describe, expect, it, test } from 'vitest'
import { Refusal } from '../kernel/index.ts'
import { faultsOfPost, moveTo, type Post } from './post.ts'
import type { Role } from './staff.ts'

const post = (role: Role, departmentCode: string | null, ...windowCodes: string[]): Post => ({
  role,
  departmentCode,
  windowCodes,
})

describe('role, department and windows fit each other', () => {
  test.each([
    [post('clerk', '01', '0101')],
    [post('clerk', '01', '0101', '0102')],
    [post('reviewer', '01')],
    [post('reviewer', '01', '0101')],
    [post('deputy-head', '01')],
    [post('head', '01')],
    [post('head', null)],
    [post('deputy-head', null)],
    [post('centre-manager', null)],
    [post('supervisor', null)],
    [post('system-administrator', null)],
  ])('%j', (fitting) => expect(faultsOfPost(fitting)).toEqual([]))
})

describe('role, department and windows do not fit each other', () => {
  test.each([
    [post('clerk', null), { departmentCode: 'field-required', windowCodes: 'field-required' }],
    [post('clerk', '01'), { windowCodes: 'field-required' }],
    [post('clerk', '01', '0201'), { windowCodes: 'field-other-department' }],
    [post('clerk', '01', '0101', '0201'), { windowCodes: 'field-other-department' }],
    [post('reviewer', null), { departmentCode: 'field-required' }],
    [post('reviewer', '02', '0101'), { windowCodes: 'field-other-department' }],
    [post('head', null, '0101'), { windowCodes: 'field-not-of-role' }],
    [post('head', '01', '0101'), { windowCodes: 'field-not-of-role' }],
    [post('supervisor', '01'), { departmentCode: 'field-not-of-role' }],
    [post('centre-manager', null, '0101'), { windowCodes: 'field-not-of-role' }],
    [
      post('system-administrator', '01', '0101'),
      { departmentCode: 'field-not-of-role', windowCodes: 'field-not-of-role' },
    ],
  ])('%j', (unfit, faults) => {
    expect(Object.fromEntries(faultsOfPost(unfit).map(({ field, message }) => [field, message]))).toEqual(faults)
  })
})

describe('a change of seat', () => {
  const clerk = post('clerk', '01', '0101')
  test.each([
    ['assigns to a second window', clerk, { from: null, to: '0102' }, ['0101', '0102']],
    ['moves', clerk, { from: '0101', to: '0102' }, ['0102']],
    ['leaves the window', clerk, { from: '0101', to: null }, []],
    ['seats a reviewer', post('reviewer', '01'), { from: null, to: '0101' }, ['0101']],
  ])('%s', (_, who, move, windows) => expect(moveTo(who, move)).toEqual(windows))

  test.each([
    ['from a window one is not at', clerk, { from: '0102', to: null }, 'not-at-this-window'],
    ['to a window one is at', clerk, { from: null, to: '0101' }, 'already-at-this-window'],
    ['to the neighbours', clerk, { from: '0101', to: '0201' }, 'window-of-other-department'],
    ['from nowhere to nowhere', clerk, { from: null, to: null }, 'post-unchanged'],
    ['to where one is', clerk, { from: '0101', to: '0101' }, 'post-unchanged'],
    ['of a head', post('head', '01'), { from: null, to: '0101' }, 'role-not-at-window'],
    ['of a supervisor', post('supervisor', null), { from: null, to: '0101' }, 'role-not-at-window'],
  ])('%s is refused', (_, who, move, code) => {
    const refused = moveTo(who, move)
    expect(refused).toBeInstanceOf(Refusal)
    expect((refused as Refusal).code).toBe(code)
  })

  it('leaves the post as it was', () => {
    moveTo(clerk, { from: '0101', to: null })
    expect(clerk.windowCodes).toEqual(['0101'])
  })
})
