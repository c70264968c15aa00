import type { EventRule } from '../rule.ts'

/** I-03: an item of the centre was taken in at the counter of its department. */
export const wrongCounter: EventRule = {
  no: 'I-03',
  name: 'wrong-counter',
  trigger: 'event',
  title: { zh: '进驻事项在部门受理', en: 'Resident item taken in at the department' },
  basis: {
    zh: '《行政许可法》第二十六条；事项进驻目录',
    en: 'Administrative Licensing Law Art. 26; the list of resident items',
  },
  part: 'integrity',
  on: ['applied'],
  judge({ supervised, act }, { level = 'red' }) {
    if (act.kind !== 'applied' || act.site !== 'department' || supervised.item.residency !== 'full') return null
    return { occasion: 'site', level, numbers: { department: supervised.departmentCode } }
  },
  explain: ({ numbers }) => ({
    zh: `该事项已进驻中心，却在部门 ${numbers.department} 收件。`,
    en: `The item is resident in the centre but was taken in at department ${numbers.department}.`,
  }),
}
