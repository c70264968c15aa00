// Writes docs/supervision-rules.md: every rule of supervision as it speaks of itself, with what it does unless set otherwise.
import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import {
  eventRules,
  firstSettings,
  patternRules,
  timeRules,
  verifiedFaults,
  type AnyRule,
  type CardLevel,
  type RuleSettings,
} from '#domain/supervision/index.ts'

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
