import { afterAll, expect, it } from 'vitest'
import { signIn } from '#api/identity.ts'
import { everybodysPassword, fillToyTown, temporaryFolder } from '#testing/app.ts'
import { openBrowser } from '#testing/browse.ts'
import { freePort } from '#testing/free-port.ts'
import { expectEveryReceiptInTheLog, Hands, withServices } from '#testing/hands.ts'
import { failToStart, startServer, type ServerProcess } from '#testing/operator.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'
import { findRunningDatabase } from './kernel/embedded-postgres/index.ts'

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

it('loses nothing it acknowledged, killed twenty times under load', { timeout: 240_000 }, async () => {
  const first = await startServer(dataDir, port)
  await withServices(dataDir, (_, services) => fillToyTown(services))
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
  await withServices(dataDir, async (database, services) => {
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
