import { momentsOfHeads } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'

/**
 * T-13: an objection to publication was not decided on in time. The day is that of the case's own clock; the decision is the
 * head's, so the card is the unit's and names nobody who only carried the case.
 */
export const lateObjection: TimeRule = {
  no: 'T-13',
  name: 'late-objection',
  trigger: 'time',
  title: { zh: '逾期未处理公开异议', en: 'Objection to publication not decided in time' },
  basis: {
    zh: '《行政许可法》第五条第三款；期限为本中心规定，比照《政府信息公开条例》第三十三条',
    en: 'Administrative Licensing Law Art. 5(3); the time is the centre’s own rule, by analogy to Art. 33 of the Regulation on Open Government Information',
  },
  part: 'publicity',
  begun: true,
  ownCases: {
    zh: '自本规则启用后提出的异议开始判定。',
    en: 'Judged for objections made since the rule was brought in.',
  },
  moments: (supervised, settings) => momentsOfHeads(supervised, settings, 'objection'),
  explain: ({ numbers }) => ({
    zh: `${numbers.startOn} 收到公开异议，应于 ${numbers.dueOn} 前作出决定，届时尚未决定。`,
    en: `An objection to publication was made on ${numbers.startOn}; it was to be decided on by ${numbers.dueOn} and was not.`,
  }),
}
