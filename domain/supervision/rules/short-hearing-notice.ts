import { addWorkdays } from '../../calendar/index.ts'
import { civilDateOf } from '../../kernel/index.ts'
import type { EventRule } from '../rule.ts'

/** T-09: the time and place of a hearing were told less than seven working days before. */
export const shortHearingNotice: EventRule = {
  no: 'T-09',
  name: 'short-hearing-notice',
  trigger: 'event',
  title: { zh: '听证未提前七日通知', en: 'Hearing announced too late' },
  basis: {
    zh: '《行政许可法》第四十八条第一款第（一）项、第八十二条',
    en: 'Administrative Licensing Law Art. 48(1)(1), 82',
  },
  part: 'process',
  on: ['hearing-scheduled'],
  judge({ supervised, act }, { level = 'red', thresholds: { noticeDays = 7 } = {} }) {
    if (act.kind !== 'hearing-scheduled') return null
    const toldOn = civilDateOf(act.occurredAt)
    if (act.heldOn >= addWorkdays(supervised.calendar, toldOn, noticeDays)) return null
    return { occasion: `notice ${act.ref.version}`, level, numbers: { toldOn, heldOn: act.heldOn, noticeDays } }
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.toldOn} 通知，${numbers.heldOn} 听证，不足 ${numbers.noticeDays} 个工作日。`,
    en: `Told on ${numbers.toldOn} of a hearing on ${numbers.heldOn}: fewer than ${numbers.noticeDays} working days.`,
  }),
  speaksOf: ({ numbers }) => 'toldOn' in numbers,
}
