import { createHash } from 'node:crypto'
import type { Database } from '../kernel/database.ts'
import { giveTokenBack, takeToken, type Allowance } from '../kernel/rate-limit.ts'
import { networkOf } from '../kernel/client-network.ts'

interface Limit extends Allowance {
  bucket: string
}

const tenMinutes = 600

/** Ten guesses at an account in ten minutes, from wherever they come. */
const perAccount = { capacity: 10, perSecond: 10 / tenMinutes }
/** A whole hall may sit behind one address. */
const perNetwork = { capacity: 300, perSecond: 1 }
const overall = { capacity: 1_000, perSecond: 10 }

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** What a sign-in has to pass, the narrowest source first: one who is stopped there takes nothing from the others. */
export const limitsOf = (username: string, address: string): readonly Limit[] => [
  { bucket: `sign-in from ${digest(networkOf(address))}`, ...perNetwork },
  { bucket: `sign-in to ${digest(username)}`, ...perAccount },
  { bucket: 'sign-in', ...overall },
]

/** Spends one try of each limit; where one is used up, gives the seconds until the next try. */
export async function spendTry(database: Database, limits: readonly Limit[]): Promise<number | null> {
  for (const limit of limits)
    if (!(await takeToken(database, limit.bucket, limit))) return Math.ceil(1 / limit.perSecond)
  return null
}

/** Only failures count: who knows the password owes nothing. */
export async function giveTryBack(database: Database, limits: readonly Limit[]): Promise<void> {
  for (const { bucket } of limits) await giveTokenBack(database, bucket)
}
