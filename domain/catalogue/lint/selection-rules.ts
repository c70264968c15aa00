import type { ServiceItem } from '../item.ts'
import { breachIf, type LintRule } from './rule.ts'

/** What Art. 54(2) forbids around an examination: compulsory training, books that must be bought. */
const training = /培训|教材|辅导班|教辅/

/** By tender or auction (Art. 53), or by examination (Art. 54): what goes with neither. */
export const selectionRules: readonly LintRule[] = [
  {
    code: 'competition-in-order-of-acceptance',
    severity: 'error',
    remedy: {
      zh: '二者取一：依先后顺序的（第五十七条）写数量，招标、拍卖的（第五十三条）不写。',
      en: 'One of the two: a quantity goes in the order of acceptance (Art. 57), a tender or auction does not (Art. 53).',
    },
    find: ({ competition, quantity }) =>
      breachIf(
        competition !== undefined && quantity !== undefined,
        'competition',
        '既按先后顺序又经招标、拍卖决定',
        'decided in the order of acceptance and by competition at once',
      ),
  },
  {
    code: 'competition-without-time',
    severity: 'error',
    remedy: { zh: '改为承诺件，并取消告知承诺。', en: 'Promise a time for it, and take nothing on a promise.' },
    find: ({ competition, handlingType, commitment }) =>
      breachIf(
        competition !== undefined && (handlingType === 'instant' || commitment !== undefined),
        'competition',
        '须经招标、拍卖的事项列为即办件或者实行告知承诺',
        'what is given by competition is decided on the spot or on a promise',
      ),
  },
  {
    code: 'exam-without-result',
    severity: 'error',
    remedy: {
      zh: '把考试成绩列为必须提交的材料，不得容缺或者以承诺代替。',
      en: 'Make the result a required paper, which neither follows later nor is replaced by a promise.',
    },
    find: ({ exam, materials, commitment }: ServiceItem) => {
      const paper = materials.find(({ code }) => code === exam)
      const replaced = exam !== undefined && (commitment?.materials ?? []).includes(exam)
      return breachIf(
        exam !== undefined && (paper?.necessity !== 'required' || replaced),
        'exam',
        '考试成绩不在必须提交的材料之中',
        'the result of the examination is no required paper',
      )
    },
  },
  {
    code: 'exam-not-for-persons',
    severity: 'error',
    remedy: {
      zh: '考试只针对公民的资格；对组织以考核决定。',
      en: 'Only persons sit examinations; organisations are assessed.',
    },
    find: ({ exam, audience }) =>
      breachIf(
        exam !== undefined && !audience.includes('person'),
        'exam',
        '以考试决定的事项不对个人开放',
        'an examination decides an item no person can apply for',
      ),
  },
  {
    code: 'exam-with-training',
    severity: 'error',
    remedy: {
      zh: '删去：不得组织强制性考前培训，不得指定教材（第五十四条第二款）。',
      en: 'Take it out: no compulsory training, no prescribed books (Art. 54(2)).',
    },
    find: ({ exam, materials, fees }) =>
      exam === undefined
        ? []
        : [
            ...materials.map(({ code, name }) => ({ field: `materials/${code}/name`, name })),
            ...fees.map(({ name }, at) => ({ field: `fees/${at}/name`, name })),
          ]
            .filter(({ name }) => training.test(name))
            .map(({ field, name }) => ({
              field,
              reason: {
                zh: `“${name}”使考前培训或者教材成为条件`,
                en: `“${name}” makes training or books a condition`,
              },
            })),
  },
]
