// What is put right on a bill: a payment that never came in, a refund that is no longer due.
import { Type } from 'typebox'
import { approvers, BillId, command } from './bills.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Words } from './kernel/shapes.ts'

const Transaction = Type.String({ pattern: '^[A-Za-z0-9_-]{1,80}$', maxLength: 80 })

export const approveReversal = endpoint({
  ...command,
  path: '/api/bills/{id}/reversals',
  summary: 'Approve taking a payment off that the gateway does not have; a cashier takes it off, and it is owed again',
  allow: approvers,
  params: BillId,
  body: Closed({ transaction: Transaction, basis: Words(500) }),
})

export const withdrawRefund = endpoint({
  ...command,
  path: '/api/bills/{id}/withdraw-refund',
  summary: 'Take back the approval of a refund that was not paid out: it is no longer due',
  allow: approvers,
  params: BillId,
  body: Closed({ refund: Type.Integer({ minimum: 1 }), reason: Words(500) }),
})
