import type { EventRule, Words } from '../rule.ts'

const matches: Readonly<Record<string, Words>> = {
  applicant: { zh: '经办人就是申请人', en: 'The handler is the applicant' },
  agent: { zh: '经办人就是代理人', en: 'The handler is the agent' },
  telephone: { zh: '经办人与申请人联系电话相同', en: 'The handler has the telephone of the applicant' },
}

/** I-07: whoever handled the case is its applicant or agent, or has the same telephone. */
export const ownInterest: EventRule = {
  no: 'I-07',
  name: 'own-interest',
  trigger: 'event',
  title: {
    zh: '经办人与申请人、代理人为同一人或联系方式相同',
    en: 'Handled by the applicant, the agent, or somebody of the same telephone',
  },
  basis: { zh: '《行政许可法》第五条、第七十二条、第七十三条', en: 'Administrative Licensing Law Art. 5, 72, 73' },
  part: 'integrity',
  on: ['received', 'accepted', 'step-reviewed', 'finished'],
  judge({ act, earlier }, { level = 'investigate' }) {
    const { id, departmentCode, phone } = act.by
    const applied = departmentCode === null ? undefined : earlier.findLast((one) => one.kind === 'applied')
    if (!applied) return null
    const same = id === applied.applicant ? 'applicant' : id === applied.agent ? 'agent' : null
    const matched = same ?? (phone !== undefined && phone === applied.phone ? 'telephone' : null)
    if (matched === null) return null
    return { occasion: `handler ${id}`, level, cites: [applied.ref, act.ref], numbers: { match: matched } }
  },
  explain: ({ numbers }) => ({
    zh: `${matches[String(numbers.match)]?.zh}，请核实。`,
    en: `${matches[String(numbers.match)]?.en}: to be looked into.`,
  }),
}
