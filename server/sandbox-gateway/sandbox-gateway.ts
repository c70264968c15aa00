import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { civilDateOf } from '#domain/kernel/index.ts'
import {
  type GatewayFile,
  isSigned,
  PaymentOrder,
  RefundOrder,
  sign,
  signatureHeader,
  type GatewayMessage,
} from '../fees/index.ts'
import { Check } from 'typebox/value'
import { wallClock } from '../kernel/timer.ts'
import { notify } from './notify.ts'
import { payPage, pageHeaders } from './pay-page.ts'
import { createRefunds } from './refunds.ts'

interface Opened extends PaymentOrder {
  transaction: string
  paidAt: string | null
}

const mostBytes = 16_384

/** What the payee is told of what the payer did; of a payment nobody is told of, nothing. */
const tellings: Readonly<Record<string, GatewayMessage['type']>> = { pay: 'payment.succeeded', fail: 'payment.failed' }

/** A payment gateway that takes no money, for tests and the demo: orders, a page to pay on, refunds, signed callbacks, a day's file. */
export function createSandboxGateway(keys: readonly string[], onError: (problem: string) => void): Server {
  const [key = ''] = keys
  const orders = new Map<string, Opened>()
  const refunds = createRefunds()
  const tell = (order: Opened, type: GatewayMessage['type']) =>
    notify(order.notifyUrl, messageOf(order, type), key, onError)

  const dayOf = (on: string) => ({ on, payments: paidOn(on, [...orders.values()]), refunds: refunds.on(on) })

  async function open(request: IncomingMessage, response: ServerResponse) {
    const body = await textOf(request)
    if (!isSigned(keys, body, headerOf(request), wallClock())) return answer(response, 401, {})
    const order: unknown = JSON.parse(body)
    if (!Check(PaymentOrder, order)) return answer(response, 400, {})
    if (!orders.has(order.order)) orders.set(order.order, opened(order))
    return answer(response, 200, { payUrl: `http://${request.headers.host ?? ''}/pay/${order.order}` })
  }

  async function refund(request: IncomingMessage, response: ServerResponse) {
    const body = await textOf(request)
    if (!isSigned(keys, body, headerOf(request), wallClock())) return answer(response, 401, {})
    const asked: unknown = JSON.parse(body)
    if (!Check(RefundOrder, asked)) return answer(response, 400, {})
    answer(response, 200, {})
    await notify(asked.notifyUrl, refunds.answerTo(asked, [...orders.values()]), key, onError)
  }

  async function page(request: IncomingMessage, response: ServerResponse, id: string) {
    const order = orders.get(id)
    if (!order) return answer(response, 404, {})
    if (request.method === 'GET') {
      response.writeHead(200, pageHeaders).end(payPage(order, order.paidAt !== null))
      return
    }
    const does = new URLSearchParams(await textOf(request)).get('do') ?? ''
    if (does.startsWith('pay')) order.paidAt ??= wallClock()
    // The payer goes back once the payee knows, or after a while: what is not taken yet is told again.
    if (tellings[does]) await Promise.race([tell(order, tellings[does]), sleep(3_000)])
    response.writeHead(303, { location: order.returnUrl }).end()
  }

  return createServer((request, response) => {
    const [, noun = '', id = ''] = (request.url ?? '').split('/')
    const handlers: Record<string, () => Promise<void> | void> = {
      orders: () => open(request, response),
      refunds: () => refund(request, response),
      pay: () => page(request, response, id),
      files: () => file(request, response, dayOf(id), keys),
    }
    const handled = async () => (Object.hasOwn(handlers, noun) ? handlers[noun]?.() : answer(response, 404, {}))
    void handled().catch((error: unknown) => {
      onError(String(error))
      if (!response.headersSent) answer(response, 500, {})
    })
  })
}

/** What was taken and sent back on a day, signed. */
function file(request: IncomingMessage, response: ServerResponse, told: GatewayFile, keys: readonly string[]): void {
  const { on } = told
  if (!isSigned(keys, on, headerOf(request), wallClock())) return answer(response, 401, {})
  const body = JSON.stringify(told)
  response
    .writeHead(200, { 'content-type': 'application/json', [signatureHeader]: sign(keys[0] ?? '', body, wallClock()) })
    .end(body)
}

const paidOn = (on: string, orders: readonly Opened[]): GatewayFile['payments'] =>
  orders.flatMap(({ transaction, order, amountFen, paidAt }) =>
    paidAt !== null && civilDateOf(paidAt) === on ? [{ transaction, order, amountFen, paidAt }] : [],
  )

const messageOf = (
  { order, transaction, amountFen, paidAt }: Opened,
  type: GatewayMessage['type'],
): GatewayMessage => ({
  ...{ id: `evt-${randomUUID()}`, type, order, transaction, amountFen, currency: 'CNY', paidAt: paidAt ?? wallClock() },
})

const opened = (order: PaymentOrder): Opened => ({ ...order, transaction: `sbx-${randomUUID()}`, paidAt: null })

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())

const headerOf = ({ headers }: IncomingMessage): string | undefined => {
  const header = headers[signatureHeader]
  return typeof header === 'string' ? header : undefined
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new Error('a body that is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
