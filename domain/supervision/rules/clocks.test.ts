import { describe, expect, it } from 'vitest'
import { clockTwins, due } from '#testing/rule-examples/clocks.ts'
import { ofRule } from '#testing/rule-examples/example.ts'
import { at, clock, item } from '#testing/told-case.ts'

const open = { stoppedOn: null }

describe.each(clockTwins)('%s %s', (rule, _, late, _inTime, expected) => {
  it('is found at the very instant it is over, and not before', () => {
    const found = ofRule(rule, due(late, at('2008-06-30')))
    expect(found.map(({ level, breachAt }) => [level, breachAt])).toEqual(expected)
    const [first = ''] = expected.map(([, instant]) => instant)
    const justBefore = new Date(Date.parse(first) - 1).toISOString()
    expect(ofRule(rule, due(late, justBefore))).toEqual([])
  })
})

it('charges one delay once: what is sent up is late by T-08 and not by T-03', () => {
  const late = due({ item: { ...item, forwards: true }, clocks: [clock('promised', open)] }, at('2008-06-30'))
  expect(late.filter(({ level }) => level === 'red').map(({ rule }) => rule)).toEqual(['T-08'])
})

it('charges an opinion to the department that owes it', () => {
  const [late] = due({ clocks: [clock('opinion', { ...open, departmentCode: '07' })] }, at('2008-06-30'))
  expect(late).toMatchObject({ departmentCode: '07', persons: [] })
})
