import { describe, expect, it } from 'vitest'
import type { Actor } from '../../cases/index.ts'
import { fold, Refusal } from '../../kernel/index.ts'
import { firstSettings } from '../presets.ts'
import { ruleWordsOf } from '../rule-by-number.ts'
import { foundFault } from '../rules/verified-fault.ts'
import { checklist, checklistCodes } from './checklist.ts'
import type { InspectionCommand, Visit } from './commands.ts'
import { faultsSeen, inspectionNumberOf } from './faults.ts'
import { inspectionCommandsFor, inspectionDecider, type InspectionEvent } from './life.ts'

const person = (role: Actor['role'], departmentCode: string | null = null): Actor => ({ id: role, role, departmentCode, windowCode: null }) // prettier-ignore
const supervisor = person('supervisor')
const at = '2026-03-02T02:00:00.000Z'
const visit = (findings: Visit['findings']): Visit => ({
  ...{ kind: 'covert', departmentCode: '01', windowCode: '0101', visitedAt: '2026-03-02T01:00:00.000Z', remark: '' },
  findings,
})
const seen = {
  item: 'unattended',
  note: '',
  part: 'attitude',
  severity: 'ordinary',
  persons: ['clerk'],
  photos: [],
} as const
const recorded = (findings: Visit['findings']): InspectionEvent[] => [
  { type: 'InspectionRecorded', by: supervisor, ...visit(findings) },
]
const followedUp = (outcome: 'put-right' | 'not-put-right'): InspectionEvent => ({
  ...{ type: 'InspectionFollowedUp', by: supervisor, outcome, remark: '' },
})
const stateAfter = (events: readonly InspectionEvent[]) =>
  fold(
    inspectionDecider,
    events.map((event, index) => ({ event, at, version: index + 1, serial: 1 })),
  )
const record: InspectionCommand = { type: 'RecordInspection', ...visit([seen]) }
const lookAgain: InspectionCommand = { type: 'FollowUpInspection', outcome: 'put-right', remark: '' }

describe('an inspection', () => {
  it('is recorded by a supervisor alone, of a visit that has been', () => {
    expect(inspectionDecider.decide(record, stateAfter([]), { at, actor: supervisor })).toMatchObject([
      { type: 'InspectionRecorded' },
    ])
    for (const actor of [person('centre-manager'), person('head', '01'), person('clerk', '01')])
      expect(inspectionDecider.decide(record, stateAfter([]), { at, actor })).toBeInstanceOf(Refusal)
    const early = { at: '2026-03-01T02:00:00.000Z', actor: supervisor }
    expect(inspectionDecider.decide(record, stateAfter([]), early)).toMatchObject({ code: 'visit-in-the-future' })
    expect(inspectionDecider.decide(record, stateAfter(recorded([])), { at, actor: supervisor })).toBeInstanceOf(
      Refusal,
    )
  })

  it('that found something is looked at again until it was put right', () => {
    const open = stateAfter(recorded([seen]))
    expect(stateAfter(recorded([])).status).toBe('clean')
    expect([open.status, inspectionCommandsFor(open, supervisor)]).toEqual(['open', ['FollowUpInspection']])
    expect(stateAfter([...recorded([seen]), followedUp('not-put-right')])).toMatchObject({
      status: 'open',
      followUps: 1,
    })
    const done = stateAfter([...recorded([seen]), followedUp('put-right')])
    expect(done.status).toBe('put-right')
    for (const [state, actor] of [
      [done, supervisor],
      [stateAfter(recorded([])), supervisor],
      [open, person('head', '01')],
      [stateAfter([]), supervisor],
    ] as const)
      // prettier-ignore
      expect(inspectionDecider.decide(lookAgain, state, { at, actor })).toBeInstanceOf(Refusal)
  })

  it('is numbered by the year', () => {
    expect(inspectionNumberOf(at, 3)).toBe('查〔2026〕3号')
  })
})

describe('a finding', () => {
  it.each(checklistCodes)('%s is a card in the part its line of the list names', (item) => {
    const { part, severity } = checklist[item]
    const [fault] = faultsSeen('stream', visit([{ ...seen, item, part, severity }]), 1)
    if (!fault) throw new Error('a finding is a fault')
    const [found] = foundFault(fault, { settings: [firstSettings], outages: [] })
    if (!found) throw new Error('a fault is found')
    expect(ruleWordsOf(found.finding).part).toBe(part)
    expect(found.finding.level).toBe(severity === 'grave' ? 'red' : 'yellow')
    expect(found.finding.numbers['points']).toBe({ slight: -2, ordinary: -3, grave: -5 }[severity])
  })

  it('of one visit never hides another', () => {
    const names = faultsSeen('stream', visit([seen, seen]), 1).map(({ nth }) => nth)
    expect(names).toEqual([1, 2])
  })
})
