import { outcomeWords } from './outcome-words.ts'
import type { EventRule, Words } from '../rule.ts'

const parts: Readonly<Record<string, Words>> = {
  reasons: { zh: '理由', en: 'reasons' },
  legalBasis: { zh: '法律依据', en: 'the legal basis' },
  remedies: { zh: '救济途径', en: 'the remedies' },
}
const say = (lacking: string | number | undefined, language: keyof Words): string[] =>
  String(lacking)
    .split(', ')
    .map((part) => parts[part]?.[language] ?? part)

/** P-06: a refusal that does not say why, by what law, or what may be done about it. */
export const bareRefusal: EventRule = {
  no: 'P-06',
  name: 'bare-refusal',
  trigger: 'event',
  title: { zh: '不予许可、不予受理未说明理由、依据或救济途径', en: 'Refusal without reasons, legal basis or remedies' },
  basis: {
    zh: '《行政许可法》第三十二条第二款、第三十八条第二款、第七十二条第（五）项',
    en: 'Administrative Licensing Law Art. 32(2), 38(2), 72(5)',
  },
  part: 'process',
  on: ['finished'],
  judge({ act }, { level = 'red' }) {
    if (act.kind !== 'finished' || (act.as !== 'refused' && act.as !== 'not-accepted')) return null
    const { reasons, legalBasis, remedies } = act
    const lacking = Object.entries({ reasons, legalBasis, remedies }).flatMap(([part, given]) => (given ? [] : [part]))
    if (lacking.length === 0) return null
    return { occasion: `refusal ${act.ref.version}`, level, numbers: { outcome: act.as, lacking: lacking.join(', ') } }
  },
  explain: ({ numbers }) => ({
    zh: `${outcomeWords(numbers.outcome).zh}的文书缺少：${say(numbers.lacking, 'zh').join('、')}。`,
    en: `The document (${outcomeWords(numbers.outcome).en}) lacks ${say(numbers.lacking, 'en').join(', ')}.`,
  }),
}
