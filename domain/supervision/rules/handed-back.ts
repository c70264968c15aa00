import type { EventRule } from '../rule.ts'

/** I-04: went back to the department though its window holds the power to decide. */
export const handedBack: EventRule = {
  no: 'I-04',
  name: 'handed-back',
  trigger: 'event',
  title: { zh: '授权窗口的办件退回部门办理', en: 'Handed back though the window may decide' },
  basis: {
    zh: '《行政许可法》第二十六条；“两集中、两到位”授权',
    en: 'Administrative Licensing Law Art. 26; the authority delegated to the window',
  },
  part: 'integrity',
  on: ['handed-back', 'finished'],
  judge({ supervised, act }, { level = 'yellow' }) {
    if (!supervised.item.windowDecides) return null
    if (act.kind === 'handed-back') return { occasion: 'handed-back', level, numbers: { way: 'sent' } }
    if (act.kind !== 'finished' || (act.as !== 'granted' && act.as !== 'refused') || act.atWindow !== false) return null
    return { occasion: 'handed-back', level, numbers: { way: 'decided' } }
  },
  explain: ({ numbers }) => ({
    zh: `窗口已获授权，${numbers.way === 'sent' ? '却将办件退回部门' : '决定却在窗口以外作出'}。`,
    en: `The window holds the power, but ${numbers.way === 'sent' ? 'the case was sent back to the department' : 'it was decided elsewhere'}.`,
  }),
}
