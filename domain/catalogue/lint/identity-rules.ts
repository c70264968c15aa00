import { checkTaskCode } from '../../kernel/index.ts'
import type { ServiceItem } from '../item.ts'
import { breachIf, type LintRule, type Surroundings } from './rule.ts'

const han = /\p{Script=Han}/u
const twinOf = (item: ServiceItem, { items }: Surroundings, key: 'code' | 'name') =>
  items.find((other) => other !== item && other[key] === item[key])

/** Every place of an item that must be readable in English. */
function englishOf(item: ServiceItem): [field: string, english: string][] {
  const { nameEn, materials, reviewSteps, fees, result, form, scenarios = [], examples = [] } = item
  return [
    ['nameEn', nameEn],
    ['result/nameEn', result.nameEn],
    ...materials.map(({ code, nameEn }): [string, string] => [`materials/${code}/nameEn`, nameEn]),
    ...reviewSteps.map(({ code, nameEn }): [string, string] => [`reviewSteps/${code}/nameEn`, nameEn]),
    ...fees.map(({ nameEn }, at): [string, string] => [`fees/${at}/nameEn`, nameEn]),
    ...Object.entries(form.properties).map(([name, field]): [string, string] => [`form/${name}`, field['x-title-en']]),
    ...scenarios.map(({ code, nameEn }): [string, string] => [`scenarios/${code}/nameEn`, nameEn]),
    ...scenarios.flatMap(({ code, answers }) =>
      answers.map((answer): [string, string] => [`scenarios/${code}/${answer.code}/nameEn`, answer.nameEn]),
    ),
    ...examples.map(({ nameEn }, at): [string, string] => [`examples/${at}/nameEn`, nameEn]),
  ]
}

export const identityRules: readonly LintRule[] = [
  {
    code: 'duplicate-code',
    severity: 'error',
    remedy: { zh: '为事项另编一个编码。', en: 'Give the item a code of its own.' },
    find: (item, around) =>
      breachIf(
        twinOf(item, around, 'code') !== undefined,
        'code',
        '另有事项使用同一编码',
        'another item has this code',
      ),
  },
  {
    code: 'duplicate-name',
    severity: 'error',
    remedy: { zh: '合并重复事项，或在名称中写明区别。', en: 'Merge the two, or say in the name what sets them apart.' },
    find: (item, around) =>
      breachIf(twinOf(item, around, 'name') !== undefined, 'name', '另有事项同名', 'another item has this name'),
  },
  {
    code: 'wrong-task-code',
    severity: 'error',
    remedy: {
      zh: '按“18 位信用代码＋1 位层级＋12 位基本编码”重新编制。',
      en: 'Compose it of credit code (18), level (1) and basic code (12).',
    },
    find: ({ taskCode }) =>
      breachIf(!checkTaskCode(taskCode).valid, 'taskCode', '实施编码校验不通过', 'the task code does not check'),
  },
  {
    code: 'unknown-department',
    severity: 'error',
    remedy: { zh: '选择现有的实施部门。', en: 'Name a department there is.' },
    find: ({ departmentCode }, { departmentCodes }) =>
      breachIf(
        !departmentCodes.has(departmentCode),
        'departmentCode',
        `没有编码为 ${departmentCode} 的部门`,
        `there is no department ${departmentCode}`,
      ),
  },
  {
    code: 'missing-translation',
    severity: 'error',
    remedy: { zh: '补上英文名称。', en: 'Write the English name.' },
    find: (item) =>
      englishOf(item)
        .filter(([, english]) => english.trim() === '' || han.test(english))
        .map(([field]) => ({ field, reason: { zh: '没有英文名称', en: 'there is no English name' } })),
  },
]
