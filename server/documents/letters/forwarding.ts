// The letters of a case the upper organ decides (Licensing Law Art. 35, 43).
import type { CaseEvent, CaseState } from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { applicantRows, nameOf, remedyText, under, you } from './wording.ts'

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** 初审意见书: the preliminary opinion, to the upper organ, with every paper. */
export function forwardingBody(
  { opinion, materials }: EventOf<'CaseForwarded'>,
  { receivedOn, acceptedOn }: CaseState,
  facts: DocumentFacts,
): Block[] {
  const { item } = facts
  const papers = item.materials.filter(({ code }) => materials.some(({ material }) => material === code))
  return [
    text(
      `${nameOf(facts)}于${civilForm(receivedOn ?? '')}提出的“${item.name}”申请，本机关于${civilForm(acceptedOn ?? '')}受理，` +
        `现已审查完毕。${under(item, '第三十五条、第四十三条')}，将初步审查意见和全部申请材料直接报送你机关，请予决定。`,
    ),
    factRows(...applicantRows(facts), ['申请事项', item.name]),
    heading('初步审查意见'),
    text(opinion),
    heading('报送材料'),
    list(['申请表（含电子数据）', ...papers.map(({ name }) => name)]),
    text('依法不得要求申请人重复提供申请材料。'),
  ]
}

/** 上级机关决定转送通知书: what was decided above, by which document, and the remedies of a no. */
export function upperDecisionBody(
  { outcome, upperOrgan, documentNo, decidedOn, reasons, legalBasis, remedies }: EventOf<'UpperDecisionRecorded'>,
  facts: DocumentFacts,
): Block[] {
  const remedy = remedyText(remedies, facts)
  return [
    text(
      `${you(facts)}提出的“${facts.item.name}”申请，经本机关初步审查报送${upperOrgan}。${upperOrgan}于${civilForm(decidedOn)}` +
        `作出${outcome === 'grant' ? '准予' : '不予'}的决定，现予转送。`,
    ),
    factRows(
      ...applicantRows(facts),
      ['决定机关', upperOrgan],
      ['决定文号', documentNo],
      ['决定日期', civilForm(decidedOn)],
    ),
    ...(reasons.length === 0 ? [] : [heading('理由'), list(reasons)]),
    ...(legalBasis === '' ? [] : [heading('法律依据'), text(legalBasis)]),
    ...(remedy === '' ? [] : [heading('救济途径'), text(remedy)]),
  ]
}
