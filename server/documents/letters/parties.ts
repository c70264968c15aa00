// The letters of those whose interests a decision touches (Licensing Law Art. 36): told, and heard.
import { answerBy, statementDays, type CaseEvent, type CaseState } from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { heading, list, text, type Block } from '../letter.ts'
import { chineseNumber, nameOf, under } from './wording.ts'

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** 利害关系人告知书: what was applied for, which interest it touches, and until when the party may speak. */
export function interestedPartyBody({ interest, on }: EventOf<'InterestedPartyTold'>, facts: DocumentFacts): Block[] {
  const { item, calendar } = facts
  return [
    text(
      `${nameOf(facts)}提出的“${item.name}”申请正在审查。经审查，该申请事项直接关系您（贵单位）的重大利益。` +
        `${under(item, '第三十六条')}，现予告知。`,
    ),
    heading('涉及的利益'),
    list([interest]),
    text(
      `您（贵单位）有权进行陈述和申辩，请自被告知之日起${chineseNumber(statementDays)}个工作日内` +
        `（不迟于${civilForm(answerBy(on, { calendar }))}）向办理窗口提出。`,
    ),
  ]
}

/** 陈述申辩笔录: what an interested party or the applicant had to say. */
export function statementBody(
  { party, statement, on }: EventOf<'StatementRecorded'>,
  { interestedParties }: CaseState,
  facts: DocumentFacts,
): Block[] {
  const speaker = interestedParties.find((one) => one.party === party)?.name
  const row = (label: string, value: string, lines = 1) => ({ label, value, lines })
  return [
    {
      as: 'form',
      rows: [
        row('申请事项', facts.item.name),
        row('申请人', nameOf(facts)),
        row('陈述人', speaker === undefined ? `${nameOf(facts)}（申请人）` : `${speaker}（利害关系人）`),
        row('记录日期', civilForm(on)),
      ],
    },
    heading('陈述和申辩的内容'),
    ...(statement ?? '在告知的期限内未提出陈述和申辩。')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(text),
    { as: 'form', rows: [row('陈述人签字或者盖章', '', 2), row('记录人签字', '', 2)] },
  ]
}
