import { billsZhCn } from './bills-zh-cn.ts'
import { bookingZhCn, bookingsZhCn } from './bookings-zh-cn.ts'
import { stagesZhCn } from './stages-zh-cn.ts'
import type { Occasion, Texts } from './texts.ts'

const remedy = '请查看理由和救济途径。对决定不服的，可以依法申请行政复议或者提起行政诉讼，期限见决定书。'
const nothing = '您现在不用做什么。'
const theCase = ({ agent, about }: Pick<Occasion, 'agent' | 'about'>) =>
  (agent ? '您代办的' : '您的') + { case: '办件', project: '项目', bill: '缴款通知书', booking: '预约' }[about]
const numbered = ({ about, number }: Pick<Occasion, 'about' | 'number'>) =>
  `${about === 'booking' ? '预约码' : '编号'} ${number}`

export const zhCn: Texts = {
  told: {
    ...stagesZhCn,
    ...billsZhCn,
    ...bookingsZhCn,
    CaseSubmitted: {
      happened: '申请已提交',
      toDo: `窗口将在5个工作日内告知是否受理，或者一次性告知需要补正的内容。${nothing}`,
    },
    CorrectionRequested: {
      happened: '申请材料需要补正',
      toDo: '请查看需要补正的内容，一次补齐后提交。提交补正之前，不计算办理时限。',
      yourMove: true,
    },
    CaseSupplemented: { happened: '补正已提交', toDo: `窗口将在5个工作日内告知是否受理。${nothing}` },
    CaseAccepted: { happened: '申请已受理', toDo: `办理时限开始计算，承诺办结日期见办件详情。${nothing}` },
    CaseDeemedAccepted: {
      happened: '申请依法视为受理',
      toDo: `窗口逾期没有告知，依法自收到申请之日起视为受理，办理时限已经开始计算。${nothing}`,
    },
    AcceptanceRefused: { happened: '申请不予受理', toDo: remedy },
    CaseGranted: { happened: '已决定准予许可', toDo: `办理结果将在10个工作日内送达。${nothing}` },
    CaseRefused: { happened: '已决定不予许可', toDo: remedy },
    LicenceIssued: {
      happened: '证照（文书）已制作完成',
      toDo: '将按您选择的方式送达。到窗口领取的，请带身份证件和收件凭证。',
    },
    ResultDelivered: {
      happened: '办理结果已送达，本次申请办结',
      toDo: '送达方式见办件页；邮寄的，快递公司和运单号也在那里。如有疑问，请向受理窗口咨询。',
    },
    CaseWithdrawn: {
      happened: '申请已撤回',
      toDo: '本次申请已经终止，可以重新申请。如果不是您或您的代理人撤回的，请立即联系受理窗口。',
    },
    LicenceRevoked: {
      happened: '许可已被撤销',
      toDo: '撤销决定书在办件的“文书下载”中，请查看理由和救济途径。对决定不服的，可以依法申请行政复议或者提起行政诉讼，期限见决定书。',
    },
    CalendarChanged: {
      happened: '工作日历有调整，办理期限相应变动',
      toDo: `新的期限和变动原因见办件详情。${nothing}`,
    },
    SpecialProcedureStarted: {
      happened: '办理中需要进行特别程序，办理期限暂停计算',
      toDo: `所需时间和理由见“文书下载”中的特别程序告知书，所需时间不计入办理期限。${nothing}`,
    },
    SpecialProcedureEnded: { happened: '特别程序已结束，办理期限恢复计算', toDo: `新的办结日期见办件详情。${nothing}` },
    DecisionExtended: {
      happened: '决定期限依法延长一次',
      toDo: `延长的理由见“文书下载”中的延期告知书，新的办结日期见办件详情。${nothing}`,
    },
    HearingRightTold: {
      happened: '您有权要求听证',
      toDo: '要求听证的，请在5个工作日内在办件中提出；不需要听证的，可以放弃。逾期未提出视为放弃。',
      yourMove: true,
    },
    HearingRequested: { happened: '已收到听证申请', toDo: `将在20个工作日内组织听证，听证时间另行通知。${nothing}` },
    HearingWaived: { happened: '已放弃听证权利', toDo: nothing },
    HearingScheduled: {
      happened: '将举行听证',
      toDo: '时间、地点和主持人见“文书下载”中的听证通知书，请按时参加。听证所需时间不计入办理期限。',
      yourMove: true,
    },
    HearingPostponed: {
      happened: '听证改期举行',
      toDo: '新的时间、地点和改期理由见“文书下载”中的听证延期通知书，请按时参加。',
      yourMove: true,
    },
    CheckCalled: {
      happened: '将核查您的承诺',
      toDo: `您以告知承诺方式取得的许可进入事后核查，请配合并备好能够证明承诺属实的材料。`,
    },
    CommitmentChecked: {
      happened: '承诺已经核查',
      toDo: '核查结果见“文书下载”中的核查结果告知书；要求整改的，请在告知书载明的日期以前整改到位。',
    },
    HearingRecorded: {
      happened: '听证已举行，笔录已制作',
      toDo: `将根据听证笔录作出决定，办理期限恢复计算。${nothing}`,
    },
    LapseAnnounced: {
      happened: '补正期限即将届满',
      toDo: '请在期限届满前提交补正。逾期未补正的，本次申请终止办理，不影响重新申请。最后日期见办件详情。',
      yourMove: true,
    },
    CaseLapsed: {
      happened: '逾期未补正，申请已终止办理',
      toDo: '这不是不予许可，您可以重新申请。有正当理由的，可以在30日内请受理窗口恢复办理。',
    },
    CaseReopened: {
      happened: '申请已恢复办理',
      toDo: '请查看需要补正的内容，一次补齐后提交。补正期限重新计算。',
      yourMove: true,
    },
    ToleratedSupplied: { happened: '容缺材料已收到', toDo: nothing },
    ToleranceMissed: {
      happened: '承诺补交的材料已逾期',
      toDo: '在材料补齐之前，不能作出准予决定，也不能领取结果。请尽快补交。',
      yourMove: true,
    },
    CaseForwarded: {
      happened: '初审完成，已报送上级机关审定',
      toDo: `全部材料已一并报送，无需您再次提交。${nothing}`,
    },
    UpperDecisionRecorded: {
      happened: '上级机关已作出决定',
      toDo: '决定内容见办件详情。准予的，办理结果将在10个工作日内送达；不予的，请查看理由和救济途径。',
    },
    LicenceWithdrawn: { happened: '许可已被依法撤回', toDo: `撤回的理由和补偿办法见撤回决定书。${remedy}` },
    LicenceCancelled: {
      happened: '证照已注销',
      toDo: '该证照不再有效。注销的理由见办件的“文书下载”。需要继续从事许可事项的，请重新申请。',
    },
    PublicationObjected: {
      happened: '对公开的异议已收到',
      toDo: '处理期间，公示中不显示持有人。处理决定会另行通知您。',
    },
    ObjectionDecided: {
      happened: '对公开的异议已作出决定',
      toDo: '决定和理由见办件的“文书下载”。',
    },
    RenewalReminded: {
      happened: '证照即将到期',
      toDo: '需要延续的，请在法律规定的日期之前提出延续申请，最后日期见办件详情。',
      yourMove: true,
    },
    LicenceRenewedBySilence: {
      happened: '证照依法延续',
      toDo: `本机关在有效期届满前没有作出决定，依法视为准予延续。新的证照将在10个工作日内送达。${nothing}`,
    },
  },
  booking: bookingZhCn,
  between: '',
  subject: ({ yourMove, about }) =>
    about === 'booking' ? '您到大厅的预约' : yourMove ? '您的办件需要您处理' : '您的办件有新进展',
  mail: ({ happened, toDo, link, ...about }, settingsLink) => `您好：

${theCase(about)}（${numbered(about)}）有新进展：${happened}。

${toDo}

查看详情：${link}

——
本邮件由系统自动发送，请勿回复。我们不会通过邮件或短信索要密码、验证码，也不会要求转账。
不想再收到邮件，请在“我的账户”中关闭：${settingsLink}
`,
  sms: ({ happened, toDo, link, ...about }) =>
    `${theCase(about)}（${numbered(about)}）：${happened}。${toDo}详情 ${link}`,
}
