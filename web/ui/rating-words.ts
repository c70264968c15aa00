import type { PoorReason, RatingFinding, RatingGrade, RatingStatus } from '#domain/evaluation/index.ts'
import { words } from '../kernel/language.tsx'

/** The five grades, best first. */
export const ratingGradeWords = words<Record<RatingGrade, string>>(
  {
    'very-satisfied': '非常满意',
    satisfied: '满意',
    'fairly-satisfied': '基本满意',
    dissatisfied: '不满意',
    'very-dissatisfied': '非常不满意',
  },
  {
    'very-satisfied': 'Very satisfied',
    satisfied: 'Satisfied',
    'fairly-satisfied': 'Fairly satisfied',
    dissatisfied: 'Dissatisfied',
    'very-dissatisfied': 'Very dissatisfied',
  },
)

/** What a poor grade is given for. */
export const poorReasonWords = words<Record<PoorReason, string>>(
  {
    'long-wait': '等候或办理时间长',
    'not-told-at-once': '没有一次告知',
    'extra-papers': '要求指南以外的材料',
    attitude: '服务态度不好',
    competence: '业务不熟',
    'not-done': '事情没有办成',
    'rules-themselves': '对规定本身不满意',
  },
  {
    'long-wait': 'It took too long',
    'not-told-at-once': 'I was not told everything at once',
    'extra-papers': 'Papers beyond the guide were asked for',
    attitude: 'How I was treated',
    competence: 'They did not know their business',
    'not-done': 'It did not get done',
    'rules-themselves': 'The rules themselves',
  },
)

/** Where a poor rating stands. */
export const ratingStatusWords = words<Record<RatingStatus, string>>(
  { given: '已评价', reported: '待核实', confirmed: '属实，待整改', rectified: '已整改', left: '已核实，不需整改' },
  {
    given: 'Rated',
    reported: 'To be looked into',
    confirmed: 'Found true, to be put right',
    rectified: 'Put right',
    left: 'Looked into, nothing to put right',
  },
)

/** What came of looking into it. */
export const ratingFindingWords = words<Record<RatingFinding, string>>(
  { founded: '属实', 'rules-themselves': '对政策不满意，不计入窗口', unfounded: '不属实' },
  { founded: 'True', 'rules-themselves': 'About the rules themselves; counts against nobody', unfounded: 'Not true' },
)
