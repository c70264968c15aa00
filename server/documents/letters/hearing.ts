// The letters of a hearing (Licensing Law Art. 46–48): the right to it, its notice, its minutes.
import { addWorkdays } from '#domain/calendar/index.ts'
import { hearingDays, hearingRequestDays, type CaseEvent, type CaseState } from '#domain/cases/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { applicantRows, chineseNumber, limitText, nameOf, publicNameOf, under, you } from './wording.ts'

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** 听证告知书: what is at stake, and until when a hearing may be asked for. */
export function hearingRightBody(
  { matter, on }: EventOf<'HearingRightTold'>,
  state: CaseState,
  facts: DocumentFacts,
): Block[] {
  const { item } = facts
  const others = state.interestedParties.map(({ name }) => name).join('、')
  return [
    text(
      `${you(facts)}提出的“${item.name}”申请，直接涉及申请人与他人之间的重大利益关系。${under(item, '第四十七条')}，` +
        `${you(facts)}${others === '' ? '' : `和利害关系人${others}`}享有要求听证的权利。`,
    ),
    heading('涉及的事项'),
    list([matter]),
    howToAsk(on, '通过网上“我的办件”或者办理窗口', facts),
  ]
}

/** The same to somebody whose interests are at stake, who asks for it at the window. */
export function hearingRightOfPartyBody({ matter, on }: EventOf<'HearingRightTold'>, facts: DocumentFacts): Block[] {
  const { item } = facts
  return [
    text(
      `${nameOf(facts)}提出的“${item.name}”申请正在审查，直接涉及申请人与您（贵单位）之间的重大利益关系。` +
        `${under(item, '第四十七条')}，您（贵单位）享有要求听证的权利。`,
    ),
    heading('涉及的事项'),
    list([matter]),
    howToAsk(on, '向办理窗口', facts),
  ]
}

/** Until when whoever was told on a day may ask for a hearing, and when it is held then. */
const howToAsk = (on: CivilDate, where: string, { calendar }: DocumentFacts): Block =>
  text(
    `要求听证的，应当在被告知之日起${chineseNumber(hearingRequestDays)}个工作日内` +
      `（不迟于${civilForm(addWorkdays(calendar, on, hearingRequestDays))}）提出，可以${where}提出；逾期未提出的，视为放弃。` +
      `本机关自收到听证申请之日起${chineseNumber(hearingDays)}个工作日内组织听证，不收取任何费用。`,
  )

/** 听证通知书: when and where, who presides, and that its time is not counted. */
export function hearingNoticeBody(
  { basis, heldOn, time, place, closedBecause, presider, told, on }: EventOf<'HearingScheduled'>,
  state: CaseState,
  facts: DocumentFacts,
): Block[] {
  const { item } = facts
  const asked = state.hearing?.requestedOn
  return [
    text(
      basis === 'request' && asked
        ? `本机关于${civilForm(asked)}收到对“${item.name}”申请举行听证的要求。${under(item, '第四十七条、第四十八条')}，决定举行听证，现将有关事项通知如下：`
        : `${you(facts)}提出的“${item.name}”申请，依法应当举行听证。${under(item, '第四十六条、第四十八条')}，决定举行听证，现将有关事项通知如下：`,
    ),
    factRows(
      ...applicantRows(facts),
      ['听证时间', `${civilForm(heldOn)} ${time}`],
      ['听证地点', place],
      ['听证主持人', `${presider.name}（未参加该申请的审查）`],
      ['是否公开', closedBecause === null ? '公开举行' : `不公开：${closedBecause}`],
    ),
    text(
      '认为主持人与该申请有直接利害关系的，有权申请回避。参加人可以委托代理人，可以提出证据，进行申辩和质证。无正当理由不到场的，视为放弃听证。',
    ),
    text(
      `${under(item, '第四十五条')}，听证所需时间（自${civilForm(on)}起${limitText(told)}，至听证举行并制作笔录之日止）不计算在办理期限内。`,
    ),
  ]
}

/** 听证公告: who holds a hearing on what, when and where, and who may attend; a person's name is masked, for anybody reads it. */
export function hearingAnnouncementBody(
  event: CaseEvent,
  { hearing }: CaseState,
  closedBecause: string | null,
  facts: DocumentFacts,
): Block[] {
  if (event.type !== 'HearingScheduled' && event.type !== 'HearingPostponed') return []
  const { item } = facts
  const { heldOn, time, place } = event
  const putOff = event.type === 'HearingPostponed'
  return [
    text(
      putOff
        ? `本机关公告的“${item.name}”申请的听证因故延期举行（${event.reason}），${under(item, '第四十六条、第四十八条')}，现重新公告如下：`
        : `${under(item, '第四十六条、第四十八条')}，本机关对“${item.name}”申请举行听证，现予公告：`,
    ),
    factRows(
      ['申请人', publicNameOf(facts)],
      ['听证时间', `${civilForm(heldOn)} ${time}`],
      ['听证地点', place],
      ['听证主持人', hearing?.presider?.name ?? ''],
      ['是否公开', closedBecause === null ? '公开举行' : `不公开举行：${closedBecause}`],
    ),
    ...(closedBecause === null ? [text('公民、法人和其他组织可以旁听，请于听证开始前凭有效证件到场登记。')] : []),
  ]
}

/** 听证延期通知书: why it is put off, and when it is held now. */
export function hearingPostponedBody(
  { heldOn, time, place, reason, told }: EventOf<'HearingPostponed'>,
  { hearing, suspensions }: CaseState,
  facts: DocumentFacts,
): Block[] {
  const { item } = facts
  const since = suspensions.at(-1)?.startOn
  return [
    text(
      `${you(facts)}提出的“${item.name}”申请，原定举行的听证因故不能如期举行，现延期举行，并将有关事项重新通知如下：`,
    ),
    factRows(
      ...applicantRows(facts),
      ['延期理由', reason],
      ['听证时间', `${civilForm(heldOn)} ${time}`],
      ['听证地点', place],
      ['听证主持人', `${hearing?.presider?.name ?? ''}（未参加该申请的审查）`],
    ),
    text(
      `${under(item, '第四十五条')}，听证所需时间（自${since ? civilForm(since) : '原通知之日'}起${limitText(told)}，至听证举行并制作笔录之日止）不计算在办理期限内。`,
    ),
  ]
}

/** 听证笔录: who took part and what was said; the decision rests on it. */
export function hearingMinutesBody(
  { minutes, participants, on }: EventOf<'HearingRecorded'>,
  { hearing }: CaseState,
  facts: DocumentFacts,
): Block[] {
  const row = (label: string, value: string, lines = 1) => ({ label, value, lines })
  return [
    {
      as: 'form',
      rows: [
        row('申请事项', facts.item.name),
        row('申请人', nameOf(facts)),
        row('听证日期', civilForm(hearing?.heldOn ?? on)),
        row('主持人', hearing?.presider?.name ?? ''),
        row('参加人', participants.join('、')),
        row('制作笔录日期', civilForm(on)),
      ],
    },
    heading('听证内容'),
    ...minutes
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(text),
    text('本机关将根据本听证笔录作出决定（《中华人民共和国行政许可法》第四十八条第二款）。'),
    {
      as: 'form',
      rows: [row('参加人确认无误后签字或者盖章', '', 4), row('主持人签字', '', 2), row('记录人签字', '', 2)],
    },
  ]
}
