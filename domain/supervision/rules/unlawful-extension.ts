import { civilDateOf } from '../../kernel/index.ts'
import type { EventRule, Words } from '../rule.ts'

const words: Readonly<Record<string, Words>> = {
  rank: { zh: '延长期限未经本机关负责人批准。', en: 'The extension was not approved by the head of the organ.' },
  second: { zh: '期限已延长过一次，再次延长。', en: 'The time had been extended once and was extended again.' },
  late: { zh: '期限届满后才延长。', en: 'The time was extended after it was over.' },
}

/** T-07: an extension nobody of that rank approved, a second one, or one after the time was over. */
export const unlawfulExtension: EventRule = {
  no: 'T-07',
  name: 'unlawful-extension',
  trigger: 'event',
  title: { zh: '违规延长办理期限', en: 'Unlawful extension of the time limit' },
  basis: { zh: '《行政许可法》第四十二条', en: 'Administrative Licensing Law Art. 42' },
  part: 'time-limit',
  on: ['extended'],
  judge({ supervised, act, earlier }, { level = 'red' }) {
    if (act.kind !== 'extended') return null
    const clock =
      supervised.clocks.find(({ kind }) => kind === 'statutory') ??
      supervised.clocks.find(({ kind }) => kind === 'promised')
    const first = earlier.find(({ kind }) => kind === 'extended')
    const late = clock !== undefined && civilDateOf(act.occurredAt) > clock.dueOn
    const fault = act.approvedByHead === false ? 'rank' : first ? 'second' : late ? 'late' : null
    if (fault === null) return null
    return {
      occasion: `extension ${act.ref.version}`,
      level,
      cites: [...(first ? [first.ref] : []), act.ref],
      numbers: { fault, ...(late && { dueOn: clock.dueOn }) },
    }
  },
  explain: ({ numbers }) => ({
    zh: `${words[String(numbers.fault)]?.zh}`,
    en: `${words[String(numbers.fault)]?.en}`,
  }),
}
