import { holdExamples, type Example } from '#testing/act-examples.ts'
import {
  accepted,
  applied,
  extended,
  finished,
  flow,
  hearing,
  inspected,
  partyTold,
  reviewed,
  statutory,
  suspended,
} from '#testing/told-case.ts'
import type { RuleNo } from '../index.ts'

const bare = { reasons: false, legalBasis: false, remedies: false }

const examples: [RuleNo, string, Example][] = [
  [
    'T-04',
    'silence renewed it',
    {
      breaks: [[{ kind: 'renewed-by-silence' }]],
      keeps: [applied, [{ kind: 'accepted', bySilence: true, steps: [] }, { by: 'timer' }]],
    },
  ],
  ['T-07', 'not approved by the head', { breaks: [extended(false)], keeps: [extended(true)] }],
  ['T-07', 'a second time', { breaks: [extended(true), extended(true)], keeps: [extended(null)] }],
  [
    'T-07',
    'after it was over',
    {
      breaks: [extended(true)],
      keeps: [extended(true)],
      change: statutory('2008-03-05'),
      keptChange: statutory('2008-03-06'),
    },
  ],
  ['T-09', 'told six working days before', { breaks: [hearing('2008-03-11')], keeps: [hearing('2008-03-12')] }],
  [
    'P-01',
    'order changed',
    {
      breaks: [applied, accepted, reviewed('opinion')],
      keeps: [applied, accepted, reviewed('visit'), reviewed('opinion')],
    },
  ],
  [
    'P-01',
    'a step skipped',
    { breaks: [applied, accepted, reviewed('visit'), finished()], keeps: [...flow, finished()] },
  ],
  [
    'P-01',
    'a system that tells of no steps',
    { breaks: [applied, accepted, finished()], keeps: [applied, accepted, finished()], change: { system: null } },
  ],
  ['P-02', 'alone on site', { breaks: [inspected('a')], keeps: [inspected('a', 'b')] }],
  ['P-02', 'the same officer twice', { breaks: [inspected('a', 'a')], keeps: [inspected('a', 'b', 'c')] }],
  [
    'P-03',
    'no authority',
    { breaks: [finished({ authorised: false })], keeps: [finished({ authorised: true }), finished()] },
  ],
  [
    'P-04',
    'the reviewer presides',
    { breaks: [reviewed('visit', 'deputy'), hearing('2008-04-01')], keeps: [reviewed('visit'), hearing('2008-04-01')] },
  ],
  [
    'P-04',
    'the inspector presides',
    {
      breaks: [inspected('deputy', 'b'), hearing('2008-04-01')],
      keeps: [inspected('deputy', 'b'), hearing('2008-04-01', null)],
    },
  ],
  [
    'P-05',
    'visible before',
    {
      breaks: [
        [{ kind: 'correction-requested', subjects: ['plan'], visibleBefore: [] }],
        [{ kind: 'correction-requested', subjects: ['plan'], visibleBefore: ['plan'] }],
      ],
      keeps: [[{ kind: 'correction-requested', subjects: ['plan'], visibleBefore: [] }]],
    },
  ],
  [
    'P-06',
    'a bare refusal',
    {
      breaks: [finished({ as: 'refused', ...bare })],
      keeps: [finished({ as: 'refused' }), finished({ as: 'withdrawn', ...bare })],
    },
  ],
  [
    'P-06',
    'not accepted, without remedies',
    { breaks: [finished({ as: 'not-accepted', remedies: false })], keeps: [finished({ as: 'not-accepted' })] },
  ],
  ['P-07', 'none of the eight kinds', { breaks: [suspended({ procedure: null })], keeps: [suspended({})] }],
  ['P-07', 'not told in writing', { breaks: [suspended({ notified: false })], keeps: [suspended({})] }],
  ['P-08', 'nobody was told', { breaks: [finished()], keeps: [partyTold, finished()] }],
  ['P-09', 'accepted and decided', { breaks: [...flow, finished({}, 'clerk')], keeps: [...flow, finished()] }],
  [
    'P-09',
    'reviewed and decided',
    { breaks: [...flow, finished({}, 'reviewer')], keeps: [...flow, finished({ as: 'withdrawn' }, 'reviewer')] },
  ],
  [
    'P-03',
    'revoked as beyond power',
    {
      breaks: [finished(), [{ kind: 'revoked', ground: 'beyond-power' }, { by: 'head' }]],
      keeps: [finished(), [{ kind: 'revoked', ground: 'fraud' }, { by: 'head' }]],
    },
  ],
  [
    'P-10',
    'past a case that is named',
    {
      breaks: [finished({ waitingBefore: 1, ahead: '320684-20080303-0001' })],
      keeps: [finished({ as: 'refused', waitingBefore: 1, ahead: '320684-20080303-0001' })],
    },
  ],
  [
    'P-10',
    'past others',
    {
      breaks: [finished({ waitingBefore: 1 })],
      keeps: [finished({ waitingBefore: 0 }), finished({ as: 'refused', waitingBefore: 1 })],
    },
  ],
]

holdExamples(examples)
