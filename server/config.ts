import path from 'node:path'
import { defaultExplanationDays } from '#domain/explanations/index.ts'
import type { SmtpSettings } from './notices/index.ts'
import type { GatewaySettings } from './fees/index.ts'
import { parseQuietHours, type QuietHours } from './notices/next-telling-at.ts'

/** Everything the environment may say, once. */
export interface Config {
  port: number
  host: string
  /** Where the embedded database, files and keys live. */
  dataDir: string
  /** A PostgreSQL server to use; empty starts the embedded one in `dataDir`. */
  databaseUrl: string | null
  /** The address people reach the service under; links, cookies and the origin check follow it. */
  publicOrigin: string
  /** CIDR ranges of proxies whose forwarding headers are believed; none by default. */
  trustedProxies: string[]
  logLevel: string
  /** Where mail is given up; null sends none. */
  smtp: SmtpSettings | null
  /** When no mail and no text message is sent. */
  quietHours: QuietHours | null
  /** Where money is paid over the internet, and the keys its messages are signed by; null: at the window alone. */
  gateway: GatewaySettings | null
  /** Working days a unit has to explain in public why it took longer than it publishes. */
  explanationDays: number
}

/** Reads the environment; throws a sentence naming the variable that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { PORT = '3000', HOST = '127.0.0.1', DATA_DIR = './data', DATABASE_URL, PUBLIC_ORIGIN } = environment
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a port number, not "${PORT}"`)
  const publicOrigin = PUBLIC_ORIGIN ?? `http://localhost:${port}`
  if (!URL.canParse(publicOrigin))
    throw new Error(`PUBLIC_ORIGIN must be an address such as https://onedoor.example, not "${publicOrigin}"`)
  return {
    port,
    host: HOST,
    dataDir: path.resolve(DATA_DIR),
    databaseUrl: DATABASE_URL || null,
    publicOrigin: new URL(publicOrigin).origin,
    trustedProxies: (environment['TRUSTED_PROXIES'] ?? '').split(',').filter(Boolean),
    logLevel: environment['LOG_LEVEL'] ?? 'info',
    smtp: readSmtp(environment),
    gateway: readGateway(environment),
    quietHours: readQuietHours(environment['QUIET_HOURS'] || '21:00-08:00'),
    explanationDays: readExplanationDays(environment['EXPLANATION_DAYS']),
  }
}

function readExplanationDays(text: string | undefined): number {
  if (!text) return defaultExplanationDays
  if (!/^([1-9]|[1-9][0-9])$/.test(text))
    throw new Error(`EXPLANATION_DAYS must be working days from 1 to 99, not "${text}"`)
  return Number(text)
}

function readSmtp({ SMTP_URL: url, MAIL_FROM: from }: NodeJS.ProcessEnv): SmtpSettings | null {
  if (!url) return null
  // Not shown: it may hold a password.
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Error('SMTP_URL must be an address such as smtp://mail.example:587')
  if (!from || !/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from))
    throw new Error(`MAIL_FROM must be the sender of mail, such as "OneDoor <onedoor@example>", not "${from ?? ''}"`)
  return { url, from }
}

function readGateway(environment: NodeJS.ProcessEnv): GatewaySettings | null {
  const { PAYMENT_GATEWAY: url } = environment
  if (!url) return null
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`PAYMENT_GATEWAY must be an address such as https://pay.example, not "${url}"`)
  const keys = readGatewayKeys(environment)
  if (keys.length === 0)
    throw new Error('PAYMENT_GATEWAY_KEYS must hold the key of the gateway, or two while one is replaced')
  // The books name it: an address that moves is the same gateway.
  return { name: environment['PAYMENT_GATEWAY_NAME'] || new URL(url).hostname, url: url.replace(/\/$/, ''), keys }
}

/** The keys messages of the gateway are signed by; throws where one is short or there are more than two. */
export function readGatewayKeys({ PAYMENT_GATEWAY_KEYS }: NodeJS.ProcessEnv): string[] {
  const keys = (PAYMENT_GATEWAY_KEYS ?? '').split(',').filter(Boolean)
  // Not shown: they are secrets.
  if (keys.length > 2 || keys.some((key) => key.length < 32))
    throw new Error('PAYMENT_GATEWAY_KEYS must hold one or two keys of at least 32 characters, by a comma')
  return keys
}

function readQuietHours(text: string): QuietHours | null {
  const quiet = parseQuietHours(text)
  if (quiet === undefined) throw new Error(`QUIET_HOURS must be hours such as 21:00-08:00, or none, not "${text}"`)
  return quiet
}
