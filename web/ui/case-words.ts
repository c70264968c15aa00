import type { CaseEvent, Status, WaitingFor } from '#domain/cases/index.ts'
import { words } from '../kernel/language.tsx'

/** Where a case stands, in words a citizen uses. */
export const statusWords = words<Record<Status, string>>(
  {
    draft: '草稿',
    submitted: '已提交',
    received: '已收件',
    'awaiting-correction': '待补正',
    'in-review': '审查中',
    'awaiting-decision': '待决定',
    granted: '准予许可',
    refused: '不予许可',
    issued: '已制证',
    delivered: '已送达',
    'not-accepted': '不予受理',
    withdrawn: '已撤回',
    revoked: '证照已撤销',
  },
  {
    draft: 'Draft',
    submitted: 'Submitted',
    received: 'Received',
    'awaiting-correction': 'To be corrected',
    'in-review': 'In review',
    'awaiting-decision': 'Awaiting decision',
    granted: 'Granted',
    refused: 'Refused',
    issued: 'Licence issued',
    delivered: 'Delivered',
    'not-accepted': 'Not accepted',
    withdrawn: 'Withdrawn',
    revoked: 'Licence revoked',
  },
)

/** Whose move it is. */
export const waitingWords = words<Record<WaitingFor, string>>(
  {
    applicant: '等您办理',
    window: '等窗口办理',
    review: '等部门审查',
    decision: '等部门决定',
    issue: '等制作证照',
    delivery: '等送达结果',
    nobody: '已办结',
  },
  {
    applicant: 'Waiting for you',
    window: 'Waiting for the window',
    review: 'Waiting for review',
    decision: 'Waiting for a decision',
    issue: 'Waiting for the licence',
    delivery: 'Waiting for delivery',
    nobody: 'Closed',
  },
)

/** What happened, as a line of a timeline. */
export const eventWords = words<Record<CaseEvent['type'], string>>(
  {
    CaseDrafted: '开始填写',
    DraftSaved: '保存了草稿',
    CaseSubmitted: '提交了申请',
    CaseReceived: '窗口收件',
    CorrectionRequested: '通知一次性补正',
    CaseSupplemented: '提交了补正',
    CaseAccepted: '受理',
    CaseDeemedAccepted: '逾期未告知，依法视为受理',
    AcceptanceRefused: '不予受理',
    StepReviewed: '完成审查环节',
    CaseGranted: '准予行政许可',
    CaseRefused: '不予行政许可',
    LicenceIssued: '制作证照',
    ResultDelivered: '送达结果',
    CaseWithdrawn: '撤回申请',
    LicenceRevoked: '撤销证照',
    CalendarChanged: '工作日历调整，办理期限重新计算',
    OfficerRecused: '工作人员回避',
  },
  {
    CaseDrafted: 'Application begun',
    DraftSaved: 'Draft saved',
    CaseSubmitted: 'Application submitted',
    CaseReceived: 'Received at the window',
    CorrectionRequested: 'Corrections requested, once and completely',
    CaseSupplemented: 'Corrections sent',
    CaseAccepted: 'Accepted',
    CaseDeemedAccepted: 'Deemed accepted by law: no answer within the time limit',
    AcceptanceRefused: 'Not accepted',
    StepReviewed: 'Review step completed',
    CaseGranted: 'Licence granted',
    CaseRefused: 'Licence refused',
    LicenceIssued: 'Licence issued',
    ResultDelivered: 'Result delivered',
    CaseWithdrawn: 'Application withdrawn',
    LicenceRevoked: 'Licence revoked',
    CalendarChanged: 'Working calendar changed, time limits counted again',
    OfficerRecused: 'An officer keeps out of the case',
  },
)
