import { randomUUID } from 'node:crypto'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { GatewayFile, RefundMessage, RefundOrder } from '../fees/index.ts'
import { wallClock } from '../kernel/timer.ts'

interface Paid {
  transaction: string
  amountFen: number
  paidAt: string | null
}

/** Refunds by what the payee calls them: the same asked for again is answered the same, and nothing goes twice. */
export function createRefunds() {
  const answers = new Map<string, RefundMessage>()
  const sent = () => [...answers.values()].filter(({ type }) => type === 'refund.succeeded')
  return {
    /** What went back on a day. */
    on: (day: string): NonNullable<GatewayFile['refunds']> =>
      sent().flatMap(({ refund, transaction, amountFen, at }) =>
        civilDateOf(at) === day ? [{ refund, transaction, amountFen, at }] : [],
      ),
    /** What is told of a refund: it went back, or why it did not. */
    answerTo({ notifyUrl: _, ...asked }: RefundOrder, orders: readonly Paid[]): RefundMessage {
      const known = answers.get(asked.refund)
      if (known) return known
      const gone = sent()
        .filter(({ transaction }) => transaction === asked.transaction)
        .reduce((sum, { amountFen }) => sum + amountFen, 0)
      const reason = reasonAgainst(
        asked.amountFen + gone,
        orders.find(({ transaction }) => transaction === asked.transaction),
      )
      const told: RefundMessage = {
        ...{ id: `evt-${randomUUID()}`, ...asked, at: wallClock() },
        ...(reason === null ? { type: 'refund.succeeded' } : { type: 'refund.refused', reason }),
      }
      answers.set(asked.refund, told)
      return told
    },
  }
}

function reasonAgainst(amountFen: number, paid: Paid | undefined): string | null {
  if (!paid?.paidAt) return 'unknown-transaction'
  return amountFen > paid.amountFen ? 'beyond-the-payment' : null
}
