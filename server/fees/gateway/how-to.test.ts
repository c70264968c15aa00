import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Check } from 'typebox/value'
import { expect, it } from 'vitest'
import { readConfig } from '../../config.ts'
import { GatewayFile, GatewayMessage, PaymentOrder, RefundMessage, RefundOrder } from './messages.ts'
import { isSigned } from './signature.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const page = await readFile(path.join(root, 'docs/how-to/connect-a-payment-gateway.md'), 'utf8')
const examples = new Map(
  [...page.matchAll(/^```(?:json|text) (\w+)\n([^`]+)\n```$/gm)].map(([, name = '', body = '']) => [name, body]),
)
const key = /^export PAYMENT_GATEWAY_KEYS=(.+)$/m.exec(page)?.[1] ?? ''

it.each(Object.entries({ GatewayFile, GatewayMessage, PaymentOrder, RefundMessage, RefundOrder }))(
  'the example of a %s is one',
  (name, schema) => {
    expect(Check(schema, JSON.parse(examples.get(name) ?? 'null'))).toBe(true)
  },
)

it('the example of a signature is good, for five minutes, over those very bytes', () => {
  const body = examples.get('GatewayMessage') ?? ''
  const [, header, seconds] = /^(t=(\d+),v1=[0-9a-f]{64})$/m.exec(page) ?? []
  const after = (more: number) => new Date((Number(seconds) + more) * 1_000).toISOString()
  expect(isSigned([key], body, header, after(299))).toBe(true)
  expect(isSigned([key], body, header, after(301))).toBe(false)
  expect(isSigned([key], `${body}\n`, header, after(0))).toBe(false)
})

it('the settings are the server’s own', () => {
  const [, url = '', name = ''] = /^PAYMENT_GATEWAY=(\S+) PAYMENT_GATEWAY_NAME=(\S+)/m.exec(page) ?? []
  const told = { PAYMENT_GATEWAY: url, PAYMENT_GATEWAY_NAME: name, PAYMENT_GATEWAY_KEYS: key }
  expect(readConfig(told).gateway).toEqual({ name: 'sandbox', url, keys: [key] })
})
