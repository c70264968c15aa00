import { expect, it } from 'vitest'
import { headIn } from './event-store.ts'

const marks = ['aa\t\t', 'bb\tasked\tkey', 'cc\t\tof a timer'].join('\n')

it.each([
  ['nobody asked before', 'other', null],
  ['an earlier entry was stored for', 'key', { version: 2, request_hash: 'asked', hash: 'bb' }],
  ['no person asked', 'of a timer', { version: 3, request_hash: null, hash: 'cc' }],
])('the marks of a log tell its head, and what %s', (_, requestId, answered) => {
  expect(headIn(marks, requestId)).toEqual({ head: 'cc', answered })
})

it('a log without an entry has no head', () => {
  expect(headIn(null, 'key')).toEqual({ head: null, answered: null })
})
