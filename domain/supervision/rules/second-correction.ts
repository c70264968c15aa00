import type { EventRule } from '../rule.ts'

/** P-05: what could have been named in the first correction notice was named in a second one. */
export const secondCorrection: EventRule = {
  no: 'P-05',
  name: 'second-correction',
  trigger: 'event',
  title: { zh: '未一次性告知', en: 'Defects not named all at once' },
  basis: {
    zh: '《行政许可法》第三十二条第一款第（四）项、第七十二条第（四）项',
    en: 'Administrative Licensing Law Art. 32(1)(4), 72(4)',
  },
  part: 'process',
  on: ['correction-requested'],
  judge({ act, earlier }, { level = 'red' }) {
    if (act.kind !== 'correction-requested' || act.visibleBefore.length === 0) return null
    const first = earlier.find(({ kind }) => kind === 'correction-requested')
    if (!first) return null
    return {
      occasion: `notice ${act.ref.version}`,
      level,
      cites: [first.ref, act.ref],
      numbers: {
        defects: act.visibleBefore.length,
        first: first.storedAt.slice(0, 10),
        subjects: act.visibleBefore.join(', '),
      },
    }
  },
  explain: ({ numbers }) => ({
    zh: `再次通知补正，其中 ${numbers.defects} 项在首次通知时即可发现。`,
    en: `A second correction notice names ${numbers.defects} defect(s) that could be seen at the first.`,
  }),
}
