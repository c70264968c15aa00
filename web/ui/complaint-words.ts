import type {
  ComplaintChannel,
  ComplaintEventType,
  ComplaintKind,
  ComplaintOutcome,
  ComplaintStatus,
} from '#domain/supervision/index.ts'
import { words } from '../kernel/language.tsx'

/** What is complained of. */
export const complaintKindWords = words<Record<ComplaintKind, string>>(
  {
    'cannot-get-done': '办不成事',
    delay: '超期、拖延',
    attitude: '服务态度',
    'extra-papers': '多要材料、没有一次告知',
    fees: '收费',
    'refusal-without-reason': '无理由不受理、不许可',
    integrity: '吃拿卡要等廉洁问题',
    other: '其他',
  },
  {
    'cannot-get-done': 'It cannot be got done',
    delay: 'Late or dragged out',
    attitude: 'How I was treated',
    'extra-papers': 'Papers beyond the guide, told piecemeal',
    fees: 'Charges',
    'refusal-without-reason': 'Refused without a reason',
    integrity: 'Favours asked for, integrity',
    other: 'Something else',
  },
)

/** Where a complaint stands. */
export const complaintStatusWords = words<Record<ComplaintStatus, string>>(
  {
    lodged: '已登记，待受理',
    accepted: '已受理，调查中',
    investigated: '已调查，待答复',
    declined: '不予受理',
    answered: '已答复',
  },
  {
    lodged: 'Lodged, to be taken up',
    accepted: 'Taken up, being looked into',
    investigated: 'Looked into, to be answered',
    declined: 'Not taken up',
    answered: 'Answered',
  },
)

/** What was found of it. */
export const complaintOutcomeWords = words<Record<ComplaintOutcome, string>>(
  { founded: '属实', 'partly-founded': '部分属实', unfounded: '不属实' },
  { founded: 'Founded', 'partly-founded': 'Partly founded', unfounded: 'Unfounded' },
)

/** How it came in. */
export const complaintChannelWords = words<Record<ComplaintChannel, string>>(
  { portal: '网上', window: '窗口', supervision: '监察登记' },
  { portal: 'Online', window: 'At a window', supervision: 'By supervision' },
)

/** What happened to a complaint; also what a notice of it is called. */
export const complaintEventWords = words<Record<ComplaintEventType, string>>(
  {
    ComplaintLodged: '投诉登记',
    ComplaintAccepted: '受理，转调查',
    ComplaintDeclined: '不予受理',
    OwnSideStated: '被投诉单位说明情况',
    InvestigationRecorded: '调查完毕',
    ComplaintAnswered: '答复投诉人',
    AnotherLookRequested: '投诉人申请复查',
    AcceptanceLate: '逾期未决定是否受理',
    AnswerLate: '逾期未答复',
  },
  {
    ComplaintLodged: 'Complaint lodged',
    ComplaintAccepted: 'Taken up and given to be looked into',
    ComplaintDeclined: 'Not taken up',
    OwnSideStated: 'The unit stated its side',
    InvestigationRecorded: 'Looked into',
    ComplaintAnswered: 'The complainant was answered',
    AnotherLookRequested: 'Another look was asked for',
    AcceptanceLate: 'Not taken up or declined in time',
    AnswerLate: 'Not answered in time',
  },
)
