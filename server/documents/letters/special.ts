// The letters that move the end of a decision: time that is not counted, and an extension (Licensing Law Art. 42, 45).
import { clocksOf, specialWords, toldUntil, type CaseEvent, type CaseState } from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { applicantRows, limitText, under, you } from './wording.ts'

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** When the decision is now due, of each limit. */
function dueRows(state: CaseState, { item, calendar }: DocumentFacts, remark: string): [string, string][] {
  const { promised, statutory } = clocksOf(state, item, calendar)
  const row = (label: string, dueOn: string): [string, string] => [label, `${civilForm(dueOn)}${remark}`]
  return [
    ...(promised ? [row('承诺办结', promised.dueOn)] : []),
    ...(statutory ? [row('法定办结', statutory.dueOn)] : []),
  ]
}

/** 特别程序告知书: which procedure, why, how long it takes, and that this time is not counted. */
export function specialProcedureBody(
  { procedure, ground, told, on }: EventOf<'SpecialProcedureStarted'>,
  state: CaseState,
  facts: DocumentFacts,
): Block[] {
  const { item, calendar } = facts
  const name = specialWords[procedure].zh
  return [
    text(
      `${you(facts)}提出的“${item.name}”申请，本机关于${civilForm(state.acceptedOn ?? on)}受理。` +
        `作出决定前依法需要${name}。${under(item, '第四十五条')}，所需时间不计算在办理期限内，现将所需时间书面告知如下：`,
    ),
    factRows(
      ...applicantRows(facts),
      ['特别程序', name],
      ['开始日期', civilForm(on)],
      ['所需时间', `${limitText(told)}，至${civilForm(toldUntil({ startOn: on, told }, calendar))}`],
      ...dueRows(state, facts, '（按告知的时间结束计算）'),
    ),
    heading('依据和理由'),
    list([ground]),
    text(`${name}结束后，办理期限恢复计算：开始当日不计入，结束当日计入。结果将记入办件，可以查询。`),
  ]
}

/** 延期告知书: how much longer, why, and who approved it. */
export function extensionBody(
  { extension, reason, on }: EventOf<'DecisionExtended'>,
  state: CaseState,
  facts: DocumentFacts,
): Block[] {
  const { item } = facts
  return [
    text(
      `${you(facts)}提出的“${item.name}”申请，本机关于${civilForm(state.acceptedOn ?? on)}受理，在规定的期限内不能作出决定。` +
        `${under(item, '第四十二条第一款')}，经本机关负责人批准，决定期限延长${limitText(extension)}。`,
    ),
    factRows(...applicantRows(facts), ['批准日期', civilForm(on)], ...dueRows(state, facts, '（延长后）')),
    heading('延长的理由'),
    list([reason]),
    text('决定期限依法只延长一次。'),
  ]
}
