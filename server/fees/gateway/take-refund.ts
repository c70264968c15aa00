import { hash } from 'node:crypto'
import { Refusal } from '#domain/kernel/index.ts'
import { gatewayActor, type BillDesk } from '../bills/bill-desk.ts'
import { Hopeless, type EffectHandlers } from '../../kernel/outbox.ts'
import type { PaymentGateway } from './gateway.ts'
import type { RefundMessage } from './messages.ts'
import { askedIn } from './refund-id.ts'
import { untilFirst } from './take-message.ts'

/** What became of a message about a refund; the last is for somebody to look into. */
export type RefundOutcome = 'refund-recorded' | 'refund-unknown'

/**
 * Takes a genuine message about a refund: it is paid out, or refused and to be paid another way, once, however often and in
 * whatever order messages come. Money that went out of what nobody asked for is kept for somebody to look into.
 */
export async function takeRefund(bills: BillDesk, gateway: string, message: RefundMessage): Promise<RefundOutcome> {
  const asked = askedIn(message.refund)
  const outcome = asked === null ? 'refund-unknown' : await outcomeOf(bills, gateway, message, asked)
  await bills.database.query(
    `insert into gateway_message (gateway, message, transaction, order_id, amount_fen, paid_at, outcome)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (gateway, message, outcome) do nothing`,
    [gateway, message.id, message.transaction, asked?.billId ?? nothing, message.amountFen, message.at, outcome],
  )
  return outcome
}

const nothing = '00000000-0000-0000-0000-000000000000'

async function outcomeOf(
  bills: BillDesk,
  gateway: string,
  { type, amountFen, reason = '' }: RefundMessage,
  { billId, ...asked }: NonNullable<ReturnType<typeof askedIn>>,
): Promise<RefundOutcome> {
  const refused = type === 'refund.refused' ? reason : null
  const command = { type: 'RecordRefund', ...asked, amountFen, refused } as const
  const answer = await untilFirst(() =>
    bills.send({
      ...{ stream: billId, command, actor: gatewayActor },
      requestId: `refund ${gateway} ${asked.refund} ${asked.attempt} ${type}`,
      requestHash: hash('sha256', `${amountFen}`, 'hex'),
    }),
  )
  const isKnown = !(answer instanceof Refusal) || answer.code === 'refund-heard-already'
  return isKnown ? 'refund-recorded' : 'refund-unknown'
}

/** Asks the gateway for the refunds that were sent back; where it is away it is asked again, for the same. */
export const refundEffects = (gateway: PaymentGateway | null, publicOrigin: string): EffectHandlers => ({
  'gateway-refund': async ({ payload }) => {
    const { id, gateway: name, transaction, amountFen } = payload as unknown as Sent
    if (gateway?.name !== name) throw new Hopeless(`no gateway ${name} is connected`)
    const notifyUrl = `${publicOrigin}/api/payments/callback`
    await gateway.refund({ refund: id, transaction, amountFen, currency: 'CNY', notifyUrl })
  },
})

interface Sent {
  id: string
  gateway: string
  transaction: string
  amountFen: number
}
