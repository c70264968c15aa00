import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { epochMs, instantOf } from '../kernel/index.ts'
import { gapsOf, type DutyGap, type DutyRoster, type OpenHours, type WatchedItem } from './duty-gaps.ts'
import { decisionLevels, reaches, type DecisionLevel } from './level.ts'
import type { Role } from './staff.ts'

const hours: OpenHours[] = ['2008-03-03', '2008-03-04'].flatMap((on) => [
  { on, from: '08:30', to: '11:30' },
  { on, from: '13:30', to: '17:00' },
])
const person = (id: string, role: Role, departmentCode = '01') => ({ id, role, departmentCode, disabled: false })
const grant = (accountId: string, change: Partial<DutyRoster['grants'][number]> = {}) => ({
  accountId,
  itemCode: 'all',
  level: 'decide' as const,
  fromOn: '2004-07-01',
  toOn: null,
  isLimited: false,
  ...change,
})
const local = (on: string, time: string) => instantOf(epochMs(`${on}T${time}:00+08:00`))
const away = (accountId: string, from: string, to: string, on = '2008-03-03') => ({
  accountId,
  fromAt: local(on, from),
  toAt: local(on, to),
})
const item = (change: Partial<WatchedItem> = {}): WatchedItem => ({
  code: '0101',
  departmentCode: '01',
  windowCodes: ['0101'],
  levels: ['head'],
  ...change,
})
const roster = (change: Partial<DutyRoster> = {}): DutyRoster => ({
  people: [person('clerk', 'clerk'), person('deputy', 'deputy-head'), person('head', 'head')],
  grants: [grant('deputy'), grant('head'), grant('clerk', { level: 'accept' })],
  posts: [{ code: '01-head', departmentCode: '01', seat: 'head', windowCode: null, holders: ['head', 'deputy'] }],
  absences: [],
  ...change,
})
const seen = (gaps: DutyGap[]) => gaps.map(({ on, from, to, reason }) => [on, from, to, reason])

describe('a lawful decider', () => {
  it('is on duty all the time where the holder is there, or B is', () => {
    expect(gapsOf([item()], hours, roster())).toEqual([])
    expect(gapsOf([item()], hours, roster({ absences: [away('head', '00:00', '23:59')] }))).toEqual([])
  })

  it('is missing for the time both are away', () => {
    const absences = [away('head', '00:00', '23:59'), away('deputy', '10:00', '14:00')]
    expect(seen(gapsOf([item()], hours, roster({ absences })))).toEqual([
      ['2008-03-03', '10:00', '11:30', 'stand-in-away'],
      ['2008-03-03', '13:30', '14:00', 'stand-in-away'],
    ])
  })

  test.each([
    ['nobody stands in', { posts: [] }, 'no-stand-in'],
    ['B lacks the authority', { grants: [grant('head')] }, 'stand-in-without-authority'],
    ['nobody holds it', { grants: [] }, 'nobody-authorised'],
    ['it ends below some amount', { grants: [grant('head', { isLimited: true })] }, 'only-within-limits'],
  ] as const)('is missing and told why: %s', (_, change, reason) => {
    const absences = reason.startsWith('n') && reason !== 'no-stand-in' ? [] : [away('head', '08:30', '09:30')]
    const gaps = gapsOf([item()], hours, roster({ ...change, ...(reason !== 'only-within-limits' && { absences }) }))
    expect(gaps[0]).toMatchObject({ reason, items: ['0101'], level: 'head' })
    expect(gaps[0]?.remedies.length).toBeGreaterThan(0)
  })

  it('names for every gap what would close it, and that closes it', () => {
    const absences = [away('head', '08:30', '09:30')]
    const noPost = roster({ posts: [], absences })
    expect(gapsOf([item()], hours, noPost)[0]?.remedies).toContainEqual({
      act: 'end-absence',
      accountId: 'head',
      post: null,
    })
    expect(gapsOf([item()], hours, roster({ posts: [] }))).toEqual([])
    const weak = roster({ grants: [grant('head')], absences })
    expect(gapsOf([item()], hours, weak)[0]?.remedies[0]).toEqual({
      act: 'give-authority',
      accountId: 'deputy',
      post: null,
    })
    expect(gapsOf([item()], hours, { ...weak, grants: [grant('head'), grant('deputy')] })).toEqual([])
  })

  it('is looked for day by day: authority ends with its last day', () => {
    const grants = [grant('head', { toOn: '2008-03-03' })]
    expect(seen(gapsOf([item()], hours, roster({ grants })))).toEqual([
      ['2008-03-04', '08:30', '11:30', 'nobody-authorised'],
      ['2008-03-04', '13:30', '17:00', 'nobody-authorised'],
    ])
  })
})

/** The same question asked half hour by half hour, person by person, by somebody who knows no short cuts. */
function naive(items: readonly WatchedItem[], { people, grants, posts, absences }: DutyRoster): Set<string> {
  const missing = new Set<string>()
  for (const { on, from, to } of hours) {
    for (let at = epochMs(local(on, from)); at < epochMs(local(on, to)); at += 1_800_000) {
      const isThere = (id: string) =>
        people.some((one) => one.id === id && one.departmentCode === '01' && !one.disabled) &&
        !absences.some((one) => one.accountId === id && epochMs(one.fromAt) <= at && at < epochMs(one.toAt))
      for (const { code, levels } of items) {
        for (const level of levels) {
          const found = people.some(({ id, role }) => {
            if (!isThere(id)) return false
            const authorised = grants.some(
              (one) =>
                one.accountId === id &&
                ['all', code].includes(one.itemCode) &&
                reaches(one.level, 'decide') &&
                !one.isLimited &&
                one.fromOn <= on &&
                (one.toOn ?? '9999-12-31') >= on,
            )
            const rank: Partial<Record<Role, number>> = { clerk: 0, reviewer: 0, 'deputy-head': 1, head: 2 }
            const served = posts
              .filter(({ holders }) => holders[0] !== id && holders.find(isThere) === id)
              .map(({ seat }) => decisionLevels.indexOf(seat))
            return authorised && Math.max(rank[role] ?? 0, ...served) >= decisionLevels.indexOf(level)
          })
          if (!found) missing.add(`${on} ${instantOf(at)} ${code} ${level}`)
        }
      }
    }
  }
  return missing
}

const spelled = (gaps: readonly DutyGap[]): Set<string> => {
  const missing = new Set<string>()
  for (const { on, from, to, items, level } of gaps)
    for (let at = epochMs(local(on, from)); at < epochMs(local(on, to)); at += 1_800_000)
      for (const code of items) missing.add(`${on} ${instantOf(at)} ${code} ${level}`)
  return missing
}

const ids = ['a', 'b', 'c', 'd']
const anyRoster: fc.Arbitrary<DutyRoster> = fc.record({
  people: fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        role: fc.constantFrom<Role>('clerk', 'reviewer', 'deputy-head', 'head'),
        departmentCode: fc.constantFrom('01', '01', '01', '02'),
        disabled: fc.constantFrom(false, false, true),
      }),
    ),
  ),
  grants: fc.array(
    fc.record({
      accountId: fc.constantFrom(...ids),
      itemCode: fc.constantFrom('all', '0101', '0102'),
      level: fc.constantFrom('review' as const, 'decide' as const, 'decide-and-seal' as const),
      fromOn: fc.constantFrom('2004-07-01', '2008-03-04'),
      toOn: fc.constantFrom(null, null, '2008-03-03'),
      isLimited: fc.constantFrom(false, false, true),
    }),
    { maxLength: 5 },
  ),
  posts: fc.array(
    fc.record({
      code: fc.constantFrom('x', 'y'),
      departmentCode: fc.constant('01'),
      seat: fc.constantFrom<DecisionLevel>(...decisionLevels),
      windowCode: fc.constant(null),
      holders: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  absences: fc.array(
    fc
      .tuple(fc.constantFrom(...ids), fc.nat(47), fc.integer({ min: 1, max: 60 }))
      .map(([accountId, start, length]) => ({
        accountId,
        fromAt: instantOf(epochMs(local('2008-03-03', '00:00')) + start * 1_800_000),
        toAt: instantOf(epochMs(local('2008-03-03', '00:00')) + (start + length) * 1_800_000),
      })),
    { maxLength: 4 },
  ),
})

it('finds exactly the gaps a patient clerk finds half hour by half hour', () => {
  const items = [item({ levels: ['window', 'head'] }), item({ code: '0102', levels: ['deputy-head'] })]
  fc.assert(
    fc.property(anyRoster, (some) => {
      expect(spelled(gapsOf(items, hours, some))).toEqual(naive(items, some))
    }),
    { seed: 20080303, numRuns: 300 },
  )
})
