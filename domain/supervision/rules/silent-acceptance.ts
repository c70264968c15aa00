import type { EventRule } from '../rule.ts'
import { lawActed } from './law-acted.ts'

/**
 * T-04 as it also was: the law accepted an application nobody answered. Withdrawn, because T-01 charges the same silence; kept
 * for what was stored before its withdrawal, which it must go on finding.
 */
export const silentAcceptance: EventRule = {
  ...lawActed,
  name: 'silent-acceptance',
  title: { zh: '不作为致法律拟制受理', en: 'Silence, and the law accepted in its place' },
  basis: { zh: '《行政许可法》第三十二条第一款第（四）项', en: 'Administrative Licensing Law Art. 32(1)(4)' },
  withdrawn: true,
  on: ['accepted'],
  judge(acted, settings) {
    if (acted.act.kind !== 'accepted' || !acted.act.bySilence) return null
    const found = lawActed.judge(acted, settings)
    return found && { ...found, numbers: { fiction: 'accepted' } }
  },
  explain: () => ({
    zh: '期满未答复，视为受理。',
    en: 'No answer in time: the law counts the application as accepted.',
  }),
  speaksOf: ({ numbers }) => numbers['fiction'] === 'accepted',
}
