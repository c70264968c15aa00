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
    zh: '本机关决定的办不成：越过先受理办件的准予被拒绝，并指明排在前面的办件。由上级机关决定的，登记其决定时查明是否越过先受理的办件。',
    en: 'Of what is decided here it cannot happen: a grant past somebody accepted before is refused, naming the case ahead. Of what the organ above decides, its decision is recorded together with whom it went past.',
  },
  on: ['finished'],
  judge({ supervised, act }, { level = 'red' }) {
    const { quantity } = supervised.item
    if (act.kind !== 'finished' || act.as !== 'granted' || quantity === null || !act.waitingBefore) return null
    return {
      occasion: `turn ${act.ref.version}`,
      level,
      numbers: { quantity, waitingBefore: act.waitingBefore, ...(act.ahead && { ahead: act.ahead }) },
    }
  },
  explain: ({ numbers }) => ({
    zh: `该事项限 ${numbers.quantity} 个，先受理的${'ahead' in numbers ? `办件 ${numbers.ahead} ` : ` ${numbers.waitingBefore} 件`}尚未决定即准予本件。`,
    en: `Only ${numbers.quantity} may be granted; ${'ahead' in numbers ? `case ${numbers.ahead}, accepted before this one,` : `${numbers.waitingBefore} accepted before this one`} still waited.`,
  }),
}
