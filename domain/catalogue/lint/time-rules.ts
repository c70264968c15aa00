import { reaches, standsHighEnough } from '../../organisation/index.ts'
import type { ServiceItem } from '../item.ts'
import { outlasts, statutoryLimit } from '../limits.ts'
import { breachIf, type LintRule } from './rule.ts'

const stepDays = ({ reviewSteps }: ServiceItem) => reviewSteps.reduce((sum, { days }) => sum + days, 0)

export const timeRules: readonly LintRule[] = [
  {
    code: 'promise-above-statute',
    severity: 'error',
    remedy: { zh: '承诺时限不得长于法定时限。', en: 'Promise no more time than the law allows.' },
    find: (item) => {
      const statutory = statutoryLimit(item)
      return breachIf(
        statutory !== null && outlasts(item.promised, statutory),
        'promised',
        '承诺时限长于法定时限',
        'the promise is longer than the statutory limit',
      )
    },
  },
  {
    code: 'steps-above-promise',
    severity: 'error',
    remedy: { zh: '压缩环节时限，使其合计不超过承诺时限。', en: 'Cut the steps until their days fit the promise.' },
    find: (item) =>
      breachIf(
        item.promised.unit === 'workday' && stepDays(item) > item.promised.value,
        'reviewSteps',
        `环节合计 ${stepDays(item)} 个工作日，超过承诺的 ${item.promised.value} 个`,
        `the steps take ${stepDays(item)} working days, the promise is ${item.promised.value}`,
      ),
  },
  {
    code: 'season-unknown',
    severity: 'error',
    remedy: { zh: '写明集中受理期的起止日期。', en: 'Name the days on which the season begins and ends.' },
    find: ({ promised, statutory, intakeWindows }) =>
      breachIf(
        intakeWindows === undefined && [promised.anchor, statutory?.anchor].includes('end-of-window'),
        'intakeWindows',
        '时限自集中受理期结束起算，但未写明集中受理期',
        'a limit runs from the end of a season, and no season is named',
      ),
  },
  {
    code: 'duplicate-step',
    severity: 'error',
    remedy: { zh: '合并重复环节。', en: 'Make one step of the two.' },
    find: ({ reviewSteps }) =>
      reviewSteps
        .filter(({ code }, at) => reviewSteps.findIndex((step) => step.code === code) < at)
        .map(({ code }) => ({
          field: `reviewSteps/${code}`,
          reason: { zh: '环节重复', en: 'the step is there twice' },
        })),
  },
  {
    code: 'promised-without-steps',
    severity: 'error',
    remedy: { zh: '列出审查环节，或改为即办件。', en: 'List the steps of the review, or do it at once.' },
    find: ({ handlingType, reviewSteps }) =>
      breachIf(
        handlingType === 'promised' && reviewSteps.length === 0,
        'reviewSteps',
        '承诺件没有审查环节',
        'a promised item has no step',
      ),
  },
  {
    code: 'instant-mismatch',
    severity: 'error',
    remedy: {
      zh: '即办件承诺时限为零且没有审查环节，反之亦然。',
      en: 'An instant item promises zero days and has no steps, and only such an item is instant.',
    },
    find: ({ handlingType, promised, reviewSteps }) =>
      breachIf(
        (handlingType === 'instant') !== (promised.value === 0) ||
          (handlingType === 'instant' && reviewSteps.length > 0),
        'handlingType',
        '办件类型与承诺时限、环节不一致',
        'handling type, promise and steps do not agree',
      ),
  },
  {
    code: 'no-lawful-decider',
    severity: 'error',
    remedy: {
      zh: '授权给一位层级足够的人员，或调整决定层级。',
      en: 'Grant authority to somebody whose post stands high enough, or lower the decision level.',
    },
    find: (item, { holdersOf }) =>
      breachIf(
        item.residency === 'full' &&
          !holdersOf(item).some(
            ({ role, level }) => reaches(level, 'decide') && standsHighEnough(role, item.decisionLevel),
          ),
        'decisionLevel',
        '没有人有权作出决定',
        'nobody may lawfully decide it',
      ),
  },
]
