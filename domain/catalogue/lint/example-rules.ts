import { nationalCalendar } from '../../calendar/index.ts'
import { runExample } from '../run-example.ts'
import type { Breach, LintRule } from './rule.ts'

const yuan = (fen: number) => (fen / 100).toFixed(2)
const sorted = (codes: readonly string[]) => codes.toSorted().join(' ') || '—'

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
        const says = (part: string, expected: string, actual: string): Breach[] =>
          expected === actual
            ? []
            : [
                {
                  field: `examples/${at}/${part}`,
                  reason: {
                    zh: `示例“${example.name}”应为 ${expected}，实为 ${actual}`,
                    en: `example “${example.nameEn}” expects ${expected} and gets ${actual}`,
                  },
                },
              ]
        const outcome = runExample(item, example, calendar)
        if (outcome === null) return says('appliedOn', 'YYYY-MM-DD', example.appliedOn)
        if ('unknown' in outcome) {
          const { unanswered, unknown } = outcome
          return says('situation', '—', [...unanswered.map((code) => `${code}=?`), ...unknown].join(' '))
        }
        const { expected } = example
        return [
          ...says('materials', sorted(expected.materials), sorted(outcome.materials)),
          ...says('feeFen', yuan(expected.feeFen), yuan(outcome.feeFen)),
          ...says('dueOn', expected.dueOn, outcome.dueOn),
        ]
      }),
  },
]
