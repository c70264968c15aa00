import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { readConfig } from '../config.ts'
import { startEmbeddedPostgres } from '../kernel/embedded-postgres/index.ts'

/** How long a stopping server may take before it is cut short. */
const patienceMs = 20_000

/** `onedoor serve [--demo]`: serves until told to stop; a second signal does not wait. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } })
  const config = readConfig(process.env)
  // The database starts, and at first is made, while the rest of the program is loaded.
  const [embedded, { serve }, { welcome }] = await Promise.all([
    config.databaseUrl ? null : startEmbeddedPostgres({ dataDir: config.dataDir, log: () => undefined }),
    import('../main.ts'),
    import('../demo/index.ts'),
  ])
  keepYoungGarbageSmall()
  const running = await serve(config, { demo: values.demo, embedded })
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
    await running.ready
  } catch (error) {
    await running.stop()
    throw error
  }
  console.log(values.demo ? welcome(running.url) : `OneDoor: ${running.url}`)
}

/** Node's new generation, which may take 128 MB, stays as large as loading the program made it: a server is asked little at a time. */
function keepYoungGarbageSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
