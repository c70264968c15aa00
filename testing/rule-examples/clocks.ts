import { findingsDue, type Finding, type SupervisedCase } from '#domain/supervision/index.ts'
import { accepted, at, clock, item, regime, told, type Line } from '../told-case.ts'
import { ofRule, type RuleExample } from './example.ts'

/** What the clocks of a case have made due by an instant; reminders are no cards. */
export const due = (change: Partial<SupervisedCase>, until: string, lines: Line[] = [accepted]): Finding[] =>
  findingsDue(told(lines, change), regime, until)
    .map(({ finding }) => finding)
    .filter(({ level }) => level !== 'blue')

/** The rule, the clock, a case that is late, one that was in time, and the cards of the late one with their instants. */
type ClockTwin = [
  rule: string,
  clock: string,
  late: Partial<SupervisedCase>,
  inTime: Partial<SupervisedCase>,
  [level: string, at: string][],
]

const open = { stoppedOn: null }
const acceptedAt = at('2008-03-03', '09:10')

export const clockTwins: readonly ClockTwin[] = [
  [
    'late-acceptance',
    'an answer on acceptance',
    { clocks: [clock('acceptance', { ...open, dueOn: '2008-03-10' })] },
    { clocks: [clock('acceptance', { dueOn: '2008-03-10' })] },
    [['red', at('2008-03-11', '00:00')]],
  ],
  [
    'late-decision',
    'the promise',
    { clocks: [clock('promised', open)] },
    { clocks: [clock('promised', { stoppedOn: '2008-03-26' })] },
    [
      ['yellow', at('2008-03-28', '00:00')],
      ['red', at('2008-04-01', '00:00')],
    ],
  ],
  [
    'late-step',
    'a step',
    { clocks: [clock('step', { ...open, step: 'visit', dueOn: '2008-03-05' })] },
    { clocks: [clock('step', { step: 'visit', dueOn: '2008-03-05' })] },
    [['yellow', at('2008-03-06', '00:00')]],
  ],
  [
    'beyond-statutory-limit',
    'the law',
    { clocks: [clock('statutory', open)] },
    { clocks: [clock('statutory')] },
    [['double-red', at('2008-04-01', '00:00')]],
  ],
  [
    'late-delivery',
    'delivery',
    { clocks: [clock('delivery', { ...open, dueOn: '2008-03-14' })] },
    { clocks: [clock('delivery', { dueOn: '2008-03-14' })] },
    [
      ['yellow', at('2008-03-15', '00:00')],
      ['red', at('2008-03-22', '00:00')],
    ],
  ],
  [
    'suspended-too-long',
    'a told time',
    { procedures: [{ startOn: '2008-03-04', toldUntilOn: '2008-03-07', endAt: null }] },
    { procedures: [{ startOn: '2008-03-04', toldUntilOn: '2008-03-07', endAt: at('2008-03-07', '17:00') }] },
    [['yellow', at('2008-03-08', '00:00')]],
  ],
  [
    'late-forwarding',
    'sending up',
    { item: { ...item, forwards: true }, clocks: [clock('promised', open)] },
    { clocks: [clock('promised', open)] },
    [['red', at('2008-04-01', '00:00')]],
  ],
  [
    'late-forwarding',
    'sending up, by the law',
    { item: { ...item, forwards: true }, clocks: [clock('statutory', open)] },
    { item: { ...item, forwards: true }, clocks: [clock('statutory')] },
    [['red', at('2008-04-01', '00:00')]],
  ],
  [
    'late-hearing',
    'a hearing',
    { clocks: [clock('hearing', open)] },
    { clocks: [clock('hearing')] },
    [['red', at('2008-04-01', '00:00')]],
  ],
  [
    'late-inspectors',
    'inspectors',
    { clocks: [clock('inspectors', { ...open, dueOn: '2008-03-10' })] },
    { clocks: [clock('inspectors', { stoppedOn: '2008-03-10', dueOn: '2008-03-10' })] },
    [['yellow', at('2008-03-11', '00:00')]],
  ],
  [
    'slow-instant-case',
    'an instant case',
    { item: { ...item, instant: true }, acceptedAt },
    { item: { ...item, instant: true }, acceptedAt, decidedAt: at('2008-03-03', '11:00') },
    [
      ['yellow', at('2008-03-03', '11:10')],
      ['red', at('2008-03-03', '17:00')],
    ],
  ],
  [
    'slow-instant-case',
    'an instant case of the evening',
    { item: { ...item, instant: true }, acceptedAt: at('2008-03-07', '19:00') },
    { item: { ...item, instant: true }, acceptedAt: at('2008-03-07', '19:00'), decidedAt: at('2008-03-10', '10:00') },
    [
      ['yellow', at('2008-03-10', '10:30')],
      ['red', at('2008-03-10', '17:00')],
    ],
  ],
  [
    'late-objection',
    'an objection to publication',
    { clocks: [clock('objection', open)] },
    { clocks: [clock('objection')] },
    [['yellow', at('2008-04-01', '00:00')]],
  ],
  [
    'late-revocation',
    'a revocation that is owed',
    { clocks: [clock('revocation', open)] },
    { clocks: [clock('revocation')] },
    [['yellow', at('2008-04-01', '00:00')]],
  ],
  [
    'late-opinion',
    'an opinion',
    { clocks: [clock('opinion', { ...open, departmentCode: '07' })] },
    { clocks: [clock('opinion', { departmentCode: '07' })] },
    [['yellow', at('2008-04-01', '00:00')]],
  ],
]

/** The same as examples: how they stand at the end of June. */
export const clockExamples: readonly RuleExample[] = clockTwins.map(([rule, says, late, inTime]) => ({
  ...{ rule, says },
  breaks: () => ofRule(rule, due(late, at('2008-06-30'))),
  keeps: () => ofRule(rule, due(inTime, at('2008-06-30'))),
}))
