import type { FinishedAs } from '../act.ts'
import type { Words } from '../rule.ts'

const words: Readonly<Record<FinishedAs, Words>> = {
  granted: { zh: '准予', en: 'granted' },
  refused: { zh: '不予许可', en: 'refused' },
  'not-accepted': { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '申请人撤回', en: 'withdrawn' },
  void: { zh: '作废', en: 'void' },
  lapsed: { zh: '逾期未补正而终止', en: 'lapsed' },
}

/** How a case ended, in words for an explanation. */
export const outcomeWords = (outcome: string | number | undefined): Words =>
  words[outcome as FinishedAs] ?? { zh: String(outcome), en: String(outcome) }
