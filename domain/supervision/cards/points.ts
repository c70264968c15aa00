import type { CardLevel, Finding } from '../finding.ts'
import { civilDateOf } from '../../kernel/index.ts'
import type { LedgerEntry, PointsReason } from './events.ts'
import type { PointsTable } from '../settings.ts'
import type { CardFacts } from './facts.ts'

/** The month a card scores in ('YYYY-MM'): that of the breach, whenever it was decided. */
export const monthOf = (finding: Pick<Finding, 'breachAt'>): string => civilDateOf(finding.breachAt).slice(0, 7)

type Bearer = Omit<LedgerEntry, 'points' | 'reason'>

/**
 * The ledger entries of a card that scores at a level. Points go by share; a person and a window bear what their department
 * bears. What costs nothing leaves no entry.
 */
export function entriesOf(
  finding: Finding,
  level: CardLevel,
  { points: table, earlierYellows }: Pick<CardFacts, 'points' | 'earlierYellows'>,
): LedgerEntry[] {
  const single = costOf(finding, level, table)
  return bearersOf(finding).flatMap((bearer) => {
    const repeated = level === 'yellow' && countBefore(bearer, finding, earlierYellows) + 1 >= table.repeatedYellow.from
    const cost: [PointsReason, number][] = [
      single,
      ...(repeated ? [['repeated-yellow', table.repeatedYellow.points] as [PointsReason, number]] : []),
    ]
    return cost
      .map(([reason, points]) => ({ ...bearer, points: hundredths(points * bearer.share), reason }))
      .filter(({ points }) => points !== 0)
  })
}

/** What a card costs by itself: what its rule worked out for it, what is set for the rule, or what its level costs. */
export function costOf({ rule, numbers }: Finding, level: CardLevel, table: PointsTable): [PointsReason, number] {
  const worked = numbers['points']
  if (typeof worked === 'number') return ['rule', worked]
  const set = table.byRule[rule]
  return set === undefined ? ['level', table.byLevel[level]] : ['rule', set]
}

/** The departments that share the responsibility, and the window and persons of the one the card is about. */
function bearersOf({ departmentCode, windowCode, persons, shares = [] }: Finding): Bearer[] {
  const byDepartment = new Map<string, number>()
  for (const { departmentCode: code, share } of shares) byDepartment.set(code, (byDepartment.get(code) ?? 0) + share)
  if (byDepartment.size === 0) byDepartment.set(departmentCode, 1)
  const share = byDepartment.get(departmentCode) ?? 0
  const own = { departmentCode, share }
  return [
    ...[...byDepartment].map(([code, part]) => ({
      countsFor: 'department' as const,
      departmentCode: code,
      windowCode: null,
      person: null,
      share: part,
    })),
    ...(windowCode === null ? [] : [{ ...own, countsFor: 'window' as const, windowCode, person: null }]),
    ...persons.map((person) => ({ ...own, countsFor: 'person' as const, windowCode, person })),
  ].filter((bearer) => bearer.share > 0)
}

function countBefore(
  { countsFor, departmentCode, person }: Bearer,
  finding: Finding,
  before: CardFacts['earlierYellows'],
): number {
  // What another department did before is not known here: it bears a share, and that is all.
  if (departmentCode !== finding.departmentCode) return 0
  if (countsFor === 'department') return before.department
  return countsFor === 'window' ? before.window : (before.persons[person ?? ''] ?? 0)
}

/** What a cancellation gives back: each entry once more, with the other sign. */
export const givenBackFor = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.map((entry) => ({ ...entry, points: -entry.points, reason: 'given-back' }))

const hundredths = (points: number) => Math.round(points * 100) / 100
