import type { PatternRule } from '../../rule.ts'
import { findingOfMonth, type OutsideMonth } from './outside-month.ts'

/** D-01: an outside system left out what it must tell, told it more than a day late, or in an order it cannot have happened in. */
export const lateMessages: PatternRule<OutsideMonth> = {
  no: 'D-01',
  name: 'late-messages',
  trigger: 'pattern',
  title: { zh: '外部系统报送缺漏、迟报或次序有误', en: 'Messages missing, late or out of order' },
  basis: {
    zh: '电子监察数据报送规范（数据应当实时、完整、准确、真实）',
    en: 'Contract for data of outside systems: real-time, complete, accurate, true',
  },
  part: 'follow-up-inspection',
  judge: (month, settings) => findingOfMonth('D-01', month, settings),
  explain: ({ numbers }) => ({
    zh: `${numbers.month} 办结 ${numbers.finished} 件，其中 ${numbers.faulty} 件（${numbers.percent}%）有环节缺报、迟报超过一日或次序有误。`,
    en: `Of ${numbers.finished} cases that ended in ${numbers.month}, ${numbers.faulty} (${numbers.percent} %) had messages missing, more than a day late or out of order.`,
  }),
}
