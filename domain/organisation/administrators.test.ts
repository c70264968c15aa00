import { expect, test } from 'vitest'
import { refuseAccountChange, type AccountChange } from './administrators.ts'

const change = (wanted: Partial<AccountChange>): AccountChange => ({
  by: 'a',
  to: { id: 'b', role: 'system-administrator' },
  role: null,
  administrators: ['a', 'b'],
  ...wanted,
})

test.each([
  ['another administrator is disabled', change({}), null],
  ['another administrator becomes a supervisor', change({ role: 'supervisor' }), null],
  ['oneself', change({ to: { id: 'a', role: 'system-administrator' } }), 'not-oneself'],
  ['one’s own role', change({ to: { id: 'a', role: 'system-administrator' }, role: 'supervisor' }), 'not-oneself'],
  ['the last one', change({ administrators: ['b'] }), 'last-administrator'],
  ['the last one, oneself', change({ by: 'b', administrators: ['b'] }), 'last-administrator'],
  ['an administrator who stays one', change({ role: 'system-administrator', administrators: ['b'] }), null],
  ['a clerk', change({ to: { id: 'c', role: 'clerk' }, administrators: ['a'] }), null],
])('%s', (_, wanted, code) => expect(refuseAccountChange(wanted)?.code ?? null).toBe(code))
