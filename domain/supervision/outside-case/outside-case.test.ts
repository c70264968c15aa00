import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { nationalCalendar } from '../../calendar/index.ts'
import type { Recorded } from '../../kernel/index.ts'
import { firstSettings, nameOfFinding, type Found, type OutsideFacts, type Regime } from '../index.ts'
import type { OutsideMessage, OutsideMessageStored } from './message.ts'
import { outcomeOf } from './outside-case.ts'
import type { OutsideItem, OutsideSystem } from './outside-item.ts'
import { superviseOutside } from './supervise-outside.ts'
import { isDue, superviseOutsideHistory } from './supervise-outside-history.ts'

const regime: Regime = { settings: [firstSettings], outages: [] }
const item: OutsideItem = {
  code: 'TAX-1',
  name: '税务登记',
  instant: false,
  acceptance: { value: 5, unit: 'workday' },
  promised: { value: 10, unit: 'workday' },
  statutory: { value: 20, unit: 'workday' },
  delivery: { value: 10, unit: 'workday' },
  statesDeadline: false,
  ownLaw: false,
  materials: [],
  steps: [],
}
const system: OutsideSystem = {
  code: 'tax',
  departmentCode: '12',
  zone: 'Asia/Shanghai',
  calendar: 'city',
  settleHours: 24,
}
const of = { caseNo: 'T-1', itemCode: item.code, seq: 0, dataVersion: 1 }
// Wednesday 2025-03-05; ten working days from the 6th end on 2025-03-20.
const applied = (occurTime = '2025-03-05T09:00:00'): OutsideMessage => ({
  ...of,
  ...{ kind: 'application', occurTime, applicant: null, materials: ['申请表'], channel: 'window' },
})
const accepted = (occurTime = '2025-03-06T10:00:00'): OutsideMessage => ({
  ...of,
  ...{ kind: 'accept', occurTime, state: 'accepted' },
})
const finished = (occurTime: string): OutsideMessage => ({ ...of, kind: 'finish', occurTime, result: 'granted' })
const suspended = (occurTime: string, notified = true): OutsideMessage => ({
  ...of,
  ...{ kind: 'special-start', occurTime, procedure: 'test', reason: '检测', notified },
})
const resumed = (occurTime: string): OutsideMessage => ({ ...of, kind: 'special-result', occurTime })

const logOf = (messages: readonly OutsideMessage[]): Recorded<OutsideMessageStored>[] =>
  messages.map((message, index) => ({
    event: { type: 'OutsideMessageStored', system: 'tax', message, body: '', late: false, history: false },
    ...{ at: '2025-03-05T01:00:00.000Z', version: index + 1, serial: null },
  }))
const judge = (messages: readonly OutsideMessage[], now: string, change: Partial<OutsideSystem & OutsideItem> = {}) => {
  const facts = {
    system: { ...system, ...change },
    item: { ...item, ...change, code: item.code },
    calendar: nationalCalendar,
  }
  return superviseOutside('00000000-0000-8000-a000-000000000001', logOf(messages), facts, regime, now)
}
const cards = (...given: Parameters<typeof judge>) =>
  judge(...given)
    .found.filter(({ finding }) => finding.level !== 'blue')
    .map(({ finding }) => [finding.rule, finding.level, finding.breachAt])
const promise = (...given: Parameters<typeof judge>) => cards(...given).filter(([rule]) => rule === 'T-03')

describe('money an outside system took', () => {
  type Payment = NonNullable<Extract<OutsideMessage, { kind: 'finish' }>['payment']>
  const judged = (payment: Payment | undefined) => {
    const finish = { ...finished('2025-03-10T10:00:00'), ...(payment && { payment, feeFen: payment.amountFen }) }
    return cards([applied(), accepted(), finish as OutsideMessage], '2025-03-12T00:00:00.000Z').filter(
      ([rule]) => rule === 'F-03',
    )
  }
  const lawful: Payment = { amountFen: 5_000, receiptNo: '苏财 0012345', collectedAt: 'unified' }

  it.each<[string, Partial<Payment>]>([
    ['under no receipt number', { receiptNo: '' }],
    ['somewhere else', { collectedAt: 'elsewhere' }],
  ])('%s breaks F-03, and its lawful twin does not', (_, fault) => {
    expect(judged({ ...lawful, ...fault })).toEqual([['F-03', 'red', '2025-03-10T02:00:00.000Z']])
    expect(judged(lawful)).toEqual([])
  })

  it('and tells no receipt of was taken without one; what was not taken, or not told of, is no fault', () => {
    expect(judged({ amountFen: 5_000, collectedAt: 'unified' })).toHaveLength(1)
    expect(judged({ amountFen: 0, collectedAt: 'elsewhere' })).toEqual([])
    expect(judged(undefined)).toEqual([])
  })
})

describe('a case of an outside system', () => {
  it('breaks its promise when the last day is over and nothing was decided', () => {
    const red = promise([applied(), accepted()], '2025-04-30T00:00:00Z').at(-1)
    expect(red).toEqual(['T-03', 'red', '2025-03-20T16:00:00.000Z'])
  })

  it('keeps it by a decision on the last day', () => {
    const kept = [applied(), accepted(), finished('2025-03-20T17:00:00')]
    expect(promise(kept, '2025-04-30T00:00:00Z').filter(([, level]) => level === 'red')).toEqual([])
    expect(outcomeOf(judge(kept, '2025-04-30T00:00:00Z').outside)).toBe('on-time')
    expect(
      outcomeOf(judge([applied(), accepted(), finished('2025-03-21T00:00:00')], '2025-04-30T00:00:00Z').outside),
    ).toBe('late')
  })

  it('is not blamed for what may still be on its way, and is looked at again when all has come', () => {
    const waiting = judge([applied(), accepted()], '2025-03-21T10:00:00Z')
    expect(waiting.found.filter(({ finding }) => finding.level === 'red')).toEqual([])
    expect(waiting.next).toBe('2025-03-21T16:00:00.000Z')
    const at = judge([applied(), accepted()], '2025-03-21T16:00:00Z')
    expect(at.found.filter(({ finding }) => finding.level === 'red')).toHaveLength(1)
  })

  it('must be accepted or refused in five working days', () => {
    expect(cards([applied()], '2025-03-31T00:00:00Z')).toContainEqual(['T-01', 'red', '2025-03-12T16:00:00.000Z'])
    expect(cards([applied(), accepted()], '2025-03-31T00:00:00Z').filter(([rule]) => rule === 'T-01')).toEqual([])
  })

  it('stands still for a special procedure the applicant was told of, and for no other', () => {
    const told = [applied(), accepted(), suspended('2025-03-10T09:00:00'), resumed('2025-03-17T09:00:00')]
    const red = (messages: OutsideMessage[]) =>
      promise(messages, '2025-06-30T00:00:00Z').find(([, l]) => l === 'red')?.[2]
    expect(red(told)).toBe('2025-03-27T16:00:00.000Z')
    const untold = [applied(), accepted(), suspended('2025-03-10T09:00:00', false), resumed('2025-03-17T09:00:00')]
    expect(red(untold)).toBe('2025-03-20T16:00:00.000Z')
  })

  it('goes by the last version of a message', () => {
    const late = finished('2025-03-28T09:00:00')
    const corrected: OutsideMessage = { ...finished('2025-03-18T09:00:00'), dataVersion: 2 }
    expect(outcomeOf(judge([applied(), accepted(), late, corrected], '2025-04-30T00:00:00Z').outside)).toBe('on-time')
  })

  it('is measured by the deadline it states, to the second, where its item says so', () => {
    const stated: OutsideMessage = { ...accepted(), dueTime: '2025-03-12T12:00:00' } as OutsideMessage
    const ended = (time: string) =>
      outcomeOf(judge([applied(), stated, finished(time)], '2025-04-30T00:00:00Z', { statesDeadline: true }).outside)
    expect([ended('2025-03-12T12:00:00'), ended('2025-03-12T12:00:01')]).toEqual(['on-time', 'late'])
  })

  it('has its days on the wall of its own zone', () => {
    const there = {
      zone: 'Europe/Amsterdam',
      calendar: 'every-day',
      settleHours: 0,
      promised: { value: 56, unit: 'day' },
    } as const
    const begun = [applied('2011-10-11T13:42:22+02:00'), accepted('2011-10-11T13:42:22+02:00')]
    const red = promise(begun, '2012-06-01T00:00:00Z', there).find(([, level]) => level === 'red')
    // 56 days after 11 October is 6 December; it is over at midnight in Amsterdam, winter time.
    expect(red?.[2]).toBe('2011-12-06T23:00:00.000Z')
  })
})

it('is told the same in whatever order its messages came', () => {
  const all = [
    applied(),
    accepted(),
    suspended('2025-03-10T09:00:00'),
    resumed('2025-03-17T09:00:00'),
    finished('2025-04-21T09:00:00'),
  ]
  const now = '2025-06-30T00:00:00Z'
  const names = (messages: OutsideMessage[]) =>
    judge(messages, now).found.map(({ finding: { rule, occasion, breachAt } }) => [rule, occasion, breachAt])
  const expected = names(all)
  expect(expected.length).toBeGreaterThan(2)
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(names(shuffled)).toEqual(expected)
    }),
    { seed: 7, numRuns: 50 },
  )
})

it('is found the same when its log is told again, whenever the sweep came by', () => {
  const messages = [
    applied(),
    accepted(),
    suspended('2025-03-10T09:00:00'),
    resumed('2025-03-17T09:00:00'),
    finished('2025-04-21T09:00:00'),
  ]
  const facts = { system, item, calendar: nationalCalendar }
  const until = '2025-06-30T00:00:00.000Z'
  const stream = '00000000-0000-8000-a000-000000000001'
  const day = fc.integer({ min: 0, max: 110 })
  const at = (days: number) => new Date(Date.UTC(2025, 2, 5, 12) + days * 86_400_000).toISOString()
  fc.assert(
    fc.property(fc.array(day, { minLength: 5, maxLength: 5 }), fc.array(day, { maxLength: 12 }), (came, swept) => {
      const days = came.toSorted((a, b) => a - b)
      const log = logOf(messages).map((entry, index) => ({ ...entry, at: at(days[index] ?? 0) }))
      const lived = liveThrough(stream, log, facts, swept.map(at), until)
      const told = superviseOutsideHistory(stream, log, facts, regime, { until, judged: [] })
      expect(told.toSorted(byName)).toEqual(lived.toSorted(byName))
    }),
    { seed: 11, numRuns: 150 },
  )
})

const byName = (a: Found, b: Found) => nameOfFinding(a.finding).localeCompare(nameOfFinding(b.finding))

/** What becomes of a case day by day: each message as it comes, and sweeps that find something only where a moment was due. */
function liveThrough(
  stream: string,
  log: readonly Recorded<OutsideMessageStored>[],
  facts: OutsideFacts,
  sweeps: readonly string[],
  until: string,
): Found[] {
  const found = new Map<string, Found>()
  let next: string | null = null
  const look = (known: typeof log, now: string) => {
    const judged = superviseOutside(stream, known, facts, regime, now)
    next = judged.next
    for (const each of judged.found)
      if (!found.has(nameOfFinding(each.finding))) found.set(nameOfFinding(each.finding), each)
  }
  const known = (now: string, too: boolean) => log.filter(({ at }) => at < now || (too && at === now))
  for (const now of [...new Set([...log.map(({ at }) => at), ...sweeps, until])].toSorted()) {
    if (isDue(next, now)) look(known(now, false), now)
    if (log.some(({ at }) => at === now)) look(known(now, true), now)
  }
  return [...found.values()]
}

it('loaded as history is judged once, when all of it is there', () => {
  const log = logOf([applied(), accepted(), finished('2025-04-21T09:00:00')]).map((entry) => ({
    ...entry,
    event: { ...entry.event, history: true },
    at: '2026-01-05T01:00:00.000Z',
  }))
  const facts = { system, item, calendar: nationalCalendar }
  const told = (judged: { version: number; until: string }[]) =>
    superviseOutsideHistory('00000000-0000-8000-a000-000000000001', log, facts, regime, {
      ...{ until: '2026-02-01T00:00:00.000Z', judged },
    }).map(({ finding }) => finding.rule)
  const until = '2025-06-30T00:00:00.000Z'
  expect(told([{ version: 3, until }])).toContain('T-03')
  expect(told([{ version: 2, until }])).toEqual([])
  expect(told([])).toEqual([])
})
