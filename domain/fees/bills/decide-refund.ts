import type { Actor } from '../../cases/index.ts'
import { refuse, type CivilDate, type Refusal } from '../../kernel/index.ts'
import { isStillDue } from './accounts.ts'
import type { BillCommand } from './commands.ts'
import type { BillEvent, Transaction } from './events.ts'
import type { BillState, Refund } from './state.ts'

type RefundCommand = Extract<BillCommand, { type: 'WithdrawRefund' | 'PayRefund' | 'RecordRefund' }>

/** A refund that was approved: withdrawn, paid out, sent back at the gateway, and what the gateway says of it. */
export function decideRefund(
  command: RefundCommand,
  state: BillState,
  by: Actor,
  on: CivilDate,
): BillEvent[] | Refusal {
  const refund = state.refunds.find(({ number }) => number === command.refund)
  if (command.type === 'RecordRefund') return heard(command, refund, by, on)
  if (refund?.paid !== null || refund.withdrawn !== null) return refuse('refund-not-approved')
  if (refund.sent !== null) return refuse('refund-under-way')
  if (command.type === 'WithdrawRefund')
    return [{ type: 'RefundWithdrawn', by, refund: refund.number, reason: command.reason }]
  // Looked at again before it is paid out: the bill may have changed since.
  if (refund.approvedBy === by.id) return refuse('two-persons-needed')
  if (!isStillDue(state, refund)) return refuse('refund-no-longer-due')
  // What never came in goes out of no till.
  if (refund.of !== null) return [{ type: 'RefundPaid', by, refund: refund.number, way: 'online', on }]
  if (command.way !== 'online') return [{ type: 'RefundPaid', by, refund: refund.number, way: command.way, on }]
  return sentBack(state, refund, by, on)
}

/** Sent back out of the latest payment of which so much is left with the gateway. */
function sentBack(state: BillState, refund: Refund, by: Actor, on: CivilDate): BillEvent[] | Refusal {
  const { number, amountFen, attempts } = refund
  const from = onlineOf(state).findLast((payment) => payment.amountFen - wentBack(state, payment) >= amountFen)
  if (!from) return refuse('no-payment-to-send-back')
  const { gateway, transaction } = from
  return [{ type: 'RefundSent', by, refund: number, attempt: attempts + 1, gateway, transaction, amountFen, on }]
}

const onlineOf = ({ payments }: BillState): (Transaction & { amountFen: number })[] =>
  payments.flatMap(({ gateway, transaction, amountFen }) =>
    gateway === null || transaction === null ? [] : [{ gateway, transaction, amountFen }],
  )

/** What was sent back of a payment, or is on its way, or never came in (fen). */
function wentBack({ refunds }: BillState, { gateway, transaction }: Transaction): number {
  return refunds
    .filter(({ sent, paid, of }) =>
      [sent, paid, of].some((one) => one?.gateway === gateway && one.transaction === transaction),
    )
    .reduce((sum, { amountFen }) => sum + amountFen, 0)
}

/** The answer to the last asking alone changes anything, and once. */
function heard(
  { attempt, amountFen, refused }: Extract<RefundCommand, { type: 'RecordRefund' }>,
  refund: Refund | undefined,
  by: Actor,
  on: CivilDate,
): BillEvent[] | Refusal {
  if (refund?.amountFen !== amountFen || attempt > refund.attempts) return refuse('refund-not-sent')
  const { number, sent, paid } = refund
  if (sent?.attempt === attempt)
    return refused === null
      ? [{ type: 'RefundPaid', by, refund: number, way: 'online', on }]
      : [{ type: 'RefundRefused', by, refund: number, attempt, reason: refused }]
  // A refusal that comes after all, or again, says nothing new; money that went after all does, unless it was this very money.
  const known = refused !== null || (paid?.transaction !== undefined && attempt === refund.attempts)
  return refuse(known ? 'refund-heard-already' : 'refund-not-sent')
}
