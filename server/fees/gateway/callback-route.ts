import type { FastifyInstance } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { Check, Errors } from 'typebox/value'
import type { BillDesk } from '../bills/bill-desk.ts'
import { isInstant } from '../../kernel/page.ts'
import { Problem } from '../../kernel/problem.ts'
import type { PaymentGateway } from './gateway.ts'
import { GatewayMessage, RefundMessage } from './messages.ts'
import { signatureHeader } from './signature.ts'
import { takeMessage } from './take-message.ts'
import { takeRefund } from './take-refund.ts'

const mostBytes = 16_384

/**
 * Where a gateway tells of payments and refunds. Nobody signs in here: the signature over the very bytes is the key, so they are read as
 * they are, in a corner of the server of their own. 401 where it is missing, old or another's; nothing is kept of such.
 */
export async function callbackRoute(
  server: FastifyInstance,
  { bills, gateway }: { bills: BillDesk; gateway: PaymentGateway | null },
): Promise<void> {
  await server.register((corner, _, done) => {
    corner.removeAllContentTypeParsers()
    corner.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (__, body, parsed) =>
      parsed(null, body),
    )
    corner.post(
      '/api/payments/callback',
      { config: { allow: 'anyone' }, schema: { hide: true } },
      async ({ body, headers, log }) => {
        const raw = Buffer.isBuffer(body) ? body.toString('utf8') : ''
        const signature = headers[signatureHeader]
        const [{ now } = { now: '' }] = await bills.database.query<{ now: string }>('select clock_timestamp() as now')
        if (!gateway?.isGenuine(raw, typeof signature === 'string' ? signature : undefined, now)) {
          log.warn('a payment callback without a valid signature')
          throw new Problem(401, 'callback-not-signed')
        }
        const message = messageIn(raw)
        const outcome =
          'refund' in message
            ? await takeRefund(bills, gateway.name, message)
            : await takeMessage(bills, gateway.name, message)
        if (fitting.has(outcome)) return { outcome }
        log.error({ outcome }, 'a payment callback that fits no order')
        throw new Problem(409, 'payment-fits-no-order')
      },
    )
    done()
  })
}

const fitting: ReadonlySet<string> = new Set(['recorded', 'no-payment', 'refund-recorded'])

/** The message in the bytes, of a payment or of a refund; 400 that names what is wrong. */
function messageIn(raw: string): GatewayMessage | RefundMessage {
  let message: unknown
  try {
    message = JSON.parse(raw)
  } catch {
    throw new Problem(400, 'invalid')
  }
  const isRefund = message !== null && typeof message === 'object' && 'refund' in message
  return isRefund ? checked(RefundMessage, message, 'at') : checked(GatewayMessage, message, 'paidAt')
}

function checked<S extends TSchema>(schema: S, message: unknown, instant: string): Static<S> {
  if (Check(schema, message)) {
    if (isInstant(String((message as Record<string, unknown>)[instant]))) return message
    throw new Problem(400, 'invalid', {}, [{ field: instant, message: 'field-pattern' }])
  }
  const fields = Errors(schema, message).map(({ instancePath, keyword }) => ({
    field: instancePath.split('/').slice(1).join('.'),
    message: `field-${keyword}`,
  }))
  throw new Problem(400, 'invalid', {}, fields)
}
