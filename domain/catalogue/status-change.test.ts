import { expect, test } from 'vitest'
import { refuseStatusChange, type ItemStatus, type StatusChange } from './status-change.ts'

const today = '2008-03-03'
const change = (status: ItemStatus, effectiveOn = today): StatusChange => ({ status, effectiveOn })

test.each([
  ['suspended from today on', 'in-use', null, change('suspended'), null],
  ['suspended from a day on', 'in-use', null, change('suspended', '2008-04-01'), null],
  ['opened again', 'cancelled', null, change('in-use'), null],
  ['suspended from yesterday on', 'in-use', null, change('suspended', '2008-03-02'), 'status-from-the-past'],
  ['what it is', 'in-use', null, change('in-use', '2008-04-01'), 'item-status-unchanged'],
  [
    'what is coming',
    'in-use',
    change('suspended', '2008-04-01'),
    change('suspended', '2008-04-01'),
    'item-status-unchanged',
  ],
  ['what is coming, sooner', 'in-use', change('suspended', '2008-04-01'), change('suspended'), null],
  ['what it is, and not what is coming', 'in-use', change('suspended', '2008-04-01'), change('in-use'), null],
] as const)('an item becomes %s', (_, now, coming, wanted, code) => {
  expect(refuseStatusChange(now, coming, wanted, today)?.code ?? null).toBe(code)
})
