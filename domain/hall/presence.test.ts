import { expect, it } from 'vitest'
import { presenceRefusal, type PresenceFacts } from './presence.ts'

const away: PresenceFacts = { session: null, seat: 'own', isTaken: false, isBusy: false }
const there: PresenceFacts = { ...away, session: { counter: '0101', paused: false } }
const resting: PresenceFacts = { ...away, session: { counter: '0101', paused: true } }

it.each([
  ['one signs in at one’s own counter', 'sign-in', away, undefined],
  ['who stands in signs in as well', 'sign-in', { ...away, seat: 'stands-in' as const }, undefined],
  ['nobody signs in where they do not belong', 'sign-in', { ...away, seat: null }, 'not-your-counter'],
  ['nobody signs in where somebody sits', 'sign-in', { ...away, isTaken: true }, 'counter-taken'],
  ['nobody sits at two counters', 'sign-in', there, 'signed-in-already'],
  ['one pauses when nobody is at the counter', 'pause', there, undefined],
  ['one does not walk away from a visitor', 'pause', { ...there, isBusy: true }, 'counter-busy'],
  ['nor sign out on them', 'sign-out', { ...there, isBusy: true }, 'counter-busy'],
  ['a pause is paused once', 'pause', resting, 'counter-paused'],
  ['one goes on after a pause', 'resume', resting, undefined],
  ['and only after one', 'resume', there, 'counter-not-paused'],
  ['who paused may leave', 'sign-out', resting, undefined],
  ['who is at no counter cannot pause', 'pause', away, 'not-at-a-counter'],
] as const)('%s', (_, act, facts, code) => {
  expect(presenceRefusal(act, facts)?.code).toBe(code)
})
