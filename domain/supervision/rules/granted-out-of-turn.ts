import type { EventRule } from '../rule.ts'

/** P-10: a licence of which there are few went past somebody accepted before. */
export const grantedOutOfTurn: EventRule = {
  no: 'P-10',
  name: 'granted-out-of-turn',
  trigger: 'event',
  title: { zh: '数量限制事项未按受理先后准予', en: 'Granted out of turn' },
  basis: { zh: '《行政许可法》第五十七条', en: 'Administrative Licensing Law Art. 57' },
  part: 'process',
  ownCases: {
    zh: '办不成：限量事项按受理先后决定，越过先受理办件的准予被拒绝，并指明排在前面的办件。',
    en: 'Cannot happen: limited licences go by the order of acceptance; a grant past somebody accepted before is refused, naming the case ahead.',
  },
  on: ['finished'],
  judge({ supervised, act }, { level = 'red' }) {
    const { quantity } = supervised.item
    if (act.kind !== 'finished' || act.as !== 'granted' || quantity === null || !act.waitingBefore) return null
    return { occasion: `turn ${act.ref.version}`, level, numbers: { quantity, waitingBefore: act.waitingBefore } }
  },
  explain: ({ numbers }) => ({
    zh: `该事项限 ${numbers.quantity} 个，先受理的 ${numbers.waitingBefore} 件尚未决定即准予本件。`,
    en: `Only ${numbers.quantity} may be granted; ${numbers.waitingBefore} accepted before this one still waited.`,
  }),
}
