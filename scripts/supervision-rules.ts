// Writes docs/supervision-rules.md: every rule of supervision as it speaks of itself, with what it does unless set otherwise.
import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import {
  defaultPoints,
  eventRules,
  firstSettings,
  haimenPoints,
  isCard,
  patternRules,
  prefecturePoints,
  timeRules,
  totalsOf,
  verifiedFaults,
  type AnyRule,
  ruleWordsOf,
  type CardLevel,
  type Finding,
  type RuleSettings,
} from '#domain/supervision/index.ts'
import { ruleExamples } from '#testing/rule-examples/index.ts'

/** Where the list stands. */
export const file = 'docs/supervision-rules.md'

const rules: AnyRule[] = [
  ...timeRules,
  ...eventRules.filter(({ withdrawn }) => !withdrawn),
  ...Object.values(patternRules),
  ...verifiedFaults,
]

/** The levels a rule raises cards at; a rule that is set none has its levels by law, or by the hour. */
function levelsOf({ level, ladder = [] }: RuleSettings, { name, trigger }: AnyRule): string {
  if (name === 'law-acted') return 'double-red'
  if (name === 'slow-instant-case') return 'yellow → red'
  const rungs: CardLevel[] = trigger === 'event' ? [] : ladder.map((rung) => rung.level)
  return [...new Set(rungs.length > 0 ? rungs : [level ?? '—'])].join(' → ')
}

const thresholdsOf = ({ thresholds = {} }: RuleSettings): string =>
  Object.entries(thresholds)
    .map(([name, value]) => `\`${name}\` ${value}`)
    .join(', ')

function rowOf(rule: AnyRule): string {
  const set = firstSettings.rules[rule.no]
  const { title, basis } = rule
  const cells = [
    rule.no,
    `\`${rule.name}\``,
    `${title.zh}<br>${title.en}`,
    `${basis.zh}<br>${basis.en}`,
    rule.trigger,
    levelsOf(set, rule),
    thresholdsOf(set),
    rule.part,
  ]
  return `| ${cells.join(' | ')} |`
}

/** What the gravest card of an example costs by each table of points. */
const costs = (found: readonly Finding[]): string =>
  [defaultPoints, haimenPoints, prefecturePoints].map((table) => totalsOf(found.slice(-1), table).points).join(' / ')

/** A breach of each rule as its card says it: the last that was found is the gravest. */
function exampleOf({ no, name }: AnyRule): string {
  const own = ruleExamples.filter(({ rule }) => rule === name)
  const found = own[0]?.breaks().filter(isCard) ?? []
  const last = found.at(-1)
  if (!own[0] || !last) throw new Error(`the rule ${name} has no example`)
  const { explanation } = ruleWordsOf(last)
  const says = `${explanation.zh}<br>${explanation.en}`
  return `| ${[no, `\`${name}\``, own[0].says, says, last.level, costs(found), own.length].join(' | ')} |`
}

const inOrder = rules.toSorted((a, b) => (a.no < b.no ? -1 : a.no > b.no ? 1 : 0))

/** The list as it should stand in the file. */
export const supervisionRules = (): Promise<string> =>
  format(
    [
      '# The rules of supervision',
      'Written by `node scripts/supervision-rules.ts` out of the rules themselves, and held against them by a test. The levels and thresholds are those of the first settings; a city publishes others in versions. A rule of time fires at an instant, one of events when an act is stored, one of patterns on what shows over many cases. Rules that share a number watch different signs of the same breach.',
      [
        '| no | name | what is wrong | basis | trigger | level | thresholds | part of the score |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        ...inOrder.map(rowOf),
      ].join('\n'),
      '## What each says',
      'The first example of each rule as its card explains it. Each has as many lawful twins, in which nothing is found: [testing/rule-examples](../testing/rule-examples/index.ts), run by a test that misses no rule. The points are those of the gravest card shown: by default / by Haimen in 2008 / by the prefecture; a yellow card costs from the third in a month on.',
      [
        '| no | name | a breach | the card says | level | points | examples |',
        '| --- | --- | --- | --- | --- | --- | ---: |',
        ...inOrder.map(exampleOf),
      ].join('\n'),
      '## In our own cases',
      'Every rule of time and of events judges our own cases and those of outside systems alike, by what the log says of them; what a record does not say is held against nobody. Some our own engine does not let anybody break, or only in part: what `decide` refuses never comes into the log. The rule stays, for a log written elsewhere.',
      [
        '| no | name | in our own cases |',
        '| --- | --- | --- |',
        ...inOrder.flatMap(({ no, name, ownCases }) =>
          ownCases ? [`| ${no} | \`${name}\` | ${ownCases.zh}<br>${ownCases.en} |`] : [],
        ),
      ].join('\n'),
    ].join('\n\n'),
    { parser: 'markdown', printWidth: 120 },
  )

if (import.meta.main) writeFileSync(file, await supervisionRules())
