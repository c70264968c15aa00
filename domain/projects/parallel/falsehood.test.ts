import { describe, expect, it } from 'vitest'
import { compileCalendar, nationalCalendar, nextCalendar } from '#domain/calendar/index.ts'
import type { Actor, RevocationGround } from '#domain/cases/index.ts'
import {
  answererOf,
  leadHead,
  parallelFacts,
  parallelSetup,
  playParallel,
  toAnswered,
  toDistributed,
} from '#testing/parallel-fixtures.ts'
import {
  parallelAsks,
  parallelCommandsFor,
  parallelDueOn,
  parallelWaitsFor,
  recountParallel,
  revocationClocksOf,
  type ParallelCommand,
  type ParallelSetup,
} from '../index.ts'

const reviewer = answererOf('23')
const chief: Actor = { ...leadHead, id: 'head-23', departmentCode: '23' }
const mayReview = { authority: { '2301': 'review' } } as const

const find: ParallelCommand = { type: 'FindParallelLicenceFalse', item: '2301', findings: '图纸系伪造' }
const revoke = (ground: RevocationGround): ParallelCommand => ({
  ...{ type: 'RevokeParallelLicence', item: '2301', ground, reasons: '图纸系伪造' },
})
const forgo = (ground: RevocationGround = 'fraud', reasons = '小区已入住'): ParallelCommand => ({
  ...{ type: 'ForgoParallelRevocation', item: '2301', ground, reasons },
})
const deliver: ParallelCommand = { type: 'DeliverParallelLicence', item: '2301', method: 'window', trackingNo: null }
const withdraw: ParallelCommand = {
  ...{ type: 'WithdrawParallelLicence', item: '2301', ground: 'law-changed', reasons: '调整', compensation: '评估' },
}
const cancel: ParallelCommand = { type: 'CancelParallelLicence', item: '2301', ground: 'body-ended', reasons: '终止' }

/** Both licences issued and handed over by Thursday 5 March 2026, but for whose a test says. */
function issued({ delivered = true, setup = parallelSetup }: { delivered?: boolean; setup?: ParallelSetup } = {}) {
  const played = toAnswered([], toDistributed(playParallel(setup)))
  played.must('2026-03-04', leadHead, { type: 'DecideParallel', remark: '同意' })
  for (const [item, by] of [
    ['1005', answererOf('10')],
    ['2301', reviewer],
  ] as const) {
    played.must('2026-03-05', by, { type: 'IssueParallelLicence', item })
    if (delivered || item === '1005') played.must('2026-03-05', by, { ...deliver, item } as ParallelCommand)
  }
  return played
}
function foundFalse(...asked: Parameters<typeof issued>) {
  const played = issued(...asked)
  played.must('2026-03-10', reviewer, find, mayReview)
  return played
}

describe('what a licence of a stage rests on and is found false', () => {
  it('owes a revocation within twenty working days, which its department is waited for and asked for', () => {
    const { state } = foundFalse()
    expect(revocationClocksOf(state(), nationalCalendar)).toMatchObject([
      {
        kind: 'revocation',
        departmentCode: '23',
        item: '2301',
        startOn: '2026-03-10',
        dueOn: '2026-04-08',
        stoppedOn: null,
      },
    ])
    expect(parallelWaitsFor(state())).toEqual(['23'])
    expect(parallelDueOn(state(), nationalCalendar)).toBe('2026-04-08')
    expect(parallelAsks(state())).toMatchObject({ 'parallel-revocation': ['23'] })
  })

  it('owes it within the time the item names, where it names one', () => {
    const results = parallelSetup.results?.map((one) => ({
      ...one,
      revokeWithin: { value: 3, unit: 'workday' } as const,
    }))
    const { state } = foundFalse({ setup: { ...parallelSetup, ...(results && { results }) } })
    expect(revocationClocksOf(state(), nationalCalendar)).toMatchObject([{ dueOn: '2026-03-13' }])
  })

  it('is revoked as got by fraud, with the ban of Art. 79, and nothing is owed any more', () => {
    const { ask, must, state } = foundFalse()
    expect(ask('2026-03-11', chief, revoke('unqualified'))).toMatchObject({ code: 'revoked-for-fraud' })
    const [event] = must('2026-03-11', chief, revoke('fraud'))
    expect(event).toMatchObject({ ground: 'fraud', bannedUntil: '2029-03-11' })
    expect(revocationClocksOf(state(), nationalCalendar)).toMatchObject([
      { stoppedOn: '2026-03-11', stoppedAt: '2026-03-11T01:00:00.000Z' },
    ])
    expect(parallelWaitsFor(state())).toEqual([])
    expect(parallelDueOn(state(), nationalCalendar)).toBeNull()
  })

  it('may stand where revoking it would do the public great harm, and is free again', () => {
    const { ask, must, state } = foundFalse()
    expect(ask('2026-03-11', chief, forgo('other'))).toMatchObject({ code: 'revoked-for-fraud' })
    expect(ask('2026-03-11', chief, forgo('fraud', ' '))).toMatchObject({ code: 'refusal-without-reasons' })
    must('2026-03-11', chief, forgo())
    expect(state().licences['2301']).toMatchObject({
      ...{ falsehood: { foundOn: '2026-03-10', settledOn: '2026-03-11' }, ended: null },
      forgone: { on: '2026-03-11', ground: 'fraud', reasons: '小区已入住' },
    })
    expect(parallelWaitsFor(state())).toEqual([])
    expect(ask('2026-03-12', reviewer, find, mayReview)).toMatchObject({ code: 'falsehood-found-already' })
    expect(must('2026-03-12', chief, cancel)).toMatchObject([{ type: 'ParallelLicenceCancelled' }])
  })

  it.each([deliver, withdraw, cancel])(
    'bars that it is handed over, withdrawn or cancelled meanwhile: %o',
    (command) => {
      const { ask, log } = foundFalse({ delivered: false })
      const before = log.length
      expect(ask('2026-03-11', chief, command)).toMatchObject({
        code: 'revocation-owed',
        facts: { since: '2026-03-10' },
      })
      expect(log).toHaveLength(before)
    },
  )

  it('offers what may become of it and nothing else', () => {
    const { state } = foundFalse({ delivered: false })
    expect(parallelCommandsFor(state(), parallelFacts('2026-03-11', chief)).toSorted()).toEqual([
      'ForgoParallelRevocation',
      'RevokeParallelLicence',
    ])
    expect(parallelCommandsFor(state(), parallelFacts('2026-03-11', reviewer, mayReview))).toEqual([])
    expect(parallelCommandsFor(issued().state(), parallelFacts('2026-03-11', reviewer, mayReview))).toEqual([
      'FindParallelLicenceFalse',
    ])
  })

  it('is counted by another calendar while it is owed, also once all else is done', () => {
    const before = compileCalendar(nationalCalendar)
    const typhoon = [{ on: '2026-04-01', works: false, why: '台风', whyEn: 'typhoon' }]
    const after = compileCalendar(nextCalendar(before, { level: 'centre', days: typhoon }, 'calendar-2'))
    // By then nobody may object to publication any more.
    const when = { at: '2026-03-31T01:00:00.000Z', by: leadHead }
    expect(recountParallel(issued().state(), { before, after }, when).event).toBeNull()
    expect(recountParallel(foundFalse().state(), { before, after }, when).event).toMatchObject({
      moved: [{ clock: 'revocation', departmentCode: '23', from: '2026-04-08', to: '2026-04-09' }],
    })
  })

  it.each([
    ['nobody who lacks the authority to review', reviewer, {}, 'no-authority'],
    ['nobody of another department', answererOf('10'), mayReview, 'licence-of-another-department'],
    ['no clerk', { ...reviewer, role: 'clerk' } as const, mayReview, 'approval-of-another'],
  ])('is found by %s', (_, actor, facts, code) => {
    expect(issued().ask('2026-03-10', actor, find, facts)).toMatchObject({ code })
  })

  it('is said, and of a licence that is there and holds', () => {
    const played = issued()
    expect(played.ask('2026-03-10', reviewer, { ...find, findings: ' ' } as ParallelCommand, mayReview)).toMatchObject({
      code: 'check-without-findings',
    })
    played.must('2026-03-10', chief, revoke('other'))
    expect(played.ask('2026-03-11', reviewer, find, mayReview)).toMatchObject({ code: 'licence-ended-already' })
    const decided = toAnswered()
    decided.must('2026-03-04', leadHead, { type: 'DecideParallel', remark: '同意' })
    expect(decided.ask('2026-03-05', reviewer, find, mayReview)).toMatchObject({ code: 'issue-before-ending' })
  })
})
