import type { ScorePart } from '../score-parts.ts'

/** What the parts are called. */
export const scorePartWords: Readonly<Record<ScorePart, { zh: string; en: string }>> = {
  publicity: { zh: '政务公开', en: 'Publicity' },
  process: { zh: '流程规范', en: 'Process' },
  'time-limit': { zh: '期限合法', en: 'Time limits' },
  fees: { zh: '收费合理', en: 'Fees' },
  satisfaction: { zh: '满意度', en: 'Satisfaction' },
  attitude: { zh: '服务态度', en: 'Attitude' },
  'follow-up-inspection': { zh: '监督检查', en: 'Follow-up inspection' },
  'legal-liability': { zh: '法律责任', en: 'Legal liability' },
  integrity: { zh: '廉洁行政', en: 'Integrity' },
}
