import { holdExamples, type Example } from '#testing/act-examples.ts'
import { applied, at, charged, finished } from '#testing/told-case.ts'
import type { RuleNo } from '../index.ts'

const examples: [RuleNo, string, Example][] = [
  [
    'F-01',
    'not in the list',
    { breaks: [charged({ name: '快办费', amountFen: 100 })], keeps: [charged({ name: '占用费', amountFen: 5_000 })] },
  ],
  [
    'F-01',
    'basis too low',
    { breaks: [charged({ name: '建档费', amountFen: 100 })], keeps: [charged({ name: '工本费', amountFen: 100 })] },
  ],
  [
    'F-02',
    'not the amount',
    { breaks: [charged({ name: '占用费', amountFen: 6_000 })], keeps: [charged({ name: '占用费', amountFen: 5_000 })] },
  ],
  [
    'F-02',
    'not rate by units',
    {
      breaks: [charged({ name: '工本费', amountFen: 301, rateFen: 100, units: 3 })],
      keeps: [
        charged({ name: '工本费', amountFen: 300, rateFen: 100, units: 3 }),
        // 2.3 yuan a square metre of 1000.05: exactly half a fen more than in floating point.
        charged({ name: '工本费', amountFen: 230_012, rateFen: 2.3 * 100, units: 1_000.05 }),
      ],
    },
  ],
  [
    'F-02',
    'a reduction nobody approved',
    {
      breaks: [charged({ name: '占用费', amountFen: 4_000, reductionFen: 1_000, reductionApprovedBy: null })],
      keeps: [charged({ name: '占用费', amountFen: 4_000, reductionFen: 1_000, reductionApprovedBy: 'head' })],
    },
  ],
  [
    'F-03',
    'no receipt',
    {
      breaks: [[{ kind: 'paid', amountFen: 1, receiptNo: ' ', unified: true }]],
      keeps: [[{ kind: 'paid', amountFen: 1, receiptNo: 'R1', unified: true }]],
    },
  ],
  [
    'F-03',
    'outside collection',
    {
      breaks: [[{ kind: 'paid', amountFen: 1, receiptNo: 'R1', unified: false }]],
      keeps: [[{ kind: 'paid', amountFen: 1, receiptNo: 'R1', unified: true }]],
    },
  ],
  [
    'F-04',
    'unpaid',
    { breaks: [finished({ feesSettled: false })], keeps: [finished({ feesSettled: true }), finished()] },
  ],
  [
    'C-03',
    'not in the guide',
    {
      breaks: [[{ kind: 'correction-requested', subjects: ['plan', 'x'], visibleBefore: [] }]],
      keeps: [[{ kind: 'correction-requested', subjects: ['plan', 'goods', 'form'], visibleBefore: [] }]],
    },
  ],
  [
    'C-04',
    'personal data',
    { breaks: [[{ kind: 'published', personalData: true }]], keeps: [[{ kind: 'published', personalData: false }]] },
  ],
  [
    'C-04',
    'eight working days later',
    {
      breaks: [[{ kind: 'published', personalData: false }, { on: '2008-03-17' }]],
      keeps: [[{ kind: 'published', personalData: false }, { on: '2008-03-14' }]],
      change: { decidedAt: at('2008-03-05') },
      keptChange: { decidedAt: at('2008-03-05') },
    },
  ],
  [
    'I-01',
    'entered long after',
    {
      breaks: [applied, finished({}, 'head', { storedAt: at('2008-03-05', '10:01') })],
      keeps: [applied, finished({}, 'head', { storedAt: at('2008-03-05', '10:00') })],
    },
  ],
  [
    'I-01',
    'a certificate without a case',
    { breaks: [finished({ certificateNo: 'N1' })], keeps: [applied, finished({ certificateNo: 'N1' })] },
  ],
  [
    'I-01',
    'whole within minutes',
    {
      breaks: [
        applied,
        [{ kind: 'step-reviewed', step: 'visit' }],
        finished({}, 'head', { on: '2008-03-03', time: '09:05' }),
      ],
      keeps: [
        applied,
        [{ kind: 'step-reviewed', step: 'visit' }],
        finished({}, 'head', { on: '2008-03-03', time: '09:06' }),
      ],
    },
  ],
  [
    'I-03',
    'at the department',
    { breaks: [[{ kind: 'applied', site: 'department', materials: [], applicant: null }]], keeps: [applied] },
  ],
  ['I-04', 'sent back', { breaks: [[{ kind: 'handed-back', to: '01' }]], keeps: [finished()] }],
  [
    'I-04',
    'decided elsewhere',
    { breaks: [finished({ atWindow: false })], keeps: [finished(), finished({ as: 'withdrawn', atWindow: false })] },
  ],
  ['I-07', 'the applicant', { breaks: [applied, finished({}, 'party-1')], keeps: [applied, finished()] }],
  [
    'I-07',
    'the agent',
    { breaks: [applied, [{ kind: 'received' }, { by: 'agent-1' }]], keeps: [applied, [{ kind: 'received' }]] },
  ],
  [
    'I-07',
    'the same telephone',
    {
      breaks: [applied, [{ kind: 'received' }, { phone: 'key-1' }]],
      keeps: [applied, [{ kind: 'received' }, { phone: 'key-2' }]],
    },
  ],
]

holdExamples(examples)
