import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../cases/index.ts'
import { fold } from '../../kernel/index.ts'
import { defaultScheme, scoreOf } from '../score/index.ts'
import type { RecordCommand, RecordedScore } from './commands.ts'
import { entriesOfRecord, recordFaults, recordNumberOf } from './entries.ts'
import { recordKindCodes, recordKindOf } from './kinds.ts'
import { recordCommandsFor, recordDecider, type RecordEvent } from './life.ts'

const person = (id: string, role: Actor['role']): Actor => ({ id, role, departmentCode: null, windowCode: null })
const [first, second, manager] = [person('a', 'supervisor'), person('b', 'supervisor'), person('m', 'centre-manager')]
const at = '2026-03-02T02:00:00.000Z'
const record: RecordedScore = {
  ...{ kind: 'demerit', of: 'person', subject: 'clerk', departmentCode: '01', happenedOn: '2026-02-27' },
  ...{ reason: '违规收受礼品', document: '海纪〔2026〕3号', files: [] },
}
const propose: RecordCommand = { type: 'ProposeScoreRecord', ...record }
const approve: RecordCommand = { type: 'ApproveScoreRecord' }
const reject: RecordCommand = { type: 'RejectScoreRecord', reason: '查无实据' }
const revoke: RecordCommand = { type: 'ProposeRevocation', reason: '处分已撤销' }

/** Goes down a road of commands; gives the refusal, or the status it ends in. */
function after(...road: [RecordCommand, Actor][]): string {
  let log: RecordEvent[] = []
  for (const [command, actor] of road) {
    const state = fold(recordDecider, log.map((event, index) => ({ event, at, version: index + 1, serial: 1 }))) // prettier-ignore
    const news = recordDecider.decide(command, state, { at, actor })
    if (!Array.isArray(news)) return news.code
    log = [...log, ...news]
  }
  return fold(recordDecider, log.map((event, index) => ({ event, at, version: index + 1, serial: 1 }))).status // prettier-ignore
}

describe('a record of discipline or reward', () => {
  const proposed: [RecordCommand, Actor] = [propose, first]
  const counting: [RecordCommand, Actor][] = [proposed, [approve, manager]]

  it.each<[string, string, [RecordCommand, Actor][]]>([
    ['counts once a second person approved it', 'in-force', [proposed, [approve, second]]],
    ['is not approved by who proposed it', 'second-approver-needed', [proposed, [approve, first]]],
    ['is not rejected by who proposed it', 'second-approver-needed', [proposed, [reject, first]]],
    ['is not proposed by the manager', 'score-record-of-another', [[propose, manager]]],
    ['is not approved by a head', 'score-record-of-another', [proposed, [approve, person('h', 'head')]]],
    ['never counts once it was rejected', 'score-record-not-possible-now', [proposed, [reject, manager], [approve, second]]],
    ['goes on counting while its revocation waits', 'revocation-proposed', [...counting, [revoke, first]]],
    ['is revoked by two people', 'revoked', [...counting, [revoke, first], [approve, second]]],
    ['is not revoked by one', 'second-approver-needed', [...counting, [revoke, first], [approve, first]]],
    ['stays where its revocation is rejected', 'in-force', [...counting, [revoke, first], [reject, manager]]],
    ['is revoked once', 'score-record-not-possible-now', [...counting, [revoke, first], [approve, second], [revoke, first]]],
    ['lies in the past', 'score-record-in-the-future', [[{ ...propose, happenedOn: '2026-03-03' } as RecordCommand, first]]],
  ])('%s', (_, ends, road) => {
    expect(after(...road)).toBe(ends)
  }) // prettier-ignore

  it('shows to each what they may do', () => {
    const proposal = { status: 'proposed', proposedBy: first.id } as const
    expect(recordCommandsFor(proposal, first)).toEqual([])
    expect(recordCommandsFor(proposal, second)).toEqual(['ApproveScoreRecord', 'RejectScoreRecord'])
    expect(recordCommandsFor({ status: 'in-force', proposedBy: null }, manager)).toEqual([])
  })

  it('is numbered by the year', () => {
    expect(recordNumberOf(at, 3)).toBe('奖惩〔2026〕3号')
  })
})

describe('what is recorded by hand', () => {
  it.each([
    ['warning', 10],
    ['demerit', 15],
    ['major-demerit', 20],
    ['demotion', 30],
    ['removal', 40],
    ['dismissal', 50],
  ] as const)('%s takes %i off, and no part of it is lost to a part that has too little', (kind, points) => {
    const entries = entriesOfRecord({ kind })
    expect(entries.reduce((sum, one) => sum + one.points, 0)).toBe(-points)
    expect(scoreOf(entries, defaultScheme).total).toBe(100 - points)
  })

  it('fits its kind or names each field that does not', () => {
    const faults = (change: Partial<RecordedScore>) => recordFaults({ ...record, ...change }).map(({ field }) => field)
    expect(faults({})).toEqual([])
    expect(faults({ of: 'window' })).toEqual(['of'])
    expect(faults({ points: -3 })).toEqual(['points'])
    expect(faults({ kind: 'service-star', points: 3 })).toEqual([])
    expect(faults({ kind: 'service-star' })).toEqual(['points'])
    expect(faults({ kind: 'service-star', points: 6, part: 'fees' })).toEqual(['points', 'part'])
    expect(faults({ kind: 'other-deduction', points: -2, part: 'fees' })).toEqual([])
    expect(faults({ kind: 'other-deduction', points: 2 })).toEqual(['points', 'part'])
    expect(faults({ kind: 'other-deduction', points: -11, part: 'fees' })).toEqual(['points'])
  })

  it('takes off what is bad and earns what is good, in every kind, with words in both languages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recordKindCodes), fc.double({ min: 0, max: 1, noNaN: true }), (kind, where) => {
        const { points: bounds, words } = recordKindOf(kind)
        const points = bounds && bounds[0] + (bounds[1] - bounds[0]) * where
        const entries = entriesOfRecord({ kind, ...(points !== undefined && { points }) })
        for (const entry of entries) expect(entry.part === 'bonus').toBe(entry.points > 0)
        expect(words.zh).toMatch(/[\u4e00-\u9fff]/)
        expect(words.en).not.toBe('')
      }),
      { seed: 4 },
    )
  })
})
