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

/** Adds up findings that are cards. Repeated warnings cost by month and unit. */
export function totalsOf(findings: readonly Finding[], points: PointsTable): CardTotals {
  const cards = findings.filter(isCard)
  const byRule: CardTotals['byRule'] = {}
  for (const { rule, level } of cards) {
    const levels = (byRule[rule] ??= {})
    levels[level] = (levels[level] ?? 0) + 1
  }
  const late = cards.filter(({ rule, level }) => rule.startsWith('T-') && (level === 'red' || level === 'double-red'))
  return {
    cards: cards.length,
    byRule,
    points: cards.reduce((sum, card) => sum + costOf(card, card.level, points)[1], 0) + repeated(cards, points),
    lateCases: new Set(late.filter(({ about }) => about.kind === 'case').map(({ about }) => about.id)).size,
  }
}

export const isCard = ({ level }: Pick<Finding, 'level'>): boolean => level !== 'blue'

/** Each warning of a unit from the n-th in a month on costs besides what the table says, as in the ledger. */
function repeated(cards: readonly Finding[], { repeatedYellow: { from, points } }: PointsTable): number {
  const yellow = cards.filter(({ level }) => level === 'yellow')
  const months = Map.groupBy(
    yellow,
    ({ departmentCode, breachAt }) => `${departmentCode} ${civilDateOf(breachAt).slice(0, 7)}`,
  )
  const beyond = [...months.values()].map((warned) => Math.max(warned.length - from + 1, 0))
  return beyond.reduce((sum, count) => sum + count, 0) * points
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
