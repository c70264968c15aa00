import type { EventRule } from '../rule.ts'

/** T-04: nobody answered in time, and the law answered: accepted, or renewed, by silence. */
export const lawActed: EventRule = {
  no: 'T-04',
  name: 'law-acted',
  trigger: 'event',
  title: { zh: '不作为致法律拟制生效', en: 'Silence, and the law acted in its place' },
  basis: {
    zh: '《行政许可法》第三十二条第一款第（四）项、第五十条第二款',
    en: 'Administrative Licensing Law Art. 32(1)(4), 50(2)',
  },
  part: 'legal-liability',
  on: ['accepted', 'renewed-by-silence'],
  judge({ act, earlier }) {
    const isAcceptance = act.kind === 'accepted'
    if (isAcceptance ? !act.bySilence : act.kind !== 'renewed-by-silence') return null
    const last = earlier.findLast(({ by }) => by.departmentCode !== null)
    return {
      occasion: `${act.kind} ${act.ref.version}`,
      level: 'double-red',
      persons: last ? [last.by.id] : [],
      cites: [...(last ? [last.ref] : []), act.ref],
      numbers: { fiction: isAcceptance ? 'accepted' : 'renewed' },
    }
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.fiction === 'accepted' ? '期满未答复，视为受理。' : '有效期届满前未作决定，视为准予延续。'}`,
    en: `${numbers.fiction === 'accepted' ? 'No answer in time: the law counts the application as accepted.' : 'No decision before the licence ended: the law counts it as renewed.'}`,
  }),
  speaksOf: ({ numbers }) => 'fiction' in numbers,
}
