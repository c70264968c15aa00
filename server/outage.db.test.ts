import { describe, expect, it, vi } from 'vitest'
import * as cases from '#api/cases.ts'
import { signIn } from '#api/identity.ts'
import { everybodysPassword, fillToyTown, temporaryFolder, testConfig } from '#testing/app.ts'
import { nextKey, openBrowser, type Browser, type No } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { footprint } from '#testing/footprint.ts'
import { stallPermit } from '#testing/fixtures/index.ts'
import { layWire } from '#testing/wire.ts'
import { serve } from './main.ts'
import { createServices } from './services.ts'

const database = await createDatabase()
const wire = await layWire(database.url)
const dataDir = temporaryFolder()
await fillToyTown(createServices(database, testConfig(dataDir, database.url)))
const soon = { timeout: 10_000, interval: 100 }

const start = async () => {
  const running = await serve(testConfig(dataDir, wire.url), { demo: false })
  const browser = openBrowser(running.url)
  return { ...running, browser, ready: running.ready }
}
const statusOf = async (browser: Browser, path: string) => (await browser.send('GET', path)).status

/** Asks everything there is to ask, and how long each answer took. */
async function askAll(browser: Browser) {
  const command = { 'content-type': 'application/json', 'idempotency-key': nextKey() }
  const body = JSON.stringify({ itemCode: stallPermit.code, answers: { goods: '旧书' } })
  const asks: [string, string, Record<string, string>?, string?][] = [
    ['GET', '/readyz'],
    ['GET', '/api/my-cases'],
    ['GET', '/api/session'],
    ['GET', '/api/public/departments'],
    ['POST', '/api/cases', command, body],
    ['POST', '/api/session', command, JSON.stringify({ username: 'wang', password: everybodysPassword })],
  ]
  return Promise.all(
    asks.map(async ([method, path, headers, text]) => {
      const from = performance.now()
      const reply = await browser.send(method, path, headers, text)
      return { ask: `${method} ${path}`, reply, seconds: (performance.now() - from) / 1000 }
    }),
  )
}

async function expectAway(browser: Browser): Promise<void> {
  for (const { ask, reply, seconds } of await askAll(browser)) {
    expect([ask, reply.status]).toEqual([ask, 503])
    expect(reply.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((JSON.parse(reply.text) as No).code).toBe('away')
    expect(seconds).toBeLessThan(5)
  }
  expect(await statusOf(browser, '/livez')).toBe(200)
}

describe('a server that loses its database', async () => {
  const server = await start()
  await server.ready
  await server.browser.ask(signIn, { body: { username: 'li', password: everybodysPassword } })

  it.each([
    ['is cut off', wire.cut],
    ['falls silent', wire.goDead],
  ])('says so within five seconds when it %s, and works again by itself', async (_, lose) => {
    const before = await footprint(database)
    await lose()
    await expectAway(server.browser)
    expect(await footprint(database)).toEqual(before)
    await wire.mend()
    await vi.waitFor(async () => expect(await statusOf(server.browser, '/readyz')).toBe(200), soon)
    const body = { itemCode: stallPermit.code, answers: { goods: '旧书' } }
    expect((await server.browser.ask(cases.draftCase, { body })).status).toBe('draft')
  })

  it('stops without it', async () => {
    await wire.cut()
    await server.stop()
    await wire.mend()
  })
})

describe('a server started before its database', () => {
  it('is alive at once and ready when the database is', async () => {
    await wire.cut()
    const server = await start()
    expect(await statusOf(server.browser, '/livez')).toBe(200)
    expect(await statusOf(server.browser, '/readyz')).toBe(503)
    const { status, headers } = await server.browser.send('GET', '/api/public/items', { 'accept-language': 'en' })
    expect([status, headers.get('retry-after')]).toEqual([503, '5'])
    await wire.mend()
    await vi.waitFor(async () => expect(await statusOf(server.browser, '/readyz')).toBe(200), soon)
    await server.ready
    expect(await statusOf(server.browser, '/api/public/items')).toBe(200)
    await server.stop()
  })

  it('is alive while a database of its own is made, and ends by what that fails by', async () => {
    const making = Promise.withResolvers<never>()
    const config = { ...testConfig(dataDir, wire.url), databaseUrl: null }
    const server = await serve(config, { demo: false, embedded: { url: wire.url, started: making.promise } })
    const browser = openBrowser(server.url)
    expect([await statusOf(browser, '/livez'), await statusOf(browser, '/readyz')]).toEqual([200, 503])
    making.reject(new Error('no room for a database'))
    await expect(server.ready).rejects.toThrow('no room for a database')
    await server.stop()
  })

  it('stops while it still waits', async () => {
    await wire.cut()
    const server = await start()
    await server.stop()
    await server.ready
    await wire.mend()
  })
})
