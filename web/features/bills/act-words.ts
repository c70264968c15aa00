import { words } from '../../kernel/language.tsx'

/** What is done with a bill at a desk. */
export type DeskAct =
  | 'RecalculateBill'
  | 'ProposeReduction'
  | 'ApproveReduction'
  | 'DeclineReduction'
  | 'CancelBill'
  | 'ReceivePayment'
  | 'ApproveRefund'
  | 'ApproveDepositReturn'
  | 'PayRefund'
  | 'ApproveReversal'
  | 'WithdrawRefund'

export const actWords = words<Record<DeskAct, string>>(
  {
    RecalculateBill: '重新计算',
    ProposeReduction: '提出减免',
    ApproveReduction: '批准减免',
    DeclineReduction: '不予减免',
    CancelBill: '撤销',
    ReceivePayment: '收款',
    ApproveRefund: '批准退款',
    ApproveDepositReturn: '批准退还保证金',
    PayRefund: '退付',
    ApproveReversal: '批准冲正网上付款',
    WithdrawRefund: '撤回退款批准',
  },
  {
    RecalculateBill: 'Compute anew',
    ProposeReduction: 'Propose a reduction',
    ApproveReduction: 'Approve the reduction',
    DeclineReduction: 'Decline the reduction',
    CancelBill: 'Call off',
    ReceivePayment: 'Take payment',
    ApproveRefund: 'Approve the refund',
    ApproveDepositReturn: 'Approve returning a deposit',
    PayRefund: 'Pay out',
    ApproveReversal: 'Approve taking an online payment off',
    WithdrawRefund: 'Withdraw the approval of a refund',
  },
)
