import { momentsOfHeads } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'

/**
 * T-14: what a licence rests on was found false, and in time it was neither revoked nor let stand for the public's sake. The law
 * sets no days: they are the item's, or the centre's own (`defaultRevocationPeriod`).
 */
export const lateRevocation: TimeRule = {
  no: 'T-14',
  name: 'late-revocation',
  trigger: 'time',
  title: { zh: '逾期未撤销', en: 'Revocation owed and not decided in time' },
  basis: {
    zh: '《行政许可法》第六十九条第二款、第三款；期限为本中心规定',
    en: 'Administrative Licensing Law Art. 69(2), (3); the time is the centre’s own rule',
  },
  part: 'follow-up-inspection',
  begun: true,
  ownCases: {
    zh: '自本规则启用后查实的虚假情况开始判定。',
    en: 'Judged for what was found false since the rule was brought in.',
  },
  moments: (supervised, settings) => momentsOfHeads(supervised, settings, 'revocation'),
  explain: ({ numbers }) => ({
    zh: `${numbers.startOn} 查实证照所依据的情况虚假，应于 ${numbers.dueOn} 前撤销或者决定不予撤销，届时尚未决定。`,
    en: `What a licence rests on was found false on ${numbers.startOn}; it was to be revoked, or let stand, by ${numbers.dueOn} and neither was decided.`,
  }),
}
