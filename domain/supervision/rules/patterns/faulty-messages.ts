import type { PatternRule } from '../../rule.ts'
import { findingOfMonth, type OutsideMonth } from './outside-month.ts'

/** D-02: what an outside system sent had the wrong form or a wrong check digit and could not be taken. */
export const faultyMessages: PatternRule<OutsideMonth> = {
  no: 'D-02',
  name: 'faulty-messages',
  trigger: 'pattern',
  title: { zh: '外部系统报送数据校验不合格', en: 'Messages that fail validation' },
  basis: {
    zh: '电子监察数据报送规范（数据应当实时、完整、准确、真实）',
    en: 'Contract for data of outside systems: real-time, complete, accurate, true',
  },
  part: 'follow-up-inspection',
  judge: (month, settings) => findingOfMonth('D-02', month, settings),
  explain: ({ numbers }) => ({
    zh: `${numbers.month} 有 ${numbers.faulty} 件的报送数据格式或校验码不合格，为当月办结 ${numbers.finished} 件的 ${numbers.percent}%。`,
    en: `In ${numbers.month} messages of ${numbers.faulty} cases failed their form or check digit: ${numbers.percent} % of ${numbers.finished} that ended.`,
  }),
}
