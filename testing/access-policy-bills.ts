// Who may do what with bills: the part of the access policy about money. The books department bills and collects.
import {
  applicants,
  callers,
  clerks,
  everyLeader,
  family,
  leaders,
  strangers,
  watchers,
  type Rule,
} from './access-callers.ts'
import type { BillStation } from './bring-bill.ts'

const nextDoorLeaders = ['deputy-head-02', 'head-02'] as const
const readers: Rule = {
  of: 'a bill',
  yes: [...family, ...clerks, ...leaders, ...watchers],
  hidden: [...strangers, 'clerk-02', ...nextDoorLeaders],
}
const atWindow = (of: BillStation): Rule[] => [{ of, yes: clerks, hidden: ['clerk-02'] }]
const byLeaders = (of: BillStation): Rule[] => [{ of, yes: leaders, hidden: nextDoorLeaders }]

export const billPolicy: Record<string, Rule[]> = {
  'GET /api/bills': [{ yes: [...applicants, ...clerks, 'clerk-02', ...everyLeader, ...watchers] }],
  'GET /api/bills/:id': [readers],
  'GET /api/bills/:id/notice': [readers],
  'GET /api/administration/charges': [{ yes: watchers }],
  'POST /api/administration/charges/last-day': [{ yes: ['centre-manager'] }],
  'GET /api/reconciliation': [
    { yes: [...clerks, ...leaders, ...watchers], 'bill-of-another-desk': ['clerk-02', ...nextDoorLeaders] },
  ],
  'GET /api/billing': [{ of: 'a project of Li', yes: clerks, 'bill-of-another-desk': ['clerk-02'] }],
  'POST /api/bills': [{ of: 'a project of Li', yes: clerks, 'bill-of-another-desk': ['clerk-02'] }],
  'POST /api/bills/:id/recalculate': atWindow('a bill'),
  'POST /api/bills/:id/reductions': atWindow('a bill'),
  'POST /api/bills/:id/approve-reduction': byLeaders('a bill with a reduction'),
  'POST /api/bills/:id/decline-reduction': byLeaders('a bill with a reduction'),
  'POST /api/bills/:id/cancel': byLeaders('a bill'),
  'POST /api/bills/:id/payments': atWindow('a bill'),
  // No gateway there: those it is for are told so. Paying itself is server/fees/gateway/gateway.db.test.ts.
  'POST /api/bills/:id/pay-online': [{ of: 'a bill', yes: [], 'no-online-payment': family, hidden: strangers }],
  // No account of anybody's: the gateway shows its signature.
  'POST /api/payments/callback': [{ yes: [], 'callback-not-signed': callers }],
  'POST /api/bills/:id/refunds': byLeaders('an overpaid bill'),
  'POST /api/bills/:id/return-deposit': byLeaders('a paid bill'),
  'POST /api/bills/:id/reversals': [
    { of: 'a paid bill', yes: [], 'payment-not-on-bill': leaders, hidden: nextDoorLeaders },
  ],
  'POST /api/bills/:id/withdraw-refund': byLeaders('an approved refund'),
  // No gateway there: settling differences itself is server/fees/gateway/differences.db.test.ts.
  'POST /api/reconciliation/book': [{ yes: [], 'no-online-payment': clerks, 'bill-of-another-desk': ['clerk-02'] }],
  'POST /api/reconciliation/approve-return': [
    { yes: [], 'no-online-payment': leaders, 'bill-of-another-desk': nextDoorLeaders },
  ],
  'POST /api/reconciliation/confirm-return': [
    { yes: [], 'no-online-payment': clerks, 'bill-of-another-desk': ['clerk-02'] },
  ],
  'POST /api/bills/:id/pay-refund': atWindow('an approved refund'),
}
