import { describe, expect, it, test } from 'vitest'
import { epochMs, instantOf } from '../kernel/index.ts'
import { unservedHours } from './unserved.ts'

const post = {
  ...({ code: 'government-head', departmentCode: null, seat: 'head', windowCode: null } as const),
  holders: ['mayor', 'deputy'],
}
const hours = [
  { on: '2008-03-03', from: '08:30', to: '11:30' },
  { on: '2008-03-03', from: '13:30', to: '17:00' },
]
const at = (time: string) => instantOf(epochMs(`2008-03-03T${time}:00+08:00`))
const away = (accountId: string, from: string, to: string) => ({ accountId, fromAt: at(from), toAt: at(to) })
const people = ['mayor', 'deputy'].map((id) => ({ id, disabled: false }))

describe('the opening hours in which nobody serves a post', () => {
  test.each([
    ['are none while everybody is there', []],
    ['are none while one is there', [away('mayor', '00:00', '23:00')]],
    [
      'are none where one leaves as the other comes',
      [away('mayor', '08:00', '10:00'), away('deputy', '10:00', '17:00')],
    ],
    ['are none where both are away while it is closed', ['mayor', 'deputy'].map((id) => away(id, '11:30', '13:30'))],
  ])('%s', (_, absences) => expect(unservedHours(post, hours, { people, absences })).toEqual([]))

  it('are those both are away in, in one piece also where others come and go meanwhile', () => {
    const absences = [
      away('mayor', '09:00', '10:00'),
      away('mayor', '10:00', '14:00'),
      away('deputy', '08:00', '16:00'),
      away('somebody else', '09:15', '09:20'),
    ]
    expect(unservedHours(post, hours, { people, absences })).toEqual([
      { on: '2008-03-03', from: '09:00', to: '11:30' },
      { on: '2008-03-03', from: '13:30', to: '14:00' },
    ])
  })

  it('are all while the holder is away and whoever stands in may not sign in, or nobody stands in', () => {
    const absences = [away('mayor', '00:00', '23:00')]
    const closed = people.map((one) => ({ ...one, disabled: one.id === 'deputy' }))
    expect(unservedHours(post, hours, { people: closed, absences })).toEqual(hours)
    expect(unservedHours({ ...post, holders: ['mayor'] }, hours, { people, absences })).toEqual(hours)
  })
})
