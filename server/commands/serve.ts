import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { startEmbeddedPostgres } from '../kernel/embedded-postgres/index.ts'
import type { Starting } from '../main.ts'
import { growFreely, keepSmall } from './memory.ts'

/** A catalogue of more items is a large one. */
const manyItems = 2_000

/** How long a stopping server may take before it is cut short. */
const patienceMs = 20_000

/** Resolves once PostgreSQL's own process is at work, and it is known where it will be; `started` once it takes connections. */
async function beginDatabase(dataDir: string): Promise<Starting> {
  const { promise: underWay, resolve } = Promise.withResolvers<string>()
  const started = startEmbeddedPostgres({ dataDir, log: () => undefined, underWay: resolve })
  const url = await Promise.race([underWay, started.then((embedded) => embedded.url)])
  await setImmediate()
  return { url, started }
}

/** `onedoor serve [--demo]`: serves until told to stop; a second signal does not wait. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } })
  keepSmall()
  const config = readConfig(process.env)
  // Read as text once: a later start takes the program as it was compiled.
  enableCompileCache(path.join(config.dataDir, 'compiled'))
  // Loading holds up all that waits. So the database is sent on its way first, and starts, or at first is made, meanwhile.
  const embedded = config.databaseUrl ? null : await beginDatabase(config.dataDir)
  // What it failed by is told by whoever waits for it, which begins after the loading.
  embedded?.started.catch(() => undefined)
  const [{ serve }, { welcome }] = await Promise.all([import('../main.ts'), import('../demo/index.ts')])
  const running = await serve(config, { demo: values.demo, embedded })
  // What nobody waited for ends one request, not the service of everybody.
  process.on('unhandledRejection', running.tellFault)
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    if ((await running.ready) > manyItems) growFreely()
  } catch (error) {
    await running.stop()
    throw error
  }
  console.log(values.demo ? welcome(running.url) : `OneDoor: ${running.url}`)
}
