import { describe, expect, it } from 'vitest'
import {
  actors,
  caseAfter,
  completeApplication,
  factsFor,
  guidedPermit,
  historyTo,
  lawfulCommands,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { ledgerOf } from './clock-ledger.ts'
import { clocksOf } from './clocks.ts'
import type { CaseEvent } from './events.ts'

const { AcceptCase, RequestCorrection, SaveDraft, SubmitCase, SupplementCase } = lawfulCommands
const { applicant, clerk } = actors

/** The same history, its application filled in for a situation; `papers` are those handed in. */
function historyIn(status: 'draft' | 'received' | 'awaiting-correction' | 'in-review', situation: object, papers = '') {
  const application = {
    ...completeApplication,
    materials: completeApplication.materials.filter(({ material }) => papers.includes(material)),
    situation: { ...situation },
  }
  return historyTo(status).map((event): CaseEvent => ('application' in event ? { ...event, application } : event))
}
const asking = { item: guidedPermit }

describe('an application is submitted', () => {
  it('only once it is known for which situation', () => {
    given(historyIn('draft', {}))
      .when(SubmitCase, factsFor(applicant, asking))
      .thenRefused('situation-open', { questions: 'kind' })
    given(historyIn('draft', { kind: 'new' }))
      .when(SubmitCase, factsFor(applicant, asking))
      .thenRefused('situation-open', { questions: 'roof' })
  })
  it('of an item that asks nothing as ever', () => {
    expect(given(historyTo('draft')).when(SubmitCase, factsFor(applicant))).toBeDefined()
  })
})

describe('what the situation does not ask for', () => {
  it('is not missed at acceptance, and its steps are not taken', () => {
    given(historyIn('received', { kind: 'renew' }))
      .when(AcceptCase, factsFor(clerk, asking))
      .then([{ by: clerk, type: 'CaseAccepted', steps: ['opinion'], on: '2008-02-04' }])
  })
  it('is not asked for in a correction notice', () => {
    const about = (subject: string) => ({ ...RequestCorrection, defects: [{ subject, defect: 'illegible' }], fits: [] })
    given(historyIn('received', { kind: 'renew' }))
      .when(about('site-plan'), factsFor(clerk, asking))
      .thenRefused('material-not-in-guide', { material: 'site-plan' })
    given(historyIn('received', { kind: 'renew' }))
      .when(about('kind'), factsFor(clerk, asking))
      .then([
        {
          by: clerk,
          type: 'CorrectionRequested',
          fits: [],
          defects: [{ subject: 'kind', defect: 'illegible' }],
          on: '2008-02-04',
        },
      ])
  })
  it('is asked for where an answer adds it, whoever looks at it', () => {
    given(historyIn('received', { kind: 'new', roof: 'yes' }, 'site-plan'))
      .when(AcceptCase, factsFor(clerk, asking))
      .thenRefused('materials-missing', { materials: '摊位照片', codes: 'photo' })
    given(historyIn('received', { kind: 'new', roof: 'no' }, 'site-plan'))
      .when(AcceptCase, factsFor(clerk, asking))
      .then([{ by: clerk, type: 'CaseAccepted', steps: ['site-visit', 'opinion'], on: '2008-02-04' }])
  })
})

it('a supplement is held against the situation it tells of', () => {
  const { sealedAnswers, facts, missing, itemVersion } = completeApplication
  const supplement = (situation: Record<string, string>) => ({
    ...SupplementCase,
    application: { itemVersion, sealedAnswers, facts, missing, materials: [], situation },
  })
  const history = historyIn('awaiting-correction', { kind: 'new', roof: 'no' })
  given(history)
    .when(supplement({ kind: 'new', roof: 'no' }), factsFor(applicant, asking))
    .thenRefused('materials-missing', { materials: '摊位平面图', codes: 'site-plan' })
  given(history)
    .when(supplement({ kind: 'renew' }), factsFor(applicant, asking))
    .then([
      {
        by: applicant,
        type: 'CaseSupplemented',
        application: { itemVersion, sealedAnswers, facts, missing, materials: [], situation: { kind: 'renew' } },
        on: '2008-02-04',
      },
    ])
})

it('a draft keeps papers another answer would ask for, and takes no answer that is none', () => {
  const filled = { ...SaveDraft.application, materials: [{ material: 'photo', fileId: 'file-photo' }] }
  given(historyIn('draft', {}))
    .when({ ...SaveDraft, application: { ...filled, situation: { kind: 'renew' } } }, factsFor(applicant, asking))
    .then([
      {
        by: applicant,
        type: 'DraftSaved',
        application: {
          ...filled,
          materials: [{ material: 'photo', fileId: 'file-photo', sha256: 'b'.repeat(64) }],
          situation: { kind: 'renew' },
        },
      },
    ])
  given(historyIn('draft', {}))
    .when({ ...SaveDraft, application: { ...filled, situation: { kind: 'old' } } }, factsFor(applicant, asking))
    .thenRefused('situation-unknown', { question: 'kind' })
})

it('the promise of the situation runs, in the clocks and in the ledger alike', () => {
  const state = caseAfter(historyIn('in-review', { kind: 'renew' }))
  const { promised } = clocksOf(state, guidedPermit, nationalCalendar)
  expect(promised?.dueOn).toBe('2008-01-31')
  const [, inLedger] = ledgerOf(state, guidedPermit, nationalCalendar)
  expect(inLedger).toMatchObject({ kind: 'promised', dueOn: '2008-01-31', limit: { value: 1 } })
})
