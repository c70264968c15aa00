import { createHmac, timingSafeEqual } from 'node:crypto'

/** The header that carries the signature: `t=<seconds>,v1=<hex>`. */
export const signatureHeader = 'payment-signature'

/** How long a signed message is good for, either way: clocks differ (seconds). */
export const toleranceSeconds = 300

const digest = (key: string, seconds: string, body: string): Buffer =>
  createHmac('sha256', key).update(`${seconds}.${body}`).digest()

/** Signs a body as it goes over the wire: HMAC-SHA256 over the time and the raw bytes. `now`: instant. */
export function sign(key: string, body: string, now: string): string {
  const seconds = String(Math.floor(Date.parse(now) / 1_000))
  return `t=${seconds},v1=${digest(key, seconds, body).toString('hex')}`
}

/**
 * Whether one of the keys signed these very bytes, and lately: two keys are good while one replaces the other. Compared in
 * constant time.
 */
export function isSigned(keys: readonly string[], body: string, header: string | undefined, now: string): boolean {
  const [, seconds = '', hex = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? []
  if (seconds === '') return false
  const shown = Buffer.from(hex, 'hex')
  const signed = keys.map((key) => timingSafeEqual(digest(key, seconds, body), shown)).includes(true)
  return signed && Math.abs(Date.parse(now) / 1_000 - Number(seconds)) <= toleranceSeconds
}
