import type { EventRule } from '../rule.ts'

/** P-04: whoever presided over the hearing had reviewed the case. */
export const partialPresider: EventRule = {
  no: 'P-04',
  name: 'partial-presider',
  trigger: 'event',
  title: { zh: '听证主持人参与过审查', en: 'The presider of the hearing had reviewed the case' },
  basis: { zh: '《行政许可法》第四十八条第一款第（三）项', en: 'Administrative Licensing Law Art. 48(1)(3)' },
  part: 'process',
  on: ['hearing-scheduled', 'hearing-held'],
  judge({ act, earlier }, { level = 'red' }) {
    if ((act.kind !== 'hearing-scheduled' && act.kind !== 'hearing-held') || act.presider === null) return null
    const { presider } = act
    const reviewed = earlier.find(
      (one) =>
        (one.kind === 'step-reviewed' && one.by.id === presider) ||
        (one.kind === 'inspected' && one.officers.includes(presider)),
    )
    if (!reviewed) return null
    return {
      occasion: `presider ${presider}`,
      level,
      persons: [presider],
      cites: [reviewed.ref, act.ref],
      numbers: { heldOn: act.heldOn },
    }
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.heldOn} 听证的主持人参与过本件的审查。`,
    en: `The presider of the hearing on ${numbers.heldOn} took part in the review of this case.`,
  }),
}
