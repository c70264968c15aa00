import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { DutyGap } from './duty-gaps.ts'
import { gapsBeyond } from './gap-change.ts'

const gap = (change: Partial<DutyGap> = {}): DutyGap => ({
  departmentCode: '01',
  on: '2008-03-03',
  from: '08:30',
  to: '11:30',
  level: 'head',
  items: ['0101', '0102'],
  reason: 'no-stand-in',
  remedies: [],
  ...change,
})
const told = (gaps: readonly DutyGap[]) => gaps.map(({ from, to, items }) => `${from}-${to} ${items.join(' ')}`)

describe('what a change of duty opens or closes', () => {
  it.each<[string, DutyGap[], string[]]>([
    ['nothing where the same hours are bare for another reason', [gap({ reason: 'stand-in-away' })], []],
    ['all of it where nothing was bare', [], ['08:30-11:30 0101 0102']],
    ['the items that were served', [gap({ items: ['0101'] })], ['08:30-11:30 0102']],
    [
      'the hours that were served',
      [gap({ from: '09:00', to: '10:00' })],
      ['08:30-09:00 0101 0102', '10:00-11:30 0101 0102'],
    ],
    ['hours and items apart', [gap({ from: '10:00', items: ['0101'] })], ['08:30-10:00 0101', '08:30-11:30 0102']],
    ['what is of another day', [gap({ on: '2008-03-04' })], ['08:30-11:30 0101 0102']],
    ['what is of another level', [gap({ level: 'window' })], ['08:30-11:30 0101 0102']],
  ])('is %s', (_, others, left) => {
    expect(told(gapsBeyond([gap()], others))).toEqual(left)
  })

  test('is, minute by minute, what is bare in one and not in the other', () => {
    const time = fc.integer({ min: 0, max: 9 })
    const stretch = fc
      .tuple(time, time)
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => ({ from: `09:0${Math.min(from, to)}`, to: `09:0${Math.max(from, to)}` }))
    const some = fc.array(
      fc
        .tuple(stretch, fc.subarray(['0101', '0102'], { minLength: 1 }))
        .map(([span, items]) => gap({ ...span, items })),
      { maxLength: 4 },
    )
    const bareAt = (gaps: readonly DutyGap[], item: string, at: string) =>
      gaps.some(({ from, to, items }) => items.includes(item) && from <= at && at < to)
    fc.assert(
      fc.property(some, some, time, fc.constantFrom('0101', '0102'), (these, those, minute, item) => {
        const at = `09:0${minute}`
        expect(bareAt(gapsBeyond(these, those), item, at)).toBe(bareAt(these, item, at) && !bareAt(those, item, at))
      }),
      { seed: 7 },
    )
  })
})
