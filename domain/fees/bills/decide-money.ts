import type { Actor } from '../../cases/index.ts'
import { refuse, type CivilDate, type Refusal } from '../../kernel/index.ts'
import { accountsOf, depositHeld, laidOut, overpayment, reversalOf } from './accounts.ts'
import type { BillCommand } from './commands.ts'
import { decideRefund } from './decide-refund.ts'
import type { BillEvent, RefundCause, Split, Transaction } from './events.ts'
import type { BillState } from './state.ts'

type MoneyCommand = Extract<
  BillCommand,
  {
    type:
      | 'ReceivePayment'
      | 'RecordOnlinePayment'
      | 'BookOnlinePayment'
      | 'ApproveReversal'
      | 'ApproveRefund'
      | 'ApproveDepositReturn'
      | 'WithdrawRefund'
      | 'PayRefund'
      | 'RecordRefund'
  }
>
type Command<Type extends MoneyCommand['type']> = Extract<MoneyCommand, { type: Type }>

/** Money in and money back. Nobody who took money or called the bill off approves giving it back, and nobody pays out what they approved. */
export function decideMoney(command: MoneyCommand, state: BillState, by: Actor, on: CivilDate): BillEvent[] | Refusal {
  switch (command.type) {
    case 'ReceivePayment':
      return received(command, state, by, on)
    case 'RecordOnlinePayment':
    case 'BookOnlinePayment':
      return cameOnline(command, state, by, on)
    case 'ApproveReversal':
      return reversed(command, state, by)
    case 'ApproveRefund':
      return approved(overpayment(state), 'overpaid', command.basis, state, by)
    case 'ApproveDepositReturn':
      return approved(depositHeld(state, command.charge), 'deposit', command.basis, state, by)
    case 'WithdrawRefund':
    case 'PayRefund':
    case 'RecordRefund':
      return decideRefund(command, state, by, on)
  }
}

/** Money that came in is written down, owed or not, and once. */
function cameOnline(
  { type: _, amountFen, ...told }: Command<'RecordOnlinePayment' | 'BookOnlinePayment'>,
  state: BillState,
  by: Actor,
  on: CivilDate,
): BillEvent[] | Refusal {
  const booked = state.payments.find((one) => isOf(one, told))
  if (booked && !state.refunds.some(({ of, paid }) => of !== null && isOf(of, told) && paid !== null))
    return refuse('payment-booked-already', { amountFen: booked.amountFen })
  return [{ type: 'OnlinePaymentRecorded', by, ...told, on, ...laidOut(state, amountFen) }]
}

const isOf = (one: { gateway: string | null; transaction: string | null }, other: Transaction): boolean =>
  one.gateway === other.gateway && one.transaction === other.transaction

/** A payment the gateway does not have is taken off by two, as money that goes back is. */
function reversed(
  { transaction, basis }: Command<'ApproveReversal'>,
  state: BillState,
  by: Actor,
): BillEvent[] | Refusal {
  const payment = state.payments.findLast((one) => one.gateway !== null && one.transaction === transaction)
  if (payment?.gateway == null) return refuse('payment-not-on-bill')
  const split = reversalOf(state, payment)
  if (split === null) return refuse('refund-no-longer-due')
  return approved(split, 'not-received', basis, state, by, { gateway: payment.gateway, transaction })
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
  { refunds, payments, cancelled }: BillState,
  by: Actor,
  of?: Transaction,
): BillEvent[] | Refusal {
  if (split.amountFen === 0) return refuse('nothing-to-refund')
  if (cancelled?.by === by.id || payments.some((payment) => payment.by === by.id)) return refuse('two-persons-needed')
  return [{ type: 'RefundApproved', by, refund: refunds.length + 1, cause, basis, ...split, ...(of && { of }) }]
}
