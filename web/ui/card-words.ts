import type { CardEventType, CardLevel, CardStatus } from '#domain/supervision/index.ts'
import { words } from '../kernel/language.tsx'

/** How grave a card is. */
export const cardLevelWords = words<Record<CardLevel, string>>(
  { blue: '提醒', yellow: '黄牌', red: '红牌', 'double-red': '双红牌', investigate: '待核查' },
  { blue: 'Reminder', yellow: 'Yellow', red: 'Red', 'double-red': 'Double red', investigate: 'To investigate' },
)

/** Where a card stands. */
export const cardStatusWords = words<Record<CardStatus, string>>(
  {
    raised: '已生成',
    'under-investigation': '核查中',
    notified: '已告知，待签收',
    acknowledged: '已签收',
    explained: '已说明，待复核',
    appealed: '已申诉，待复核',
    'awaiting-approval': '待第二人批准',
    upheld: '维持',
    downgraded: '降级',
    cancelled: '撤销',
    dismissed: '核查无问题',
    withdrawn: '预警已收回',
    exempted: '免责',
  },
  {
    raised: 'Raised',
    'under-investigation': 'Under investigation',
    notified: 'Told, to be acknowledged',
    acknowledged: 'Acknowledged',
    explained: 'Explained, to be reviewed',
    appealed: 'Appealed, to be reviewed',
    'awaiting-approval': 'To be approved by a second person',
    upheld: 'Upheld',
    downgraded: 'Downgraded',
    cancelled: 'Cancelled',
    dismissed: 'Nothing found wrong',
    withdrawn: 'Warning withdrawn',
    exempted: 'Exempted',
  },
)

/** What happened to a card. */
export const cardEventWords = words<Record<CardEventType, string>>(
  {
    CardRaised: '系统发现并生成',
    CardNotified: '告知有关人员',
    CardAcknowledged: '签收',
    CardExplained: '作出说明',
    CardAppealed: '提出申诉',
    CardUpheld: '维持',
    CancellationProposed: '提议撤销',
    DowngradeProposed: '提议降级',
    ProposalRejected: '驳回提议',
    CardCancelled: '批准撤销',
    CardDowngraded: '批准降级',
    InvestigationDismissed: '核查后不予立牌',
    InvestigationCharged: '核查后立牌',
    AcknowledgementMissed: '逾期未签收',
    ReviewOverdue: '复核逾期',
    WarningWithdrawn: '系统收回预警',
    CardQuestioned: '系统提示：该牌的依据可能已不成立，须人工复核',
    CardExempted: '因系统中断免责',
    CardReinstated: '顺延后仍然超期，重新告知',
    PointsPosted: '记分',
  },
  {
    CardRaised: 'Found and raised by the system',
    CardNotified: 'Those it concerns were told',
    CardAcknowledged: 'Acknowledged',
    CardExplained: 'Explained',
    CardAppealed: 'Appealed',
    CardUpheld: 'Upheld',
    CancellationProposed: 'Cancellation proposed',
    DowngradeProposed: 'Downgrade proposed',
    ProposalRejected: 'Proposal rejected',
    CardCancelled: 'Cancelled',
    CardDowngraded: 'Downgraded',
    InvestigationDismissed: 'Investigated: nothing wrong',
    InvestigationCharged: 'Investigated: charged',
    AcknowledgementMissed: 'Not acknowledged in time',
    ReviewOverdue: 'The review is overdue',
    WarningWithdrawn: 'The system withdrew the warning',
    CardQuestioned: 'The system notes that it may no longer hold; people have to review it',
    CardExempted: 'Exempted because of an outage',
    CardReinstated: 'Late even with the time given back: told anew',
    PointsPosted: 'Points posted',
  },
)
