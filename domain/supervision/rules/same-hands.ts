import type { EventRule } from '../rule.ts'

/** P-09: one person accepted or reviewed a case and decided it, where the item keeps these apart. */
export const sameHands: EventRule = {
  no: 'P-09',
  name: 'same-hands',
  trigger: 'event',
  title: { zh: '审批未分离', en: 'Accepted and decided by the same person' },
  basis: {
    zh: '《行政许可法》第三十四条；事项的审批分离要求',
    en: 'Administrative Licensing Law Art. 34; the item’s separation of duties',
  },
  part: 'integrity',
  on: ['finished'],
  judge({ supervised, act, earlier }, { level = 'yellow' }) {
    if (act.kind !== 'finished' || (act.as !== 'granted' && act.as !== 'refused') || !supervised.item.fourEyes)
      return null
    const other = earlier.find(
      ({ kind, by }) => (kind === 'accepted' || kind === 'step-reviewed') && by.id === act.by.id,
    )
    if (!other) return null
    return { occasion: `hands ${act.by.id}`, level, cites: [other.ref, act.ref], numbers: { also: other.kind } }
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.also === 'accepted' ? '受理' : '审查'}与决定由同一人作出，该事项要求分离。`,
    en: `The same person ${numbers.also === 'accepted' ? 'accepted' : 'reviewed'} and decided it, which the item keeps apart.`,
  }),
}
