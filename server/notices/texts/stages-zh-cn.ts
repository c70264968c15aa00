import type { ToldOfStage } from '#domain/projects/index.ts'
import type { Telling } from './texts.ts'

const nothing = '您现在不用做什么。'
const again = '该阶段可以重新申请。'

/** What is told of a stage of a construction project. */
export const stagesZhCn: Record<ToldOfStage, Telling> = {
  ParallelApplied: {
    happened: '并联审批申请已提交',
    toDo: `牵头部门将在5个工作日内告知是否受理，或者一次性告知需要补正的内容。${nothing}`,
  },
  ParallelSupplementRequested: {
    happened: '并联审批的申请材料需要补正',
    toDo: '请查看需要补正的内容，在写明的日期以前一次补齐。补齐之前，不计算办理时限。',
    yourMove: true,
  },
  ParallelSupplemented: { happened: '补正材料已提交', toDo: `牵头部门将在5个工作日内告知是否受理。${nothing}` },
  ParallelAccepted: {
    happened: '并联审批申请已受理',
    toDo: `各部门的办理时限开始计算，受理通知书和承诺办结日期见申请详情。${nothing}`,
  },
  ParallelDeclined: {
    happened: '并联审批申请不予受理',
    toDo: '请查看不予受理决定书写明的理由和救济途径。补齐条件后可以重新申请。',
  },
  ParallelLapsed: { happened: '逾期未补正，并联审批申请已终止', toDo: `这不是不予许可。${again}` },
  ParallelWithdrawn: {
    happened: '并联审批申请已撤回',
    toDo: `${again}如果不是您或您的代理人撤回的，请立即联系牵头部门。`,
  },
  ParallelDistributed: { happened: '申请已分发各部门同时办理', toDo: `每个部门的期限见申请详情。${nothing}` },
  ParallelAnswered: {
    happened: '一个部门提出了条件或者不同意见',
    toDo: `内容见申请详情，将写入统一的决定书。${nothing}`,
  },
  ParallelProcedureStarted: {
    happened: '一个部门需要进行特别程序，办理期限暂停计算',
    toDo: `程序、理由和所需时间见申请详情，所需时间不计入办理期限。${nothing}`,
  },
  ParallelProcedureEnded: {
    happened: '特别程序已结束，办理期限恢复计算',
    toDo: `结果和新的办结日期见申请详情。${nothing}`,
  },
  DisagreementFound: {
    happened: '各部门意见不一致，将进行会商',
    toDo: `会商由牵头部门组织，结果另行告知。${nothing}`,
  },
  DisagreementResolved: { happened: '各部门已会商', toDo: `会商结果见申请详情，接下来将作出统一决定。${nothing}` },
  ParallelExtended: {
    happened: '并联审批的期限依法延长一次',
    toDo: `延长的理由和新的办结日期见申请详情。${nothing}`,
  },
  ParallelLicenceIssued: {
    happened: '一个事项的证照已制作完成',
    toDo: '可以在申请详情中查看、下载，扫码可以验证真伪。纸质证照请到窗口领取，或者等候邮寄。',
  },
  ParallelLicenceDelivered: { happened: '一个事项的证照已送达', toDo: nothing },
  ParallelLicenceRevoked: {
    happened: '一个事项的证照被撤销，即日起不再有效',
    toDo: '请查看撤销决定书写明的理由和救济途径，并把证照交回发证机关。',
  },
  ParallelLicenceWithdrawn: {
    happened: '一个事项的证照被依法撤回，即日起不再有效',
    toDo: '请查看撤回决定书写明的理由、补偿办法和救济途径，并把证照交回发证机关。',
  },
  ParallelLicenceCancelled: {
    happened: '一个事项的证照已注销，即日起不再有效',
    toDo: '请查看注销决定书写明的情形。需要继续从事许可事项的，请重新申请。',
  },
  ParallelPublicationObjected: {
    happened: '已收到您对公开的异议，公示中暂不显示持有人',
    toDo: `处理期限见申请详情。${nothing}`,
  },
  ParallelObjectionDecided: {
    happened: '对公开异议已作出决定',
    toDo: '请查看公开异议处理决定书写明的理由；异议不成立的，可以依法申请行政复议或者提起行政诉讼。',
  },
  ParallelRecounted: {
    happened: '工作日历有调整，并联审批的期限相应变动',
    toDo: `新的期限见申请详情。${nothing}`,
  },
  ParallelDecided: {
    happened: '并联审批已作出统一决定',
    toDo: '请查看决定书。准予的，证照在10个工作日内送达；不予许可的，决定书写明理由和救济途径。',
  },
  AcceptanceApplied: { happened: '竣工验收申请已提交', toDo: `窗口将告知材料是否齐全。${nothing}` },
  AcceptanceSupplementRequested: {
    happened: '竣工验收的材料需要补正',
    toDo: '请查看需要补正的内容，在写明的日期以前一次补齐。',
    yourMove: true,
  },
  AcceptanceSupplemented: { happened: '补正材料已提交', toDo: `窗口将告知材料是否齐全。${nothing}` },
  AcceptanceFoundComplete: { happened: '竣工验收的材料齐全', toDo: `现场验收的日期另行告知。${nothing}` },
  AcceptanceWithdrawn: {
    happened: '竣工验收申请已撤回',
    toDo: '可以重新申请。如果不是您或您的代理人撤回的，请立即联系牵头部门。',
  },
  VisitDateSet: {
    happened: '现场验收的时间已经确定',
    toDo: '时间和地点见验收详情。各部门一次到场，请安排人员到场配合。',
    yourMove: true,
  },
  VisitClosed: { happened: '现场验收已结束', toDo: `各部门将在期限内出具意见。${nothing}` },
  RectificationRequired: {
    happened: '竣工验收有需要整改的内容',
    toDo: '请查看整改内容，在写明的日期以前整改到位并报告。只有未通过的部门再次到场。',
    yourMove: true,
  },
  RectificationReported: { happened: '整改报告已提交', toDo: `复验的日期另行告知。${nothing}` },
  AcceptancePassed: { happened: '各部门均已通过竣工验收', toDo: `统一的验收意见书将在期限内出具。${nothing}` },
  OpinionLetterIssued: {
    happened: '竣工验收意见书已出具',
    toDo: '请查看意见书，并在写明的日期以前办理竣工备案。',
    yourMove: true,
  },
  CompletionFiled: { happened: '竣工备案已完成', toDo: nothing },
  AcceptanceRecounted: {
    happened: '工作日历有调整，竣工验收的期限相应变动',
    toDo: '新的期限见验收详情。原定验收日改为非工作日的，将另行通知日期。',
  },
  AcceptanceLapsed: {
    happened: '逾期未补正或者未整改，竣工验收申请已终止',
    toDo: '可以重新申请。',
  },
}
