// Hands that open and submit cases one after the other, and keep what they were told: what a crash may not take back.
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import * as cases from '#api/cases.ts'
import { findRunningDatabase } from '../server/kernel/embedded-postgres/index.ts'
import { openDatabase, type Database } from '../server/kernel/database.ts'
import { createServices, type Services } from '../server/services.ts'
import { testConfig } from './app.ts'
import { nextKey, type Browser } from './browse.ts'
import { stallPermit } from './fixtures/index.ts'

export interface Receipt {
  id: string
  version: number
  eventHash: string
}

/** One pair of hands: opens and submits cases one after the other, and tries again with the same key what was not answered. */
export class Hands {
  readonly acknowledged: Receipt[] = []
  cases = 0
  #draftKey = nextKey()
  #submitKey = nextKey()
  #draft: Receipt | undefined

  async work(browser: Browser, acknowledged: () => void): Promise<void> {
    for (;;) {
      const answered = await this.#next(browser).catch(() => undefined)
      if (!answered) return
      this.acknowledged.push(answered)
      acknowledged()
    }
  }

  async #next(browser: Browser): Promise<Receipt> {
    if (!this.#draft) {
      const body = { itemCode: stallPermit.code, answers: { goods: '旧书' } }
      this.#draft = await browser.ask(cases.draftCase, { body, key: this.#draftKey })
      return this.#draft
    }
    const receipt = await browser.ask(cases.submitCase, { params: { id: this.#draft.id }, key: this.#submitKey })
    this.#draft = undefined
    this.#draftKey = nextKey()
    this.#submitKey = nextKey()
    this.cases += 1
    return receipt
  }
}

/** Works on the database a server of this folder runs. */
export async function withServices<T>(
  dataDir: string,
  work: (database: Database, services: Services) => Promise<T>,
): Promise<T> {
  const url = findRunningDatabase(dataDir)
  if (url === undefined) throw new Error('no database runs')
  const database = openDatabase(url, { max: 2 })
  return work(database, createServices(database, testConfig(dataDir, url))).finally(() => database.close())
}

/** Every receipt names an event of the log, and every event the bytes it is the hash of. */
export async function expectEveryReceiptInTheLog(database: Database, receipts: readonly Receipt[]): Promise<void> {
  const stored = await database.query<Receipt & { entry: string; serial: number | null }>(
    `select stream as id, version, encode(hash, 'hex') as "eventHash", entry, serial from event order by position`,
  )
  const log = new Map(stored.map((event) => [`${event.id}/${event.version}`, event]))
  const lost = receipts.filter(({ id, version, eventHash }) => log.get(`${id}/${version}`)?.eventHash !== eventHash)
  expect(lost).toEqual([])
  for (const { entry, serial, eventHash } of stored) {
    const bytes = serial === null ? entry : `${entry} ${serial}`
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(eventHash)
  }
}
