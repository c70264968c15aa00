import { outcomeWords } from './outcome-words.ts'
import type { EventRule } from '../rule.ts'

/** P-03: decided by somebody the record shows no authority of. */
export const beyondAuthority: EventRule = {
  no: 'P-03',
  name: 'beyond-authority',
  trigger: 'event',
  title: { zh: '越权作出决定', en: 'Decided without authority' },
  basis: { zh: '《行政许可法》第二十二条、第七十四条第（二）项', en: 'Administrative Licensing Law Art. 22, 74(2)' },
  part: 'legal-liability',
  ownCases: {
    zh: '决定时在同一事务中核对授权、级别、有效期和顶岗，无权的命令被拒绝，不会入日志；事后查明超越职权而撤销许可的，由下一条规则判定。',
    en: 'Grant, level, term and standing-in are read in the transaction that decides, and a command without authority is refused and never stored; what is revoked later as beyond power is found by the next rule.',
  },
  on: ['finished'],
  judge({ act }, { level = 'red' }) {
    if (act.kind !== 'finished' || act.authorised !== false) return null
    return { occasion: `decision ${act.ref.version}`, level, numbers: { outcome: act.as } }
  },
  speaksOf: ({ numbers }) => 'outcome' in numbers,
  explain: ({ numbers }) => ({
    zh: `作出决定（${outcomeWords(numbers.outcome).zh}）的人员没有该事项的相应权限，或权限已经失效。`,
    en: `The person who decided (${outcomeWords(numbers.outcome).en}) had no authority for it, or none any more.`,
  }),
}
