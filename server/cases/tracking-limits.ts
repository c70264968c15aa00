import { createHash } from 'node:crypto'
import { normalise } from '#domain/kernel/index.ts'
import { networkOf } from '../kernel/client-network.ts'
import type { Database } from '../kernel/database.ts'
import { giveTokenBack, takeToken, type Allowance } from '../kernel/rate-limit.ts'

/** A citizen mistypes a few times; a whole village may sit behind one address. */
const perNetwork: Allowance = { capacity: 30, perSecond: 1 / 6 }
const perNumber: Allowance = { capacity: 8, perSecond: 1 / 60 }

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

interface Guess {
  /** Seconds until the next try is free; null while this one is. */
  waitSeconds: number | null
  /** Who knew the code owes nothing. */
  wasRight(): Promise<void>
}

/** Spends a try at a case number, of the network first: whoever is stopped there takes nothing from the number. */
export async function spendGuess(database: Database, caseNumber: string, address: string): Promise<Guess> {
  const limits = [
    { bucket: `tracking from ${digest(networkOf(address))}`, ...perNetwork },
    { bucket: `tracking of ${digest(normalise(caseNumber))}`, ...perNumber },
  ]
  const wasRight = async () => {
    for (const { bucket } of limits) await giveTokenBack(database, bucket)
  }
  for (const limit of limits) {
    if (!(await takeToken(database, limit.bucket, limit))) {
      return { waitSeconds: Math.ceil(1 / limit.perSecond), wasRight }
    }
  }
  return { waitSeconds: null, wasRight }
}
