// The letter on an objection to publication (Licensing Law Art. 5(3)): the holder stays unnamed, or the public interest asks for it.
import {
  remediesOf,
  type CaseEvent,
  type CaseState,
  type ObjectionGround,
  type objectionPeriod,
} from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { LicenceLetterFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { chineseNumber, nameOf, numberOf, remedyText, under, you } from './wording.ts'

const grounds: Record<ObjectionGround, string> = { 'trade-secret': '商业秘密', privacy: '个人隐私' }

interface Published {
  name: string
  within: ReturnType<typeof objectionPeriod>
}

const periodInWords = ({ value, unit }: Published['within']): string =>
  `${chineseNumber(value)}${unit === 'workday' ? '个工作日' : '日'}`

/**
 * What a decision tells of the right to object to being named (Art. 5(3)): within how long, of each item it grants (`items`, not
 * empty) where they are not alike. `whom` is how the letter addresses the applicant.
 */
export function objectionRightText(whom: string, items: readonly Published[]): string {
  const said = [...new Set(items.map(({ within }) => periodInWords(within)))]
  const times =
    said.length === 1
      ? `自本决定作出之日起${said.join('')}内`
      : `自本决定作出之日起，${items.map(({ name, within }) => `就“${name}”在${periodInWords(within)}内`).join('，')}，`
  return (
    `本决定依法公开，自然人只显示姓氏。${whom}认为公开持有人涉及商业秘密或者个人隐私的，` +
    `可以${times}提出异议；异议处理期间不公开持有人。`
  )
}

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
