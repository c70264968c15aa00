import { actExample as example, type RuleExample } from './example.ts'
import { applied, at, charged, finished, type Line } from '../told-case.ts'

const areaFee = { name: '占用费', amountFen: 5_000 }
const paid = (amountFen: number): Line => [{ kind: 'paid', amountFen, receiptNo: 'R1', unified: true }]

export const feeAndTruthExamples: readonly RuleExample[] = [
  example('unlisted-charge', 'not in the list', {
    breaks: [charged({ name: '快办费', amountFen: 100 })],
    keeps: [charged({ name: '占用费', amountFen: 5_000 })],
  }),
  example('unlisted-charge', 'basis too low', {
    breaks: [charged({ name: '建档费', amountFen: 100 })],
    keeps: [charged({ name: '工本费', amountFen: 100 })],
  }),
  example('wrong-amount', 'not the amount', {
    breaks: [charged({ name: '占用费', amountFen: 6_000 })],
    keeps: [charged({ name: '占用费', amountFen: 5_000 })],
  }),
  example('wrong-amount', 'not rate by units', {
    breaks: [charged({ name: '工本费', amountFen: 301, rateFen: 100, units: 3 })],
    keeps: [
      charged({ name: '工本费', amountFen: 300, rateFen: 100, units: 3 }),
      // 2.3 yuan a square metre of 1000.05: exactly half a fen more than in floating point.
      charged({ name: '工本费', amountFen: 230_012, rateFen: 2.3 * 100, units: 1_000.05 }),
    ],
  }),
  example('wrong-amount', 'a reduction nobody approved', {
    breaks: [charged({ name: '占用费', amountFen: 4_000, reductionFen: 1_000, reductionApprovedBy: null })],
    keeps: [charged({ name: '占用费', amountFen: 4_000, reductionFen: 1_000, reductionApprovedBy: 'head' })],
  }),
  example('uncollected-payment', 'no receipt', {
    breaks: [[{ kind: 'paid', amountFen: 1, receiptNo: ' ', unified: true }]],
    keeps: [[{ kind: 'paid', amountFen: 1, receiptNo: 'R1', unified: true }]],
  }),
  example('uncollected-payment', 'outside collection', {
    breaks: [[{ kind: 'paid', amountFen: 1, receiptNo: 'R1', unified: false }]],
    keeps: [[{ kind: 'paid', amountFen: 1, receiptNo: 'R1', unified: true }]],
  }),
  example('finished-unpaid', 'unpaid', {
    breaks: [finished({ feesSettled: false, unpaidFen: 5_000 })],
    keeps: [finished({ feesSettled: true }), finished()],
  }),
  example('finished-unpaid', 'never billed', {
    breaks: [finished({ feesSettled: false, unpaidFen: 5_000, unbilled: '占用费、工本费' })],
    // Billed and paid, or lawfully waited for: nothing is said of it.
    keeps: [charged(areaFee), paid(5_000), finished()],
  }),
  example('finished-unpaid', 'paid in part', {
    breaks: [charged(areaFee), paid(2_000), finished({ feesSettled: false })],
    keeps: [charged(areaFee), paid(5_000), finished({ feesSettled: true })],
  }),
  example('unlisted-material', 'not in the guide', {
    breaks: [[{ kind: 'correction-requested', subjects: ['plan', 'x'], visibleBefore: [] }]],
    keeps: [[{ kind: 'correction-requested', subjects: ['plan', 'goods', 'form'], visibleBefore: [] }]],
  }),
  example('publication-faults', 'personal data', {
    breaks: [[{ kind: 'published', personalData: true }]],
    keeps: [[{ kind: 'published', personalData: false }]],
  }),
  example('publication-faults', 'eight working days later', {
    breaks: [[{ kind: 'published', personalData: false }, { on: '2008-03-17' }]],
    keeps: [[{ kind: 'published', personalData: false }, { on: '2008-03-14' }]],
    change: { decidedAt: at('2008-03-05') },
    keptChange: { decidedAt: at('2008-03-05') },
  }),
  example('outside-circulation', 'entered long after', {
    breaks: [applied, finished({}, 'head', { storedAt: at('2008-03-05', '10:01') })],
    keeps: [applied, finished({}, 'head', { storedAt: at('2008-03-05', '10:00') })],
  }),
  example('outside-circulation', 'a certificate without a case', {
    breaks: [finished({ certificateNo: 'N1' })],
    keeps: [applied, finished({ certificateNo: 'N1' })],
  }),
  example('outside-circulation', 'whole within minutes', {
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
  }),
  example('wrong-counter', 'at the department', {
    breaks: [[{ kind: 'applied', site: 'department', materials: [], applicant: null }]],
    keeps: [applied],
  }),
  example('handed-back', 'sent back', { breaks: [[{ kind: 'handed-back', to: '01' }]], keeps: [finished()] }),
  example('handed-back', 'decided elsewhere', {
    breaks: [finished({ atWindow: false })],
    keeps: [finished(), finished({ as: 'withdrawn', atWindow: false })],
  }),
  example('own-interest', 'the applicant', {
    breaks: [applied, finished({}, 'party-1')],
    keeps: [applied, finished()],
  }),
  example('own-interest', 'the agent', {
    breaks: [applied, [{ kind: 'received' }, { by: 'agent-1' }]],
    keeps: [applied, [{ kind: 'received' }]],
  }),
  example('own-interest', 'the same telephone', {
    breaks: [applied, [{ kind: 'received' }, { phone: 'key-1' }]],
    keeps: [applied, [{ kind: 'received' }, { phone: 'key-2' }]],
  }),
]
