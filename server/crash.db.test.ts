import { createHash } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import * as cases from '#api/cases.ts'
import { signIn } from '#api/identity.ts'
import { everybodysPassword, fillToyTown, temporaryFolder, testConfig } from '#testing/app.ts'
import { nextKey, openBrowser, type Browser } from '#testing/browse.ts'
import { stallPermit } from '#testing/fixtures/index.ts'
import { failToStart, freePort, startServer, type ServerProcess } from '#testing/operator.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'
import { openDatabase, type Database } from './kernel/database.ts'
import { findRunningDatabase } from './kernel/embedded-postgres/index.ts'
import { createServices, type Services } from './services.ts'

const seed = 20_080_128
const kills = 20
const hands = 4
/** Kills come after this many acknowledgements at most: before the first, in between, in mid-flight of the others. */
const mostBeforeKill = 24

const dataDir = temporaryFolder()
const port = await freePort()
let server: ServerProcess | undefined
afterAll(() => server?.kill('SIGKILL'))

/** Seeded chance (mulberry32): a fraction of one each call. */
function chance(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Receipt {
  id: string
  version: number
  eventHash: string
}

/** One pair of hands: opens and submits cases one after the other, and tries again with the same key what was not answered. */
class Hands {
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

async function withServices<T>(work: (database: Database, services: Services) => Promise<T>): Promise<T> {
  const url = findRunningDatabase(dataDir)
  if (url === undefined) throw new Error('no database runs')
  const database = openDatabase(url, { max: 2 })
  return work(database, createServices(database, testConfig(dataDir, url))).finally(() => database.close())
}

async function expectEveryReceiptInTheLog(database: Database, receipts: readonly Receipt[]): Promise<void> {
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

it('loses nothing it acknowledged, killed twenty times under load', { timeout: 240_000 }, async () => {
  const first = await startServer(dataDir, port)
  await withServices((_, services) => fillToyTown(services))
  expect(await first.kill('SIGTERM')).toBe(0)
  server = await startServer(dataDir, port)
  const browser = openBrowser(server.origin)
  await browser.ask(signIn, { body: { username: 'li', password: everybodysPassword } })
  const workers = Array.from({ length: hands }, () => new Hands())
  const random = chance(seed)
  for (let round = 0; round < kills; round++) {
    const running: ServerProcess = server
    let left = Math.floor(random() * mostBeforeKill)
    let killed: Promise<unknown> | undefined
    const acknowledged = () => {
      left -= 1
      if (left <= 0) killed ??= running.kill('SIGKILL')
    }
    await Promise.all(workers.map((worker) => worker.work(browser, acknowledged)))
    await killed
    server = await startServer(dataDir, port)
  }
  const receipts = workers.flatMap((worker) => worker.acknowledged)
  expect(receipts.length).toBeGreaterThan(kills)
  await withServices(async (database, services) => {
    await expectEveryReceiptInTheLog(database, receipts)
    const opened = await expectRowsToBeFolds(database, services.catalogue)
    const submitted = workers.reduce((sum, worker) => sum + worker.cases, 0)
    expect(opened).toBeGreaterThanOrEqual(submitted)
    expect(opened).toBeLessThanOrEqual(submitted + hands)
    const numbers = await database.query<{ first: number; last: number; count: number }>(
      'select min(serial) as first, max(serial) as last, count(*) as count from case_row where serial is not null group by received_on',
    )
    for (const { first, last, count } of numbers) expect([first, last]).toEqual([1, count])
  })
})

it('lets nobody else serve from the same folder, and says who has it', async () => {
  const { code, stderr } = await failToStart(dataDir)
  expect(code).toBeGreaterThan(0)
  expect(stderr).toContain(`process ${server?.pid}`)
})

it('stops when told to, and takes its database with it', async () => {
  expect(await server?.kill('SIGTERM')).toBe(0)
  expect(findRunningDatabase(dataDir)).toBeUndefined()
})
