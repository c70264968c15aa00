import { words } from '../../kernel/language.tsx'
import type { CardAct } from './questions.ts'

/** What each act is called. */
export const actWords = words<Record<CardAct, string>>(
  {
    AcknowledgeCard: '签收',
    ExplainCard: '作出说明',
    AppealCard: '申诉',
    UpholdCard: '维持',
    ProposeCancellation: '提议撤销',
    ProposeDowngrade: '提议降级',
    ApproveProposal: '批准提议',
    RejectProposal: '驳回提议',
    DismissInvestigation: '核查无问题，不立牌',
    ChargeInvestigation: '核查属实，立牌',
  },
  {
    AcknowledgeCard: 'Acknowledge',
    ExplainCard: 'Explain',
    AppealCard: 'Appeal',
    UpholdCard: 'Uphold',
    ProposeCancellation: 'Propose to cancel',
    ProposeDowngrade: 'Propose to downgrade',
    ApproveProposal: 'Approve the proposal',
    RejectProposal: 'Reject the proposal',
    DismissInvestigation: 'Nothing wrong: dismiss',
    ChargeInvestigation: 'Confirmed: raise a card',
  },
)

/** What is to be written or chosen for an act. */
export const fieldWords = words(
  {
    explanation: '情况说明',
    corrected: '问题已经改正',
    reasons: '申诉理由',
    reason: '理由',
    level: '级别',
    hint: '撤销和降级须由提出人以外的第二人批准。',
  },
  {
    explanation: 'Explanation',
    corrected: 'It has been put right',
    reasons: 'Reasons of the appeal',
    reason: 'Reason',
    level: 'Level',
    hint: 'Cancelling and downgrading take a second person to approve.',
  },
)
