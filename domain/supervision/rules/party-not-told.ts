import { outcomeWords } from './outcome-words.ts'
import type { EventRule } from '../rule.ts'

/** P-08: decided without telling those whose major interests the item touches. */
export const partyNotTold: EventRule = {
  no: 'P-08',
  name: 'party-not-told',
  trigger: 'event',
  title: { zh: '未告知利害关系人', en: 'Interested party not told' },
  basis: { zh: '《行政许可法》第三十六条', en: 'Administrative Licensing Law Art. 36' },
  part: 'process',
  on: ['finished'],
  judge({ supervised, act, earlier }, { level = 'red' }) {
    if (act.kind !== 'finished' || (act.as !== 'granted' && act.as !== 'refused')) return null
    if (!supervised.item.interestedParties || earlier.some(({ kind }) => kind === 'party-told')) return null
    return { occasion: 'parties', level, numbers: { outcome: act.as } }
  },
  explain: ({ numbers }) => ({
    zh: `该事项直接关系他人重大利益，作出决定（${outcomeWords(numbers.outcome).zh}）前未告知利害关系人。`,
    en: `The item touches major interests of others, who were not told before it was decided (${outcomeWords(numbers.outcome).en}).`,
  }),
}
