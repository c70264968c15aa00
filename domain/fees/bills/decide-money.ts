import type { Actor } from '../../cases/index.ts'
import { refuse, type CivilDate, type Refusal } from '../../kernel/index.ts'
import { accountsOf, depositHeld, laidOut, overpayment } from './accounts.ts'
import type { BillCommand } from './commands.ts'
import type { BillEvent, RefundCause, Split } from './events.ts'
import type { BillState } from './state.ts'

type MoneyCommand = Extract<
  BillCommand,
  { type: 'ReceivePayment' | 'RecordOnlinePayment' | 'ApproveRefund' | 'ApproveDepositReturn' | 'PayRefund' }
>

/** Money in and money back. Nobody who took money approves giving it back, and nobody pays out what they approved. */
export function decideMoney(command: MoneyCommand, state: BillState, by: Actor, on: CivilDate): BillEvent[] | Refusal {
  switch (command.type) {
    case 'ReceivePayment':
      return received(command, state, by, on)
    case 'RecordOnlinePayment': {
      const { gateway, transaction, order, paidAt, amountFen } = command
      // Money that came in is written down, owed or not.
      const split = laidOut(state, amountFen)
      return [{ type: 'OnlinePaymentRecorded', by, gateway, transaction, order, paidAt, on, ...split }]
    }
    case 'ApproveRefund':
      return approved(overpayment(state), 'overpaid', command.basis, state, by)
    case 'ApproveDepositReturn':
      return approved(depositHeld(state, command.charge), 'deposit', command.basis, state, by)
    case 'PayRefund': {
      const refund = state.refunds.find(({ number }) => number === command.refund)
      if (refund?.paid !== null) return refuse('refund-not-approved')
      if (refund.approvedBy === by.id) return refuse('two-persons-needed')
      return [{ type: 'RefundPaid', by, refund: refund.number, way: command.way, on }]
    }
  }
}

function received(
  { way, amountFen, charges }: Extract<MoneyCommand, { type: 'ReceivePayment' }>,
  state: BillState,
  by: Actor,
  on: CivilDate,
): BillEvent[] | Refusal {
  const accounts = accountsOf(state)
  if (charges?.some((code) => !accounts.some((one) => one.code === code))) return refuse('charge-not-on-bill')
  const owedFen = accounts
    .filter(({ code }) => charges === null || charges.includes(code))
    .reduce((sum, one) => sum + one.owedFen, 0)
  if (owedFen === 0) return refuse('nothing-owed')
  if (amountFen !== owedFen) return refuse('amount-differs', { owedFen })
  return [{ type: 'PaymentReceived', by, way, on, ...laidOut(state, amountFen, charges) }]
}

function approved(
  split: Split,
  cause: RefundCause,
  basis: string,
  { refunds, payments }: BillState,
  by: Actor,
): BillEvent[] | Refusal {
  if (split.amountFen === 0) return refuse('nothing-to-refund')
  if (payments.some((payment) => payment.by === by.id)) return refuse('two-persons-needed')
  return [{ type: 'RefundApproved', by, refund: refunds.length + 1, cause, basis, ...split }]
}
