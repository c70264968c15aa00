import type { DeliveryMethod } from '#domain/cases/index.ts'
import type { ParallelAnswer, ParallelEventType, ParallelStatus } from '#domain/projects/index.ts'
import { words } from '../../kernel/language.tsx'

/** Where a parallel approval stands. */
export const parallelStatusWords = words<Record<ParallelStatus, string>>(
  {
    applied: '待受理',
    incomplete: '待补正',
    accepted: '已受理，待分发',
    distributed: '各部门办理中',
    disputed: '意见不一致，待会商',
    answered: '意见齐备，待决定',
    approved: '准予许可',
    refused: '不予许可',
    declined: '不予受理',
    withdrawn: '已撤回',
    lapsed: '逾期未补正，已终止',
  },
  {
    applied: 'To be accepted',
    incomplete: 'Papers are missing',
    accepted: 'Accepted, to be distributed',
    distributed: 'With the departments',
    disputed: 'Departments disagree',
    answered: 'All answered, to be decided',
    approved: 'Approved',
    refused: 'Refused',
    declined: 'Not accepted',
    withdrawn: 'Withdrawn',
    lapsed: 'Ended: not supplemented in time',
  },
)

export const answerWords = words<Record<ParallelAnswer, string>>(
  { agree: '同意', 'agree-with-conditions': '附条件同意', disagree: '不同意' },
  { agree: 'Agrees', 'agree-with-conditions': 'Agrees with conditions', disagree: 'Disagrees' },
)

export const deliveryWords = words<Record<DeliveryMethod, string>>(
  { window: '窗口领取', courier: '邮寄', electronic: '电子送达' },
  { window: 'At the window', courier: 'By courier', electronic: 'Electronically' },
)

/** What happened to a parallel approval. */
export const parallelEventWords = words<Record<ParallelEventType, string>>(
  {
    ParallelApplied: '申请并联审批',
    ParallelSupplementRequested: '一次性告知补正',
    ParallelSupplemented: '补正材料',
    ParallelAccepted: '统一受理',
    ParallelDeclined: '不予受理',
    ParallelLapsed: '逾期未补正，终止',
    ParallelWithdrawn: '撤回申请',
    ParallelDistributed: '分发各部门',
    ParallelAnswered: '部门答复',
    ParallelProcedureStarted: '启动特别程序',
    ParallelProcedureEnded: '结束特别程序',
    ParallelSilenceNoted: '部门逾期未答复，已上报',
    ParallelAnswerDeemed: '逾期视为同意',
    DisagreementFound: '意见不一致',
    ParallelAnswersComplete: '意见齐备',
    DisagreementResolved: '会商',
    ParallelAnswerConfirmed: '部门确认变更意见',
    ParallelExtended: '政府负责人批准延长',
    ParallelRecounted: '工作日历调整，期限重新计算',
    ParallelLicenceIssued: '制发证照',
    ParallelLicenceDelivered: '送达证照',
    ParallelDecided: '作出决定',
    ParallelFalsehoodFound: '查实虚假',
    ParallelLicenceRevoked: '撤销证照',
    ParallelRevocationForgone: '决定不予撤销',
    ParallelLicenceWithdrawn: '撤回证照',
    ParallelLicenceCancelled: '注销证照',
    ParallelPublicationObjected: '对公开提出异议',
    ParallelObjectionDecided: '对公开异议作出决定',
  },
  {
    ParallelApplied: 'Applied for',
    ParallelSupplementRequested: 'Told once what is missing',
    ParallelSupplemented: 'Missing papers brought',
    ParallelAccepted: 'Accepted for all departments',
    ParallelDeclined: 'Not accepted',
    ParallelLapsed: 'Ended: not supplemented in time',
    ParallelWithdrawn: 'Withdrawn',
    ParallelDistributed: 'Handed to the departments',
    ParallelAnswered: 'A department answered',
    ParallelProcedureStarted: 'Special procedure begun',
    ParallelProcedureEnded: 'Special procedure ended',
    ParallelSilenceNoted: 'No answer in time, told on',
    ParallelAnswerDeemed: 'Silence counted as consent',
    DisagreementFound: 'Departments disagree',
    ParallelAnswersComplete: 'All answered',
    DisagreementResolved: 'Disagreement heard',
    ParallelAnswerConfirmed: 'A department confirmed its changed answer',
    ParallelExtended: 'Extended by the head of the government',
    ParallelRecounted: 'Counted anew by another calendar',
    ParallelLicenceIssued: 'Licence issued',
    ParallelLicenceDelivered: 'Licence handed over',
    ParallelDecided: 'Decided',
    ParallelFalsehoodFound: 'Found false',
    ParallelLicenceRevoked: 'Licence revoked',
    ParallelRevocationForgone: 'Decided not to revoke',
    ParallelLicenceWithdrawn: 'Licence withdrawn',
    ParallelLicenceCancelled: 'Licence cancelled',
    ParallelPublicationObjected: 'Objected to publication',
    ParallelObjectionDecided: 'Objection to publication decided',
  },
)
