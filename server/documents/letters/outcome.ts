// The letters of the outcome (Licensing Law Art. 38, 44): granted, refused, delivered.
import { deliveryDays, objectionPeriod, type CaseEvent, type CaseState } from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { banText, basisOf, applicantRows, chineseNumber, nameOf, remedyText, under, you } from './wording.ts'
import { isLicensing } from '../titles.ts'
import { objectionRightText } from './publication.ts'

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

const opening = ({ receivedOn, acceptedOn }: CaseState, facts: DocumentFacts): string =>
  `${you(facts)}于${civilForm(receivedOn ?? '')}提出的“${facts.item.name}”申请，` +
  `本机关于${civilForm(acceptedOn ?? '')}受理。`

/** What a case decides, and on what articles beside its own: a licence, its change (Art. 49) or its renewal (Art. 50). */
function decidedOf({ about }: CaseState, item: DocumentFacts['item']): { what: string; also: string } {
  const what = isLicensing(item) ? '行政许可' : '办理'
  if (about === null) return { what, also: '' }
  const { how, also } = followUps[about.purpose]
  return { what: `${how}${what}`, also }
}

const followUps = {
  change: { how: '变更', also: '、第四十九条' },
  renewal: { how: '延续', also: '、第五十条第二款' },
} as const

/** Until when the licence runs that is to be changed or renewed. */
const formerRow = ({ about }: CaseState): [label: string, value: string][] =>
  about?.validTo == null ? [] : [['原证照有效期至', civilForm(about.validTo)]]

/** 准予行政许可决定书, also of a change or a renewal. */
export function grantBody({ opinion }: EventOf<'CaseGranted'>, state: CaseState, facts: DocumentFacts): Block[] {
  const { item } = facts
  const [basis, { what, also }] = [basisOf(item), decidedOf(state, item)]
  return [
    text(
      `${opening(state, facts)}经审查，申请符合法定条件、标准。${under(item, `第三十八条第一款${also}`)}` +
        `${basis === '' ? '' : `，依据${basis}`}，本机关决定准予${what}。`,
    ),
    factRows(...applicantRows(facts), [`${isLicensing(item) ? '许可' : '办理'}事项`, item.name], ...formerRow(state), [
      '审批意见',
      opinion,
    ]),
    ...(item.result.kind === 'none'
      ? []
      : [
          text(
            `${under(item, '第四十四条')}，本机关自作出本决定之日起${chineseNumber(deliveryDays)}个工作日内` +
              `颁发、送达“${item.result.name}”。`,
          ),
          text(objectionRightText(you(facts), [{ name: item.name, within: objectionPeriod(item) }])),
        ]),
  ]
}

/** 不予行政许可决定书: the reasons, the law, and what may be done against it. */
export function refusalBody(
  { reasons, legalBasis, remedies, falsified, bannedUntil }: EventOf<'CaseRefused'>,
  state: CaseState,
  facts: DocumentFacts,
): Block[] {
  const { what, also } = decidedOf(state, facts.item)
  return [
    text(
      `${opening(state, facts)}经审查，申请不符合法定条件、标准。${under(facts.item, `第三十八条第二款${also}`)}，` +
        `本机关决定不予${what}。`,
    ),
    ...(state.about ? [factRows(...applicantRows(facts), ...formerRow(state))] : []),
    heading('理由'),
    list(reasons),
    heading('法律依据'),
    text(legalBasis),
    ...(falsified ? [text(`申请人隐瞒有关情况或者提供虚假材料，${under(facts.item, '第七十八条')}，给予警告。`)] : []),
    ...banText(bannedUntil, facts),
    heading('救济途径'),
    text(remedyText(remedies, facts)),
  ]
}

const methods = { window: '窗口领取（直接送达）', courier: '邮寄送达', electronic: '电子送达' }

const signedOnPaper = '已在纸质送达回证上签收，扫描件随办件保存'
const signedOnScreen = '已在领取窗口电子屏上签名，签名随办件密封保存'

/** 送达回证: what was delivered, how and when; the receiver signs it on paper. */
export function deliveryBody(
  { method, trackingNo, courier, collected, paper, on }: EventOf<'ResultDelivered'>,
  delivered: string[],
  place: string,
  facts: DocumentFacts,
): Block[] {
  const row = (label: string, value: string, lines = 1) => ({ label, value, lines })
  return [
    {
      as: 'form',
      rows: [
        row('送达文书', delivered.join('\n')),
        row('受送达人', nameOf(facts)),
        row('申请事项', facts.item.name),
        row('送达方式', methods[method]),
        ...(courier === undefined ? [] : [row('快递公司', courier)]),
        ...(trackingNo === null ? [] : [row('运单号', trackingNo)]),
        row('送达地点', method === 'window' ? place : ''),
        row('送达日期', civilForm(on)),
        row('受送达人签收', collected?.as === 'self' ? signedOnScreen : paper ? signedOnPaper : '', 3),
        row('代收人及代收理由', collected?.as === 'agent' ? `受托人持有效委托代领，${signedOnScreen}` : '', 2),
        row('送达人', '', 2),
        row('备注', '', 2),
      ],
    },
  ]
}
