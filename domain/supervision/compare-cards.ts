import { canonicalJson, civilDateOf, type CivilDate } from '../kernel/index.ts'
import { costOf } from './cards/points.ts'
import { nameOfFinding, type CardLevel, type Finding } from './finding.ts'
import type { RuleNo } from './rule-numbers.ts'
import type { PointsTable } from './settings.ts'

/** Which cards there would be: how many by rule and level, what they would cost if all were upheld, and how many cases broke a time limit. */
export interface CardTotals {
  cards: number
  byRule: Partial<Record<RuleNo, Partial<Record<CardLevel, number>>>>
  points: number
  lateCases: number
}

/** Adds up cards as they come, those about one subject together. Repeated warnings cost by month and unit. */
export interface CardTally {
  add(findings: readonly Finding[]): void
  totals(): CardTotals
}

export function cardTally(table: PointsTable): CardTally {
  const byRule: CardTotals['byRule'] = {}
  const warned = new Map<string, number>()
  let [cards, points, lateCases] = [0, 0, 0]
  return {
    add(findings) {
      const added = findings.filter(isCard)
      for (const card of added) {
        const levels = (byRule[card.rule] ??= {})
        levels[card.level] = (levels[card.level] ?? 0) + 1
        points += costOf(card, card.level, table)[1]
        if (card.level === 'yellow') warned.set(monthOf(card), (warned.get(monthOf(card)) ?? 0) + 1)
      }
      cards += added.length
      if (added.some(isLateCase)) lateCases++
    },
    totals: () => ({ cards, byRule, points: points + repeated(warned.values(), table), lateCases }),
  }
}

/** Adds up findings that are cards. */
export function totalsOf(findings: readonly Finding[], table: PointsTable): CardTotals {
  const tally = cardTally(table)
  for (const own of Map.groupBy(findings, ({ about }) => `${about.kind} ${about.id}`).values()) tally.add(own)
  return tally.totals()
}

const isLateCase = ({ rule, level, about }: Finding): boolean =>
  about.kind === 'case' && rule.startsWith('T-') && (level === 'red' || level === 'double-red')

const monthOf = ({ departmentCode, breachAt }: Finding) => `${departmentCode} ${civilDateOf(breachAt).slice(0, 7)}`

export const isCard = ({ level }: Pick<Finding, 'level'>): boolean => level !== 'blue'

/** Each warning of a unit from the n-th in a month on costs besides what the table says, as in the ledger. */
function repeated(warnings: Iterable<number>, { repeatedYellow: { from, points } }: PointsTable): number {
  let beyond = 0
  for (const count of warnings) beyond += Math.max(count - from + 1, 0)
  return beyond * points
}

/** A card there would be and is not, or is and would not be, or would be another. */
export interface CardDifference {
  about: Finding['about']
  rule: RuleNo
  occasion: string
  was: { level: CardLevel; breachAt: string } | null
  now: { level: CardLevel; breachAt: string } | null
}

/**
 * What differs between two sets of cards, in the order of their breaches; nothing where they agree bit for bit. Where a breach
 * is a card of another level, that is one difference.
 */
export function compareCards(was: readonly Finding[], now: readonly Finding[]): CardDifference[] {
  const [before, after] = [byName(was), byName(now)]
  const [gone, come] = [unlike(before, after), unlike(after, before)]
  const breach = ({ about, rule, breachAt }: Finding) => `${about.kind} ${about.id} ${rule} ${breachAt}`
  const instead = new Map(come.map((one) => [breach(one), one]))
  const changed = gone.map((one) => difference(one, instead.get(breach(one))))
  const answered = new Set(gone.map(breach))
  const added = come.filter((one) => !answered.has(breach(one))).map((one) => difference(undefined, one))
  return [...changed, ...added].sort((x, y) => breachOf(x).localeCompare(breachOf(y)))
}

/** The cards of one set that the other has not, or not the same. */
const unlike = (cards: ReadonlyMap<string, Finding>, others: ReadonlyMap<string, Finding>): Finding[] =>
  [...cards].flatMap(([name, card]) => {
    const other = others.get(name)
    return other && canonicalJson(other) === canonicalJson(card) ? [] : [card]
  })

function difference(was: Finding | undefined, now: Finding | undefined): CardDifference {
  const { about, rule, occasion } = (was ?? now) as Finding
  return { about, rule, occasion, was: outline(was), now: outline(now) }
}

const breachOf = ({ was, now }: CardDifference): string => (was ?? now)?.breachAt ?? ''

const byName = (findings: readonly Finding[]) =>
  new Map(findings.filter(isCard).map((one) => [nameOfFinding(one), one]))
const outline = (finding: Finding | undefined) =>
  finding ? { level: finding.level, breachAt: finding.breachAt } : null

/** Findings whose breach lies between two days, both inclusive. */
export const between = (findings: readonly Finding[], from: CivilDate, to: CivilDate): Finding[] =>
  findings.filter(({ breachAt }) => civilDateOf(breachAt) >= from && civilDateOf(breachAt) <= to)
