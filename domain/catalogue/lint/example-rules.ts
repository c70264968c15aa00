import { nationalCalendar } from '../../calendar/index.ts'
import { runExample } from '../run-example.ts'
import { papersNamed } from './part-named.ts'
import type { Both, Breach, LintRule } from './rule.ts'

const yuan = (fen: number) => (fen / 100).toFixed(2)
const inBoth = (text: string): Both => ({ zh: text, en: text })
const sameCodes = (some: readonly string[], others: readonly string[]) =>
  some.toSorted().join(' ') === others.toSorted().join(' ')

export const exampleRules: readonly LintRule[] = [
  {
    code: 'failing-example',
    severity: 'error',
    remedy: {
      zh: '核对事项与示例：哪个对，就改另一个。',
      en: 'Compare item and example: find out which is right, and mend the other.',
    },
    find: (item, { calendar = nationalCalendar }) =>
      (item.examples ?? []).flatMap((example, at): Breach[] => {
        const fails = (part: string, expected: Both, actual: Both): Breach => ({
          field: `examples/${at}/${part}`,
          reason: {
            zh: `示例“${example.name}”应为 ${expected.zh}，实为 ${actual.zh}`,
            en: `example “${example.nameEn}” expects ${expected.en} and gets ${actual.en}`,
          },
        })
        const says = (part: string, expected: string, actual: string): Breach[] =>
          expected === actual ? [] : [fails(part, inBoth(expected), inBoth(actual))]
        const outcome = runExample(item, example, calendar)
        if (outcome === null) return says('appliedOn', 'YYYY-MM-DD', example.appliedOn)
        if ('unknown' in outcome) {
          const { unanswered, unknown } = outcome
          return says('situation', '—', [...unanswered.map((code) => `${code}=?`), ...unknown].join(' '))
        }
        const { expected } = example
        return [
          ...(sameCodes(expected.materials, outcome.materials)
            ? []
            : [fails('materials', papersNamed(item, expected.materials), papersNamed(item, outcome.materials))]),
          ...says('feeFen', yuan(expected.feeFen), yuan(outcome.feeFen)),
          ...says('dueOn', expected.dueOn, outcome.dueOn),
        ]
      }),
  },
]
