import { once } from 'node:events'
import type { CivilDate } from '#domain/kernel/index.ts'
import {
  between,
  cardTally,
  compareCards,
  type CardDifference,
  type CardTotals,
  type Finding,
  type Regime,
} from '#domain/supervision/index.ts'

/** What is to be reported, and how. */
export interface Reporting {
  from: CivilDate
  to: CivilDate
  json: boolean
  /** So many differences are listed; how many there are is told. */
  list: number
}

interface Report {
  cases: number
  events: number
  was: CardTotals
  now: CardTotals
  differing: number
}

/** Adds up what was and what would be, case by case, and prints each difference as it is found: nothing but the sums is kept. */
export function createReport(inForce: Regime, told: Regime, { from, to, json, list }: Reporting) {
  const [was, now] = [cardTally(pointsOf(inForce)), cardTally(pointsOf(told))]
  let differing = 0
  const print = async (difference: CardDifference) => {
    if (differing++ >= list) return
    const text = json ? JSON.stringify(difference) : `${lineOf(difference)}\n`
    await say(json ? `${differing === 1 ? '{"differences":[' : ','}${text}` : text)
  }
  return {
    async add(raised: readonly Finding[], found: readonly Finding[]) {
      const [before, after] = [between(raised, from, to), between(found, from, to)]
      was.add(before)
      now.add(after)
      for (const difference of compareCards(before, after)) await print(difference)
    },
    async end(counts: Pick<Report, 'cases' | 'events'>) {
      const report: Report = { ...counts, was: was.totals(), now: now.totals(), differing }
      const begun = differing > 0 && list > 0 ? '' : '{"differences":['
      if (json) await say(`${begun}],${JSON.stringify(report).slice(1)}\n`)
      else for (const line of linesOf(report)) await say(`${line}\n`)
    },
  }
}

function pointsOf({ settings }: Regime) {
  const points = settings.at(-1)?.points
  if (!points) throw new Error('there are no rules')
  return points
}

async function say(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

const lineOf = ({ about, rule, was, now }: CardDifference): string =>
  `${about.id}\t${rule}\t${was?.level ?? 'none'}\t→\t${now?.level ?? 'none'}`

function linesOf({ cases, events, was, now, differing }: Report): string[] {
  type Rule = keyof typeof was.byRule
  const rules = [...new Set([...Object.keys(was.byRule), ...Object.keys(now.byRule)])].toSorted() as Rule[]
  const count = (totals: CardTotals, rule: Rule) =>
    Object.entries(totals.byRule[rule] ?? {})
      .map(([level, n]) => `${level} ${n}`)
      .join(', ') || '-'
  return [
    `${cases} cases, ${events} events`,
    `cards ${was.cards} → ${now.cards}, late cases ${was.lateCases} → ${now.lateCases}, points ${was.points} → ${now.points}`,
    ...rules.map((rule) => `${rule}\t${count(was, rule)}\t→\t${count(now, rule)}`),
    `${differing} cards differ`,
  ]
}
