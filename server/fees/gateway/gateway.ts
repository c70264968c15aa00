import { Check } from 'typebox/value'
import { wallClock } from '../../kernel/timer.ts'
import { GatewayFile, type PaymentOrder, type RefundOrder } from './messages.ts'
import { isSigned, sign, signatureHeader } from './signature.ts'

/** Where money is paid over the internet. Another gateway is another one of these. */
export interface PaymentGateway {
  name: string
  /** Whether a message of its is genuine and fresh. `now`: instant. */
  isGenuine(body: string, signature: string | undefined, now: string): boolean
  /** Opens an order; gives the address of the page it is paid on. Throws where the gateway is away. */
  open(order: PaymentOrder): Promise<string>
  /** Asks it to send money back; what became of that it tells. Throws where it is away or does not take the order. */
  refund(order: RefundOrder): Promise<void>
  /** What it took on a day; null where it is away or its answer is not its own. */
  file(on: string): Promise<GatewayFile | null>
}

/** At most two: the first signs, both are believed, so that one can replace the other. */
export interface GatewaySettings {
  /** What it is called in the books, wherever it lives. */
  name: string
  url: string
  keys: readonly string[]
}

const patienceMs = 10_000

/** The gateway of the settings, by the protocol in messages.ts and signature.ts. */
export function gatewayAt({ name, url, keys }: GatewaySettings): PaymentGateway {
  const [key = ''] = keys
  const signed = (body: string) => ({ [signatureHeader]: sign(key, body, wallClock()) })
  const signal = () => AbortSignal.timeout(patienceMs)
  const sent = async (path: string, order: object) => {
    const body = JSON.stringify(order)
    const headers = { 'content-type': 'application/json', ...signed(body) }
    const answer = await fetch(`${url}/${path}`, { method: 'POST', body, headers, signal: signal() })
    if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`)
    return answer
  }
  return {
    name,
    isGenuine: (body, signature, now) => isSigned(keys, body, signature, now),
    async open(order) {
      const { payUrl } = (await (await sent('orders', order)).json()) as { payUrl: string }
      return new URL(payUrl).href
    },
    async refund(order) {
      await sent('refunds', order)
    },
    async file(on) {
      try {
        const answer = await fetch(`${url}/files/${on}`, { headers: signed(on), signal: signal() })
        const body = await answer.text()
        if (!answer.ok || !isSigned(keys, body, answer.headers.get(signatureHeader) ?? undefined, wallClock()))
          return null
        const file: unknown = JSON.parse(body)
        return Check(GatewayFile, file) && file.on === on ? file : null
      } catch {
        return null
      }
    },
  }
}
