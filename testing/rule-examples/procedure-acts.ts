import { actExample as example, type RuleExample } from './example.ts'
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
  type Line,
} from '../told-case.ts'

const acceptedBySilence: Line = [
  { kind: 'accepted', bySilence: true, steps: [] },
  { by: 'timer', on: '2008-03-10' },
]
const bare = { reasons: false, legalBasis: false, remedies: false }

export const procedureExamples: readonly RuleExample[] = [
  example('law-acted', 'silence renewed it', {
    breaks: [[{ kind: 'renewed-by-silence' }]],
    keeps: [applied, [{ kind: 'accepted', bySilence: true, steps: [] }, { by: 'timer' }]],
  }),
  example('silent-acceptance', 'accepted by silence, before the rule was withdrawn', {
    breaks: [applied, acceptedBySilence],
    keeps: [applied, accepted],
    under: { withdrawals: { 'silent-acceptance': '2008-03-11' } },
  }),
  example('unlawful-extension', 'not approved by the head', { breaks: [extended(false)], keeps: [extended(true)] }),
  example('unlawful-extension', 'a second time', { breaks: [extended(true), extended(true)], keeps: [extended(null)] }),
  example('unlawful-extension', 'after it was over', {
    breaks: [extended(true)],
    keeps: [extended(true)],
    change: statutory('2008-03-05'),
    keptChange: statutory('2008-03-06'),
  }),
  example('short-hearing-notice', 'told six working days before', {
    breaks: [hearing('2008-03-11')],
    keeps: [hearing('2008-03-12')],
  }),
  example('step-out-of-order', 'order changed', {
    breaks: [applied, accepted, reviewed('opinion')],
    keeps: [applied, accepted, reviewed('visit'), reviewed('opinion')],
  }),
  example('step-out-of-order', 'a step skipped', {
    breaks: [applied, accepted, reviewed('visit'), finished()],
    keeps: [...flow, finished()],
  }),
  example('step-out-of-order', 'a system that tells of no steps', {
    breaks: [applied, accepted, finished()],
    keeps: [applied, accepted, finished()],
    change: { system: null },
  }),
  example('lone-inspector', 'alone on site', { breaks: [inspected('a')], keeps: [inspected('a', 'b')] }),
  example('lone-inspector', 'the same officer twice', {
    breaks: [inspected('a', 'a')],
    keeps: [inspected('a', 'b', 'c')],
  }),
  example('beyond-authority', 'no authority', {
    breaks: [finished({ authorised: false })],
    keeps: [finished({ authorised: true }), finished()],
  }),
  example('partial-presider', 'the reviewer presides', {
    breaks: [reviewed('visit', 'deputy'), hearing('2008-04-01')],
    keeps: [reviewed('visit'), hearing('2008-04-01')],
  }),
  example('partial-presider', 'the inspector presides', {
    breaks: [inspected('deputy', 'b'), hearing('2008-04-01')],
    keeps: [inspected('deputy', 'b'), hearing('2008-04-01', null)],
  }),
  example('second-correction', 'visible before', {
    breaks: [
      [{ kind: 'correction-requested', subjects: ['plan'], visibleBefore: [] }],
      [{ kind: 'correction-requested', subjects: ['plan'], visibleBefore: ['plan'] }],
    ],
    keeps: [[{ kind: 'correction-requested', subjects: ['plan'], visibleBefore: [] }]],
  }),
  example('bare-refusal', 'a bare refusal', {
    breaks: [finished({ as: 'refused', ...bare })],
    keeps: [finished({ as: 'refused' }), finished({ as: 'withdrawn', ...bare })],
  }),
  example('bare-refusal', 'not accepted, without remedies', {
    breaks: [finished({ as: 'not-accepted', remedies: false })],
    keeps: [finished({ as: 'not-accepted' })],
  }),
  example('groundless-suspension', 'none of the eight kinds', {
    breaks: [suspended({ procedure: null })],
    keeps: [suspended({})],
  }),
  example('groundless-suspension', 'not told in writing', {
    breaks: [suspended({ notified: false })],
    keeps: [suspended({})],
  }),
  example('party-not-told', 'nobody was told', { breaks: [finished()], keeps: [partyTold, finished()] }),
  example('same-hands', 'accepted and decided', {
    breaks: [...flow, finished({}, 'clerk')],
    keeps: [...flow, finished()],
  }),
  example('same-hands', 'reviewed and decided', {
    breaks: [...flow, finished({}, 'reviewer')],
    keeps: [...flow, finished({ as: 'withdrawn' }, 'reviewer')],
  }),
  example('revoked-beyond-power', 'revoked as beyond power', {
    breaks: [finished(), [{ kind: 'revoked', ground: 'beyond-power' }, { by: 'head' }]],
    keeps: [finished(), [{ kind: 'revoked', ground: 'fraud' }, { by: 'head' }]],
  }),
  example('granted-out-of-turn', 'past a case that is named', {
    breaks: [finished({ waitingBefore: 1, ahead: '320684-20080303-0001' })],
    keeps: [finished({ as: 'refused', waitingBefore: 1, ahead: '320684-20080303-0001' })],
  }),
  example('granted-out-of-turn', 'past others', {
    breaks: [finished({ waitingBefore: 1 })],
    keeps: [finished({ waitingBefore: 0 }), finished({ as: 'refused', waitingBefore: 1 })],
  }),
]
