import type { EventRule } from '../rule.ts'

/** P-02: fewer than two officers visited the site. */
export const loneInspector: EventRule = {
  no: 'P-02',
  name: 'lone-inspector',
  trigger: 'event',
  title: { zh: '现场核查少于两人', en: 'Fewer than two officers on site' },
  basis: { zh: '《行政许可法》第三十四条第三款', en: 'Administrative Licensing Law Art. 34(3)' },
  part: 'process',
  ownCases: {
    zh: '办不成：少于两名本机关人员的勘验被拒绝登记。',
    en: 'Cannot happen: an inspection by fewer than two officers of the organ is refused.',
  },
  on: ['inspected'],
  judge({ act }, { level = 'red', thresholds: { officers: needed = 2 } = {} }) {
    if (act.kind !== 'inspected') return null
    const officers = new Set(act.officers)
    if (officers.size >= needed) return null
    const persons = officers.size > 0 ? [...officers] : [act.by.id]
    return { occasion: `visit ${act.ref.version}`, level, persons, numbers: { officers: officers.size, needed } }
  },
  explain: ({ numbers }) => ({
    zh: `现场核查 ${numbers.officers} 人，应不少于 ${numbers.needed} 人。`,
    en: `${numbers.officers} officer(s) on site where ${numbers.needed} are needed.`,
  }),
}
