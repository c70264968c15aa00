// The letters of what becomes of a licence: withdrawn (Art. 8), let stand (Art. 69(3)), cancelled (Art. 70), renewed by silence (Art. 50).
import {
  deliveryDays,
  type Cancellation,
  type CancellationGround,
  type CaseEvent,
  type CaseLicence,
  type CaseState,
  type Withdrawal,
} from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts, LicenceLetterFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { chineseNumber, nameOf, numberOf, remedyText, under, you } from './wording.ts'

/** The licence a letter is about. */
type Subject = { licence: Pick<CaseLicence, 'name' | 'issuedOn' | 'validTo'> | null }
type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** Which licence it is about. */
const licenceRows = (number: string, facts: LicenceLetterFacts): Block =>
  factRows(['持证人', nameOf(facts)], numberOf(facts), ['许可事项', facts.item.name], ['证照编号', number])

const given = ({ licence }: Subject, facts: LicenceLetterFacts): string =>
  `本机关于${civilForm(licence?.issuedOn ?? '')}向${you(facts)}颁发《${licence?.name ?? facts.item.result.name}》。`

const changes = {
  'law-changed': '该项许可所依据的法律、法规、规章修改或者废止',
  'circumstances-changed': '准予该项许可所依据的客观情况发生重大变化',
}

/** 撤回行政许可决定书: nobody did wrong; the public interest asks for it, and the loss is compensated. */
export function withdrawalBody(
  { ground, reasons, compensation, remedies }: Omit<Withdrawal, 'on'>,
  state: Subject,
  number: string,
  facts: LicenceLetterFacts,
): Block[] {
  return [
    text(
      `${given(state, facts)}现${changes[ground]}，为了公共利益的需要，${under(facts.item, '第八条第二款')}，本机关决定撤回该项许可，` +
        `《${state.licence?.name ?? ''}》不再有效，请交回本机关。`,
    ),
    licenceRows(number, facts),
    heading('理由'),
    list([reasons]),
    heading('补偿'),
    text(`由此给${you(facts)}造成财产损失的，本机关依法给予补偿：${compensation}`),
    heading('救济途径'),
    text(remedyText(remedies, facts)),
  ]
}

/** 不予撤销决定书: a ground is there, and the public would suffer. */
export function forgoneBody(
  { reasons }: Pick<EventOf<'RevocationForgone'>, 'reasons'>,
  state: Subject,
  number: string,
  facts: LicenceLetterFacts,
): Block[] {
  return [
    text(
      `${given(state, facts)}经查，该项许可存在依法可以撤销或者应当撤销的情形；但撤销可能对公共利益造成重大损害。` +
        `${under(facts.item, '第六十九条第三款')}，本机关决定不予撤销。`,
    ),
    licenceRows(number, facts),
    heading('理由'),
    list([reasons]),
  ]
}

const items: Record<CancellationGround, { clause: string; finding: string }> = {
  expired: { clause: '第一项', finding: '有效期届满未延续' },
  'holder-incapable': { clause: '第二项', finding: '赋予公民特定资格的许可，该公民死亡或者丧失行为能力' },
  'body-ended': { clause: '第三项', finding: '法人或者其他组织依法终止' },
  'taken-back': { clause: '第四项', finding: '许可依法被撤销、撤回，或者许可证件依法被吊销' },
  'force-majeure': { clause: '第五项', finding: '因不可抗力导致许可事项无法实施' },
  'other-lawful': { clause: '第六项', finding: '法律、法规规定的应当注销许可的其他情形' },
}

/** 注销行政许可决定书: a matter of the register, on one of six grounds. */
export function cancellationBody(
  { ground, reasons, on }: Cancellation,
  state: Subject,
  number: string,
  facts: LicenceLetterFacts,
): Block[] {
  const { clause, finding } = items[ground]
  const { licence } = state
  return [
    text(
      `${given(state, facts)}现${finding}。${under(facts.item, `第七十条${clause}`)}，本机关依法办理该项许可的注销手续。`,
    ),
    licenceRows(number, facts),
    factRows(...(licence?.validTo ? ([['有效期至', civilForm(licence.validTo)]] as [string, string][]) : []), [
      '注销日期',
      civilForm(on),
    ]),
    heading('说明'),
    list([reasons]),
    text('注销后该证照不再有效。需要继续从事许可事项的，应当重新提出申请。'),
  ]
}

/** 视为准予延续通知书: nothing was decided before the licence ended, and so it goes on. */
export function renewalBody(
  { validFrom, validTo }: EventOf<'LicenceRenewedBySilence'>,
  { receivedOn, about }: CaseState,
  number: string,
  facts: DocumentFacts,
): Block[] {
  const { item } = facts
  const until =
    validTo === null ? `${civilForm(validFrom)}起长期有效` : `${civilForm(validFrom)}至${civilForm(validTo)}`
  return [
    text(
      `${you(facts)}于${civilForm(receivedOn ?? '')}提出延续“${item.name}”的申请。本机关在有效期届满（${civilForm(about?.validTo ?? '')}）前` +
        `没有作出是否准予延续的决定。${under(item, '第五十条第二款')}，视为准予延续。`,
    ),
    factRows(['持证人', nameOf(facts)], numberOf(facts), ['新证照编号', number], ['有效期限', until]),
    text(`本机关自${civilForm(validFrom)}起${chineseNumber(deliveryDays)}个工作日内送达新的《${item.result.name}》。`),
  ]
}
