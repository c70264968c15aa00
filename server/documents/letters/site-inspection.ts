// 现场勘验记录 (Licensing Law Art. 34(3)): what two officers found on site.
import type { CaseEvent } from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { heading, text, type Block } from '../letter.ts'
import { nameOf } from './wording.ts'

/** Who was where and when, what they found, and room for the signatures. */
export function siteInspectionBody(
  { step, officers, inspectedOn, findings, signedBy }: Extract<CaseEvent, { type: 'SiteInspected' }>,
  facts: DocumentFacts,
): Block[] {
  const row = (label: string, value: string, lines = 1) => ({ label, value, lines })
  const stepName = facts.item.reviewSteps.find(({ code }) => code === step)?.name
  return [
    {
      as: 'form',
      rows: [
        row('申请事项', facts.item.name),
        row('申请人', nameOf(facts)),
        ...(stepName === undefined ? [] : [row('审查环节', stepName)]),
        row('勘验日期', civilForm(inspectedOn)),
        row('勘验人员', officers.map(({ name }) => name).join('、')),
        row('在场签字人', signedBy ?? '无人在场或者拒绝签字'),
      ],
    },
    heading('勘验情况'),
    ...findings
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(text),
    { as: 'form', rows: [row('勘验人员签字', '', 2), row('被勘验人签字或者盖章', '', 2)] },
  ]
}
