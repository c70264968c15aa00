// The letter on an objection to publication (Licensing Law Art. 5(3)): the holder stays unnamed, or the public interest asks for it.
import { remediesOf, type CaseEvent, type CaseState, type ObjectionGround } from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { LicenceLetterFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { nameOf, numberOf, remedyText, under, you } from './wording.ts'

const grounds: Record<ObjectionGround, string> = { 'trade-secret': '商业秘密', privacy: '个人隐私' }

/** 公开异议处理决定书. */
export function objectionBody(
  { upheld, reasons }: Pick<Extract<CaseEvent, { type: 'ObjectionDecided' }>, 'upheld' | 'reasons'>,
  { objection }: Pick<CaseState, 'objection'>,
  number: string,
  facts: LicenceLetterFacts,
): Block[] {
  const decided = upheld
    ? '异议成立：公示中不显示持有人，其他内容依照同法第四十条公开。'
    : '异议不成立：为了重大社会公共利益的需要，持有人依照同法第四十条公开。'
  return [
    text(
      `${you(facts)}于${civilForm(objection?.objectedOn ?? '')}以涉及${grounds[objection?.ground ?? 'privacy']}为由，` +
        `对公开该项许可的持有人提出异议。${under(facts.item, '第五条')}，本机关审查认为${decided}`,
    ),
    factRows(['持证人', nameOf(facts)], numberOf(facts), ['许可事项', facts.item.name], ['证照编号', number]),
    heading('理由'),
    list([reasons]),
    ...(upheld ? [] : [heading('救济途径'), text(remedyText(remediesOf(facts.item), facts))]),
  ]
}
