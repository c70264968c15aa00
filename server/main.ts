// A running server: the app listening at once, and ready as soon as its database is prepared.
import type { FastifyBaseLogger } from 'fastify'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { loadDemo } from './demo/index.ts'
import { grantAppRole } from './kernel/app-role.ts'
import { isUnreachable, openDatabase } from './kernel/database.ts'
import type { EmbeddedPostgres } from './kernel/embedded-postgres/index.ts'
import { agreeOnKeys } from './kernel/keyring.ts'
import { migrate } from './kernel/migrate.ts'
import { startBackground } from './background.ts'
import { createServices, type Services } from './services.ts'

export interface Running {
  url: string
  /** Resolves once requests are served, to how many items there are; rejects if the database refuses for good. */
  ready: Promise<number>
  /** Writes a fault that nobody waited for to the log. */
  tellFault(error: unknown): void
  stop(): Promise<void>
}

/** What a server is started with: its own database unless it is given one by the configuration, and whether it loads the demo city. */
export interface Start {
  demo: boolean
  embedded?: Starting | null
}

/** A database of our own on its way: where it will be, and when it takes connections. */
export interface Starting {
  url: string
  started: Promise<EmbeddedPostgres>
}

/** Starts serving; `demo` loads the demo city into an empty database first. An `embedded` database is stopped with the server. */
export async function serve(config: Config, { demo, embedded = null }: Start): Promise<Running> {
  const database = openDatabase(config.databaseUrl ?? embedded?.url ?? '', { answerMs: 4_000 })
  const services = createServices(database, config)
  const state = { ready: false, stopping: false }
  const { server } = await createApp(services, config, () => state.ready)
  const url = await server.listen({ port: config.port, host: config.host })
  let background: { stop(): Promise<void> } | null = null
  const there = embedded?.started ?? Promise.resolve(null)
  const prepareAndBegin = async () => {
    await there
    const items = await prepareUntilThere(services, demo, () => state.stopping, server.log)
    if (state.stopping) return items
    background = startBackground(services, (error) => server.log.error({ err: error }, 'background'))
    state.ready = true
    return items
  }
  const ready = prepareAndBegin()
  const stop = async () => {
    state.stopping = true
    await server.close()
    await background?.stop()
    await ready.catch(() => undefined)
    await database.close()
    await (await there.catch(() => null))?.stop()
  }
  const tellFault = (error: unknown) => server.log.error({ err: error }, 'unhandled')
  return { url, ready, tellFault, stop }
}

/** Migrates and loads, and counts the items; a database that is away is asked again every second, one that refuses ends the start. */
async function prepareUntilThere(
  services: Services,
  demo: boolean,
  stopping: () => boolean,
  log: FastifyBaseLogger,
): Promise<number> {
  while (!stopping()) {
    try {
      return await prepare(services, demo, log)
    } catch (error) {
      if (!isUnreachable(error)) throw error
      log.error({ err: error }, 'not ready yet')
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  }
  return 0
}

async function prepare(services: Services, demo: boolean, log: FastifyBaseLogger): Promise<number> {
  await migrate(services.database)
  const role = await grantAppRole(services.database)
  if (role === null) log.warn('the database lets its owner make no role: triggers alone keep the log append-only')
  else services.database.actIn(role)
  await agreeOnKeys(services.database, services.keyring)
  await services.licences.agreeOnKeys()
  if (demo) await loadDemo(services)
  await services.catalogue.refresh()
  await services.place.load()
  await services.calendars.load()
  await services.regime.load()
  return (await services.catalogue.all()).length
}
