import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { networkOf } from '../kernel/client-network.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { giveTokenBack, takeToken, type Allowance } from '../kernel/rate-limit.ts'

interface Limit extends Allowance {
  bucket: string
}

const tenMinutes = 600

/** At most ten guesses in any ten minutes: five at once, five more as they come back. */
const guesses = { capacity: 5, perSecond: 5 / tenMinutes }
/** Guesses at one account from everywhere: enough that one stranger cannot keep its owner out. */
const perAccount = { capacity: 30, perSecond: 30 / tenMinutes }
/** A whole hall may sit behind one address. */
const perNetwork = { capacity: 300, perSecond: 1 }
const overall = { capacity: 1_000, perSecond: 10 }

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * What a sign-in has to pass, the narrowest source first: one who is stopped there takes nothing from the others. A
 * device that signed in to this account before is counted by itself, so that strangers cannot lock its owner out.
 */
export function limitsOf(username: string, address: string, device: string | null): readonly Limit[] {
  if (device !== null) return [{ bucket: `sign-in by device ${digest(device)}`, ...guesses }]
  const network = digest(networkOf(address))
  return [
    { bucket: `sign-in from ${network} to ${digest(username)}`, ...guesses },
    { bucket: `sign-in from ${network}`, ...perNetwork },
    { bucket: `sign-in to ${digest(username)}`, ...perAccount },
    { bucket: 'sign-in', ...overall },
  ]
}

/** The network an address belongs to, by a keyed hash: two of them can be told apart, and none is named. */
export const placeOf = (address: string, lookup: (text: string) => string): string =>
  lookup(`place ${networkOf(address)}`).slice(0, 16)

/** What a code of the second factor has to pass. */
export const codeLimitsOf = (accountId: string): readonly Limit[] => [{ bucket: `code of ${accountId}`, ...guesses }]

/** Does what is being guessed at, within its limits (429 `too-many-requests`). Only failures count: who knows owes nothing. */
export async function guess<T>(
  database: Database,
  limits: readonly Limit[],
  reply: FastifyReply,
  work: () => Promise<T>,
): Promise<T> {
  for (const limit of limits) {
    if (await takeToken(database, limit.bucket, limit)) continue
    reply.header('retry-after', Math.ceil(1 / limit.perSecond))
    throw new Problem(429, 'too-many-requests')
  }
  const done = await work()
  for (const { bucket } of limits) await giveTokenBack(database, bucket)
  return done
}
