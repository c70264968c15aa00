import { describe, expect, it } from 'vitest'
import { accepted, at, clock, item, regime, told, type Line } from '#testing/told-case.ts'
import { findingsDue, ruleWordsOf, type RuleNo, type SupervisedCase } from '../index.ts'

const due = (change: Partial<SupervisedCase>, until: string, lines: Line[] = [accepted]) =>
  findingsDue(told(lines, change), regime, until)
    .map(({ finding }) => finding)
    .filter(({ level }) => level !== 'blue')
const open = { stoppedOn: null }
const acceptedAt = at('2008-03-03', '09:10')

const clocks: [RuleNo, string, Partial<SupervisedCase>, Partial<SupervisedCase>, [level: string, at: string][]][] = [
  [
    'T-02',
    'a step',
    { clocks: [clock('step', { ...open, step: 'visit', dueOn: '2008-03-05' })] },
    { clocks: [clock('step', { step: 'visit', dueOn: '2008-03-05' })] },
    [['yellow', at('2008-03-06', '00:00')]],
  ],
  [
    'T-04',
    'the law',
    { clocks: [clock('statutory', open)] },
    { clocks: [clock('statutory')] },
    [['double-red', at('2008-04-01', '00:00')]],
  ],
  [
    'T-05',
    'delivery',
    { clocks: [clock('delivery', { ...open, dueOn: '2008-03-14' })] },
    { clocks: [clock('delivery', { dueOn: '2008-03-14' })] },
    [
      ['yellow', at('2008-03-15', '00:00')],
      ['red', at('2008-03-22', '00:00')],
    ],
  ],
  [
    'T-06',
    'a told time',
    { procedures: [{ startOn: '2008-03-04', toldUntilOn: '2008-03-07', endAt: null }] },
    { procedures: [{ startOn: '2008-03-04', toldUntilOn: '2008-03-07', endAt: at('2008-03-07', '17:00') }] },
    [['yellow', at('2008-03-08', '00:00')]],
  ],
  [
    'T-08',
    'sending up',
    { item: { ...item, forwards: true }, clocks: [clock('promised', open)] },
    { clocks: [clock('promised', open)] },
    [['red', at('2008-04-01', '00:00')]],
  ],
  [
    'T-08',
    'sending up, by the law',
    { item: { ...item, forwards: true }, clocks: [clock('statutory', open)] },
    { item: { ...item, forwards: true }, clocks: [clock('statutory')] },
    [['red', at('2008-04-01', '00:00')]],
  ],
  [
    'T-09',
    'a hearing',
    { clocks: [clock('hearing', open)] },
    { clocks: [clock('hearing')] },
    [['red', at('2008-04-01', '00:00')]],
  ],
  [
    'T-10',
    'inspectors',
    { clocks: [clock('inspectors', { ...open, dueOn: '2008-03-10' })] },
    { clocks: [clock('inspectors', { stoppedOn: '2008-03-10', dueOn: '2008-03-10' })] },
    [['yellow', at('2008-03-11', '00:00')]],
  ],
  [
    'T-11',
    'an instant case',
    { item: { ...item, instant: true }, acceptedAt },
    { item: { ...item, instant: true }, acceptedAt, decidedAt: at('2008-03-03', '11:00') },
    [
      ['yellow', at('2008-03-03', '11:10')],
      ['red', at('2008-03-03', '17:00')],
    ],
  ],
  [
    'T-11',
    'an instant case of the evening',
    { item: { ...item, instant: true }, acceptedAt: at('2008-03-07', '19:00') },
    { item: { ...item, instant: true }, acceptedAt: at('2008-03-07', '19:00'), decidedAt: at('2008-03-10', '10:00') },
    [
      ['yellow', at('2008-03-10', '10:30')],
      ['red', at('2008-03-10', '17:00')],
    ],
  ],
  [
    'T-12',
    'an opinion',
    { clocks: [clock('opinion', { ...open, departmentCode: '07' })] },
    { clocks: [clock('opinion', { departmentCode: '07' })] },
    [['yellow', at('2008-04-01', '00:00')]],
  ],
]

describe.each(clocks)('%s %s', (rule, _, late, inTime, expected) => {
  it('is found at the very instant it is over, and not before', () => {
    const found = due(late, at('2008-06-30')).filter((finding) => finding.rule === rule)
    expect(found.map(({ level, breachAt }) => [level, breachAt])).toEqual(expected)
    const [first = ''] = expected.map(([, instant]) => instant)
    const justBefore = new Date(Date.parse(first) - 1).toISOString()
    expect(due(late, justBefore).filter((finding) => finding.rule === rule)).toEqual([])
    for (const finding of found) {
      const { explanation } = ruleWordsOf(finding)
      expect(`${explanation.zh}${explanation.en}`).not.toMatch(/undefined|NaN/)
    }
  })

  it('is not found where it was in time', () => {
    expect(due(inTime, at('2008-06-30')).filter((finding) => finding.rule === rule)).toEqual([])
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
