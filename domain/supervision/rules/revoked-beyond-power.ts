import type { EventRule } from '../rule.ts'

/** P-03: the organ itself revoked what was granted because it was beyond its power; the card is of whoever granted it. */
export const revokedBeyondPower: EventRule = {
  no: 'P-03',
  name: 'revoked-beyond-power',
  trigger: 'event',
  title: { zh: '许可因超越职权被撤销', en: 'Revoked as granted beyond power' },
  basis: {
    zh: '《行政许可法》第六十九条第一款第（二）项、第七十四条第（二）项',
    en: 'Administrative Licensing Law Art. 69(1)(2), 74(2)',
  },
  part: 'legal-liability',
  begun: true,
  on: ['revoked'],
  judge({ act, earlier }, { level = 'red' }) {
    if (act.kind !== 'revoked' || act.ground !== 'beyond-power') return null
    const granted = earlier.findLast((one) => one.kind === 'finished' && one.as === 'granted')
    if (!granted) return null
    return {
      occasion: `revoked ${act.ref.version}`,
      level,
      windowCode: granted.by.windowCode,
      persons: [granted.by.id],
      cites: [granted.ref, act.ref],
      numbers: { granted: granted.ref.version, revoked: act.ref.version },
    }
  },
  speaksOf: ({ numbers }) => 'revoked' in numbers,
  explain: ({ numbers }) => ({
    zh: `第 ${numbers.granted} 条记录准予的许可，经查属超越法定职权，已由第 ${numbers.revoked} 条记录撤销。`,
    en: `What entry ${numbers.granted} granted was found to be beyond the power of who granted it, and entry ${numbers.revoked} revoked it.`,
  }),
}
