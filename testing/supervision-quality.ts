// How well supervision finds what was planted in the demo city's weeks, and what it cards beside.
import { epochMs, instantOf, type CivilDate } from '#domain/kernel/index.ts'
import {
  eventRules,
  firstSettings,
  patternRules,
  timeRules,
  type Regime,
  type RuleNo,
} from '#domain/supervision/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { generateHistory } from '../server/demo/generate-history.ts'
import { manifestOf } from '../server/demo/manifest.ts'
import { cityPlan, findingsIn, patternsIn, playInMemory } from './played-city.ts'

/** What came of a rule over some histories. `subjects` are those that were not to be carded by it. */
export interface Quality {
  rule: RuleNo
  /** The ends of the weeks in which something was planted for it. */
  plantedIn: Set<CivilDate>
  trigger: 'time' | 'event' | 'pattern'
  planted: number
  found: number
  subjects: number
  falseAlarms: string[]
  missed: string[]
}

/** Judged from other facts than the cases of a department (windows, guides, ratings, requests for data). */
const elsewhere = new Set<RuleNo>(['C-01', 'D-03', 'S-02', 'S-03'])
const judged = [...timeRules, ...eventRules, ...Object.values(patternRules)].filter(({ no }) => !elsewhere.has(no))

const nameOf = ({ rule, about }: { rule: RuleNo; about: { kind: string; id: string } }) =>
  `${rule} ${about.kind} ${about.id}`

/** Weeks of the demo city: they end on a day, at three in the afternoon. */
interface Weeks {
  seed: number
  endOn: CivilDate
}

/** Plays the weeks and holds what is found against what was planned. */
export async function qualityOf(histories: readonly Weeks[], cases = 1_500): Promise<Quality[]> {
  const rows = new Map<RuleNo, Quality>()
  for (const { no: rule, trigger } of judged)
    rows.set(
      rule,
      rows.get(rule) ?? {
        rule,
        plantedIn: new Set(),
        trigger,
        planted: 0,
        found: 0,
        subjects: 0,
        falseAlarms: [],
        missed: [],
      },
    )
  for (const weeks of histories) {
    const { planned, expected, found, count } = await supervised(weeks, cases)
    for (const row of rows.values()) {
      const ofRule = (names: ReadonlySet<string>) => [...names].filter((name) => name.startsWith(`${row.rule} `))
      row.planted += ofRule(planned).length
      if (ofRule(planned).length > 0) row.plantedIn.add(weeks.endOn)
      row.found += ofRule(planned).filter((name) => found.has(name)).length
      row.missed.push(...ofRule(planned).filter((name) => !found.has(name)))
      row.falseAlarms.push(...ofRule(found).filter((name) => !expected.has(name)))
      row.subjects += count(row.rule) - ofRule(expected).length
    }
  }
  return [...rows.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
}

async function supervised({ seed, endOn }: Weeks, cases: number) {
  const until = epochMs(`${endOn}T15:00:00+08:00`)
  const plan = cityPlan(cases, seed, until)
  const steps = [...generateHistory(plan)].flat()
  const played = await playInMemory(plan)
  const regime: Regime = { settings: [firstSettings], outages: plan.scene?.outage ? [plan.scene.outage] : [] }
  const findings = [
    ...played.flatMap((one) => findingsIn(one, regime, instantOf(until))).filter(({ level }) => level !== 'blue'),
    ...patternsIn(played, regime),
  ]
  return {
    planned: new Set(manifestOf(steps, until).map(nameOf)),
    // What is to become a breach after the end may be warned of before.
    expected: new Set(manifestOf(steps, Infinity).map(nameOf)),
    found: new Set(findings.map(nameOf)),
    count: (rule: RuleNo) =>
      perStaff.has(rule) ? haimen.staff.length : perDepartment.has(rule) ? haimen.departments.length : played.length,
  }
}

const perStaff = new Set<RuleNo>(['I-02', 'I-06', 'I-08', 'I-09'])
const perDepartment = new Set<RuleNo>(['P-07'])

const percent = (part: number, of: number) => (of === 0 ? '—' : `${((100 * part) / of).toFixed(part === of ? 0 : 2)} %`)

/** The table of docs/supervision-quality.md. */
export function qualityTable(rows: readonly Quality[]): string {
  const lines = rows.map(({ rule, trigger, planted, found, subjects, falseAlarms }) => {
    const cells = [rule, trigger, planted, found, percent(found, planted), subjects, falseAlarms.length]
    return `| ${[...cells, percent(falseAlarms.length, subjects)].join(' | ')} |`
  })
  return [
    '| rule | trigger | planted | found | recall | others | carded | false alarms |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n')
}

/** The ends the document is made from: an ordinary week, right after each of the two long holidays, a half-year's end. */
export const documentedEnds = ['2026-02-25', '2026-03-12', '2026-06-30', '2026-10-09'] as const
export const documentedSeeds = [2008, 1]

/** The histories the document is made from. */
export const documentedHistories: readonly Weeks[] = documentedEnds.flatMap((endOn) =>
  documentedSeeds.map((seed) => ({ seed, endOn })),
)
