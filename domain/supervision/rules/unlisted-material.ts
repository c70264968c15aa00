import type { EventRule } from '../rule.ts'

/** C-03: asked for a paper the published guide does not name. */
export const unlistedMaterial: EventRule = {
  no: 'C-03',
  name: 'unlisted-material',
  trigger: 'event',
  title: { zh: '索要指南以外的材料', en: 'Material asked that is not in the guide' },
  basis: { zh: '《行政许可法》第三十条、第三十一条', en: 'Administrative Licensing Law Art. 30, 31' },
  part: 'publicity',
  ownCases: {
    zh: '办不成：补正告知只能列办事指南和申请表中的项目，其他材料被拒绝。',
    en: 'Cannot happen: a notice names papers of the guide and questions of the form; anything else is refused.',
  },
  on: ['correction-requested'],
  judge({ supervised, act }, { level = 'red' }) {
    if (act.kind !== 'correction-requested') return null
    const { materials, questions = [] } = supervised.item
    // The form itself may be filled in wrong.
    const asked = act.subjects.filter((subject) => ![...materials, ...questions, 'form'].includes(subject))
    if (asked.length === 0) return null
    return {
      occasion: `notice ${act.ref.version}`,
      level,
      numbers: { count: asked.length, materials: asked.join(', ') },
    }
  },
  explain: ({ numbers }) => ({
    zh: `要求补正 ${numbers.count} 项办事指南未列明的材料：${numbers.materials}。`,
    en: `${numbers.count} thing(s) were asked for that the guide does not name: ${numbers.materials}.`,
  }),
}
