import type { Act } from '../act.ts'
import { msOf } from '../day-beginnings.ts'
import type { EventRule, JustActed } from '../rule.ts'

/**
 * I-01: the case was handled outside the system and entered afterwards: stored long after it happened, a certificate before any
 * application, or all of it within minutes though it has steps to go through.
 */
export const outsideCirculation: EventRule = {
  no: 'I-01',
  name: 'outside-circulation',
  trigger: 'event',
  title: { zh: '体外循环', en: 'Handled outside the system' },
  basis: {
    zh: '《行政许可法》第三十三条；电子监察数据真实性要求',
    en: 'Administrative Licensing Law Art. 33; truth of supervised data',
  },
  part: 'integrity',
  on: ['accepted', 'finished'],
  judge(acted, { level = 'red', thresholds: { backEntryMinutes = 60, wholeCaseMinutes = 5 } = {} }) {
    const { act } = acted
    if (act.kind !== 'accepted' && act.kind !== 'finished') return null
    const delay = minutesBetween(act.occurredAt, act.storedAt)
    if (delay > backEntryMinutes)
      return { occasion: 'back-entry', level, numbers: { way: 'late-entry', minutes: delay } }
    const begun = acted.earlier.find(({ kind }) => kind === 'applied')
    const isDecision = act.kind === 'finished' && (act.as === 'granted' || act.as === 'refused')
    if (!isDecision) return null
    if (act.certificateNo && !begun) return { occasion: 'certificate', level, numbers: { way: 'no-case', minutes: 0 } }
    const minutes = begun ? minutesBetween(begun.storedAt, act.storedAt) : Infinity
    if (minutes > wholeCaseMinutes || !hasSteps(acted)) return null
    return {
      occasion: 'whole-case',
      level,
      cites: [...(begun ? [begun.ref] : []), act.ref],
      numbers: { way: 'at-once', minutes },
    }
  },
  explain: ({ numbers }) => ({
    zh:
      numbers.way === 'late-entry'
        ? `事后 ${numbers.minutes} 分钟才录入系统。`
        : numbers.way === 'no-case'
          ? '尚无申请记录即出具证照。'
          : `承诺件从申请到决定的全部环节在 ${numbers.minutes} 分钟内录入。`,
    en:
      numbers.way === 'late-entry'
        ? `It was entered ${numbers.minutes} minutes after it happened.`
        : numbers.way === 'no-case'
          ? 'A certificate was issued before there was any application.'
          : `A case with steps to go through was entered whole, from application to decision, within ${numbers.minutes} minutes.`,
  }),
}

const minutesBetween = (from: string, to: string) => Math.floor((msOf(to) - msOf(from)) / 60_000)

/** What is done at once, or has nothing to review, may lawfully be over in minutes (Art. 34(2)). */
const hasSteps = ({ supervised: { item }, earlier }: JustActed): boolean =>
  !item.instant && earlier.some((act: Act) => act.kind === 'step-reviewed')
