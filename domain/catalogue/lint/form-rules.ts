import type { FormField } from '../item.ts'
import { breachIf, type Breach, type LintRule } from './rule.ts'

const fields =
  (isBroken: (field: FormField) => boolean, zh: string, en: string): LintRule['find'] =>
  ({ form }): Breach[] =>
    Object.entries(form.properties)
      .filter(([, field]) => isBroken(field))
      .map(([name]) => ({ field: `form/${name}`, reason: { zh, en } }))

export const formRules: readonly LintRule[] = [
  {
    code: 'form-empty',
    severity: 'error',
    remedy: { zh: '至少询问一项。', en: 'Ask at least one question.' },
    find: ({ form }) =>
      breachIf(Object.keys(form.properties).length === 0, 'form', '申请表没有内容', 'the form asks nothing'),
  },
  {
    code: 'form-required-unknown',
    severity: 'error',
    remedy: { zh: '删除，或补上该问题。', en: 'Take it away, or add the question.' },
    find: ({ form }) =>
      form.required
        .filter((name) => form.properties[name] === undefined)
        .map((name) => ({
          field: `form/${name}`,
          reason: { zh: '必填项不在申请表中', en: 'what is required is not asked' },
        })),
  },
  {
    code: 'form-choices',
    severity: 'error',
    remedy: { zh: '选项逐一对应英文，且不重复。', en: 'Give every choice its English, and each once.' },
    find: fields(
      ({ enum: choices, 'x-enum-en': english }) =>
        choices !== undefined &&
        (choices.length < 2 || new Set(choices).size < choices.length || english?.length !== choices.length),
      '选项不全、重复或没有英文',
      'choices are missing, repeated, or without English',
    ),
  },
  {
    code: 'form-bounds',
    severity: 'error',
    remedy: { zh: '下限不得大于上限。', en: 'Let the lower bound not exceed the upper.' },
    find: fields(
      ({ minimum, maximum, minLength, maxLength, minItems, maxItems }) =>
        [
          [minimum, maximum],
          [minLength, maxLength],
          [minItems, maxItems],
        ].some(([least, most]) => least !== undefined && most !== undefined && least > most),
      '没有任何答案能满足',
      'no answer can satisfy it',
    ),
  },
  {
    code: 'decision-rule-unknown',
    severity: 'error',
    remedy: {
      zh: '只按申请表中标为事实的数字问题确定决定层级。',
      en: 'Let a rule read a question of the form that is a number and marked as a fact.',
    },
    // A rule whose fact nobody is asked never lifts a case: it would be decided too low, and nobody would see.
    find: ({ form, decisionRules = [] }) =>
      decisionRules
        .filter(({ fact }) => !isNumber(Object.hasOwn(form.properties, fact) ? form.properties[fact] : undefined))
        .map(({ fact }) => ({
          field: `decisionRules/${fact}`,
          reason: { zh: `申请表没有可供判断的数字“${fact}”`, en: `the form asks no number “${fact}”` },
        })),
  },
  {
    code: 'form-pattern',
    severity: 'error',
    remedy: { zh: '改正正则表达式。', en: 'Mend the pattern.' },
    find: fields(
      ({ pattern }) => pattern !== undefined && !compiles(pattern),
      '格式规则无法解析',
      'the pattern is none',
    ),
  },
]

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp
  } catch {
    return false
  }
}

const isNumber = (field: FormField | undefined): boolean =>
  field?.['x-fact'] === true && (field.type === 'number' || field.type === 'integer')
