import type { EventRule } from '../rule.ts'

/**
 * T-04: nobody decided in time on a licence to be renewed, and the law renewed it. Where the law accepts an application by
 * silence, the clock of T-01 has said so already: one breach is one card.
 */
export const lawActed: EventRule = {
  no: 'T-04',
  name: 'law-acted',
  trigger: 'event',
  title: { zh: '不作为致法律拟制准予延续', en: 'Silence, and the law renewed in its place' },
  basis: { zh: '《行政许可法》第五十条第二款', en: 'Administrative Licensing Law Art. 50(2)' },
  part: 'legal-liability',
  on: ['renewed-by-silence'],
  judge({ act, earlier }) {
    const last = earlier.findLast(({ by }) => by.departmentCode !== null)
    return {
      occasion: `${act.kind} ${act.ref.version}`,
      level: 'double-red',
      persons: last ? [last.by.id] : [],
      cites: [...(last ? [last.ref] : []), act.ref],
      numbers: { fiction: 'renewed' },
    }
  },
  explain: () => ({
    zh: '有效期届满前未作决定，视为准予延续。',
    en: 'No decision before the licence ended: the law counts it as renewed.',
  }),
  speaksOf: ({ numbers }) => numbers['fiction'] === 'renewed',
}
