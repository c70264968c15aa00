import { describe, expect, test } from 'vitest'
import { epochMs, instantOf } from '../kernel/index.ts'
import { standInsAlong } from './stand-ins-along.ts'

const post = {
  ...({ code: '01-head', departmentCode: '01', seat: 'head', windowCode: null } as const),
  holders: ['a', 'b', 'c'],
}
const at = (day: number) => instantOf(epochMs(`2008-03-${String(day).padStart(2, '0')}T00:00:00+08:00`))
const away = (accountId: string, from: number, to: number) => ({ accountId, fromAt: at(from), toAt: at(to) })
const people = ['a', 'b', 'c'].map((id) => ({ id, disabled: false }))
const span = { fromAt: at(3), toAt: at(10) }
const told = (roster: Parameters<typeof standInsAlong>[2], of: Parameters<typeof standInsAlong>[0] = post) =>
  standInsAlong(of, span, roster).map(({ id, fromAt, toAt }) => [
    id,
    ...[fromAt, toAt].map((instant) => (epochMs(instant) - epochMs(at(1))) / 86_400_000 + 1),
  ])

describe('whoever stands in along an absence', () => {
  test.each([
    ['is one where nobody else is away', [], [['b', 3, 10]]],
    ['is one though the holder’s own absences follow each other', [away('a', 3, 5), away('a', 5, 10)], [['b', 3, 10]]],
    ['is one though others come and go', [away('z', 4, 5), away('c', 4, 5)], [['b', 3, 10]]],
    [
      'is the next while they are away themselves',
      [away('b', 5, 7)],
      [
        ['b', 3, 5],
        ['c', 5, 7],
        ['b', 7, 10],
      ],
    ],
    [
      'is nobody while all are away',
      [away('b', 5, 12), away('c', 6, 8)],
      [
        ['b', 3, 5],
        ['c', 5, 6],
        [null, 6, 8],
        ['c', 8, 10],
      ],
    ],
    [
      'is nobody from the first moment on',
      [away('b', 1, 4), away('c', 3, 4)],
      [
        [null, 3, 4],
        ['b', 4, 10],
      ],
    ],
    ['does not change where an absence only touches it', [away('b', 1, 3), away('c', 10, 12)], [['b', 3, 10]]],
  ])('%s', (_, absences, stretches) => expect(told({ people, absences })).toEqual(stretches))

  test('is nobody where the account is closed, or there is none', () => {
    const closed = people.map((one) => ({ ...one, disabled: one.id === 'b' }))
    expect(told({ people: closed, absences: [] }, { ...post, holders: ['a', 'b'] })).toEqual([[null, 3, 10]])
    expect(told({ people, absences: [] }, { ...post, holders: ['a'] })).toEqual([[null, 3, 10]])
  })
})
