// The letters of the intake (Licensing Law Art. 32): received, to be corrected, accepted, not accepted.
import {
  acceptanceDays,
  clocksOf,
  lastDayToCorrect,
  type CaseEvent,
  type CaseState,
  type Clock,
} from '#domain/cases/index.ts'
import { addWorkdays } from '#domain/calendar/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { applicantRows, banText, chineseNumber, limitText, remedyText, under, you } from './wording.ts'

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** 收件凭证: what was handed in and when. It proves receipt, not acceptance. */
export function receiptBody({ on }: EventOf<'CaseSubmitted'>, state: CaseState, facts: DocumentFacts): Block[] {
  const { item, caseNumber, queryCode, calendar } = facts
  const answerBy = civilForm(addWorkdays(calendar, on, acceptanceDays))
  return [
    text(`${you(facts)}提交的“${item.name}”申请及下列材料已于${civilForm(on)}收到。`),
    factRows(
      ['办件编号', caseNumber],
      ...(queryCode === null ? [] : ([['查询码', queryCode]] as [string, string][])),
      ['申请事项', item.name],
      ...applicantRows(facts),
      ['申请方式', state.channel === 'online' ? '网上申请' : '窗口申请'],
      ['受理答复期限', `不迟于${answerBy}（${chineseNumber(acceptanceDays)}个工作日）`],
    ),
    materialsTable(state, facts),
    text(
      '本凭证仅证明收到上述材料，不表示申请已被受理。逾期未告知是否受理或者需要补正的，自收到申请材料之日起即为受理。',
    ),
  ]
}

function materialsTable({ application }: CaseState, { item }: DocumentFacts): Block {
  const forms = { original: '原件', copy: '复印件', both: '原件及复印件' }
  const handedIn = item.materials.flatMap(({ code, name, kind }) => {
    const files = application.materials.filter(({ material }) => material === code).length
    return files === 0 ? [] : [[name, forms[kind], String(files)]]
  })
  const rows = handedIn.map((row, at) => [String(at + 1), ...row])
  return {
    as: 'table',
    head: ['序号', '材料名称', '形式', '件数'],
    widths: [1.4, 8, 3, 1.4],
    rows: rows.length > 0 ? rows : [['—', '申请表（网上填报），未另附材料', '—', '—']],
  }
}

/** 补正告知书: everything that is to be corrected, once (Art. 32(4)). */
export function correctionBody(
  { defects }: EventOf<'CorrectionRequested'>,
  state: CaseState,
  facts: DocumentFacts,
): Block[] {
  const { item, calendar } = facts
  const lastOn = lastDayToCorrect(state, item, calendar)
  const named = (subject: string) =>
    item.materials.find(({ code }) => code === subject)?.name ??
    item.form.properties[subject]?.title ??
    item.scenarios?.find(({ code }) => code === subject)?.name ??
    subject
  return [
    text(
      `${you(facts)}提出的“${item.name}”申请收悉。经审查，申请材料不齐全或者不符合法定形式。` +
        `${under(item, '第三十二条第一款第四项')}，现将需要补正的全部内容一次告知如下：`,
    ),
    {
      as: 'table',
      head: ['序号', '材料或者填报项', '需要补正的内容'],
      widths: [1.2, 5, 8],
      rows: defects.map(({ subject, defect }, at) => [String(at + 1), named(subject), defect]),
    },
    text(
      `请补正后通过网上“我的办件”或者办理窗口提交。等待补正期间不计入办理期限；补正材料收到之日起` +
        `${chineseNumber(acceptanceDays)}个工作日内，本机关告知是否受理。`,
    ),
    ...(lastOn === null
      ? []
      : [text(`请于${civilForm(lastOn)}以前补正。逾期未补正的，本次申请终止办理，不影响重新提出申请。`)]),
  ]
}

/** 受理通知书, also where the law accepts because nobody answered in time. */
export function acceptanceBody(
  event: EventOf<'CaseAccepted' | 'CaseDeemedAccepted'>,
  state: CaseState,
  facts: DocumentFacts,
): Block[] {
  const { item, calendar } = facts
  const clocks = clocksOf(state, item, calendar)
  const application = `${you(facts)}提出的“${item.name}”申请`
  return [
    event.type === 'CaseDeemedAccepted'
      ? text(
          `${application}，本机关于${civilForm(event.silentSince)}收到，未在${chineseNumber(acceptanceDays)}个工作日内告知` +
            `需要补正的内容。${under(item, '第三十二条第一款第四项')}，该申请自收到申请材料之日起即为受理。`,
        )
      : text(
          `${application}收悉。经审查，申请事项属于本机关职权范围，申请材料齐全、符合法定形式。` +
            `${under(item, '第三十二条第一款第五项')}，本机关决定予以受理。`,
        ),
    factRows(
      ...applicantRows(facts),
      ['受理日期', civilForm(state.acceptedOn ?? event.on)],
      ...(clocks.promised ? [endRow('承诺办结', clocks.promised, `（${limitText(item.promised)}）`)] : []),
      ...(clocks.statutory ? [endRow('法定办结', clocks.statutory)] : []),
    ),
    text('依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计入上述期限，并将另行书面告知。'),
  ]
}

/** When a limit ends; of one in hours also the time of that day. */
const endRow = (label: string, { dueOn, dueTime = '' }: Clock, limit = ''): [label: string, value: string] => [
  label,
  `不迟于${civilForm(dueOn)}${dueTime}${limit}`,
]

const groundText = {
  'not-needed': {
    article: '第三十二条第一款第一项',
    finding: '申请事项依法不需要取得行政许可',
    decided: '现告知不予受理',
  },
  'wrong-organ': {
    article: '第三十二条第一款第二项',
    finding: '申请事项依法不属于本机关职权范围',
    decided: '本机关决定不予受理',
  },
  // Which law bars the applicant stands in the reasons; Art. 78 is about falsifying alone.
  'not-eligible': {
    article: '第三十二条',
    finding: '依照法律、法规的规定，申请人不得申请该事项',
    decided: '本机关决定不予受理',
  },
  falsified: {
    article: '第七十八条',
    finding: '申请人隐瞒有关情况或者提供虚假材料',
    decided: '本机关决定不予受理，并给予警告',
  },
} as const

/** 不受理告知书, 不予受理决定书: why, whom to turn to, and what may be done against it. */
export function nonAcceptanceBody(event: EventOf<'AcceptanceRefused'>, facts: DocumentFacts): Block[] {
  const { item } = facts
  const { article, finding, decided } = groundText[event.ground]
  const remedy = remedyText(event.remedies, facts)
  return [
    text(`${you(facts)}提出的“${item.name}”申请收悉。经审查，${finding}。${under(item, article)}，${decided}。`),
    heading('理由'),
    list([event.reasons]),
    ...banText(event.bannedUntil, facts),
    ...(event.competentOrgan === null ? [] : [text(`请向有权办理的机关提出申请：${event.competentOrgan}。`)]),
    ...(remedy === '' ? [] : [heading('救济途径'), text(remedy)]),
  ]
}
