import { expect, it } from 'vitest'
import { applied, at, regime, told } from '#testing/told-case.ts'
import { lookAtChange, ruleWordsOf, type Regime } from '../index.ts'

const supervised = told([
  applied,
  [
    { kind: 'accepted', bySilence: true, steps: [] },
    { by: 'timer', on: '2008-03-10' },
  ],
])
const chargedUnder = (change: Partial<Regime>) =>
  lookAtChange(null, supervised, supervised.acts, { ...regime, ...change }).found.filter(
    ({ finding }) => finding.rule === 'T-04',
  )

it('an acceptance by silence is charged once, by the clock, since the rule that charged it again was withdrawn', () => {
  expect(supervised.acts[1]?.storedAt).toBe(at('2008-03-10'))
  expect(chargedUnder({})).toEqual([])
  expect(chargedUnder({ withdrawals: { 'silent-acceptance': '2008-03-10' } })).toEqual([])
})

it('what was charged the day before the withdrawal is found again, with the words it had', () => {
  const [charged, ...others] = chargedUnder({ withdrawals: { 'silent-acceptance': '2008-03-11' } })
  expect(others).toEqual([])
  expect(charged?.finding).toMatchObject({ occasion: 'accepted 2', level: 'double-red', persons: [] })
  if (charged) expect(ruleWordsOf(charged.finding).explanation.zh).toBe('期满未答复，视为受理。')
})
