import { clockMoments } from '../clock-moments.ts'
import type { TimeRule } from '../rule.ts'
import type { RuleSettings } from '../settings.ts'
import type { SupervisedCase } from '../supervised-case.ts'

/** T-03: the promise was not kept (C3, the city's own commitment). */
export const lateDecision: TimeRule = {
  no: 'T-03',
  name: 'late-decision',
  trigger: 'time',
  title: { zh: '超过承诺时限', en: 'Promised time exceeded' },
  basis: {
    zh: '《行政许可法》第四十二条；本市公开承诺的办理时限',
    en: 'Administrative Licensing Law Art. 42; the time the city publicly promised',
  },
  part: 'time-limit',
  moments: (supervised, settings) =>
    clockMoments(
      supervised,
      isAnothers(supervised) ? { ...settings, ladder: warnings(settings) } : settings,
      'promised',
    ),
  explain: ({ level, numbers }) =>
    level === 'red' || level === 'double-red'
      ? {
          zh: `承诺 ${numbers.dueOn} 前办结，期满仍未作出决定。`,
          en: `A decision was promised by ${numbers.dueOn}; the time has passed without one.`,
        }
      : {
          zh: `承诺 ${numbers.dueOn} 前办结，时限将尽，尚未作出决定。`,
          en: `A decision is promised by ${numbers.dueOn}; little time is left and none is made.`,
        },
}

/** One delay is charged once: what the organ above decides is late by T-08, what is done at once by T-11. */
const isAnothers = ({ item, acceptedBySilence, stretches }: SupervisedCase): boolean =>
  item.forwards === true || (item.instant && acceptedBySilence !== true && stretches.length === 0)

const warnings = ({ ladder = [] }: RuleSettings) => ladder.filter(({ when }) => !('overDays' in when))
