import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { readConfig } from '../config.ts'
import { startEmbeddedPostgres } from '../kernel/embedded-postgres/index.ts'

/** A catalogue of more items is held at the cost of memory, not of time. */
const manyItems = 2_000

/** By how much what is alive may have grown before garbage is looked for, where memory is kept small. */
const grownPercent = 60

/** How long a stopping server may take before it is cut short. */
const patienceMs = 20_000

/** `onedoor serve [--demo]`: serves until told to stop; a second signal does not wait. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } })
  preferSmallMemory(true)
  const config = readConfig(process.env)
  // The database starts, and at first is made, while the rest of the program is loaded.
  const [embedded, { serve }, { welcome }] = await Promise.all([
    config.databaseUrl ? null : startEmbeddedPostgres({ dataDir: config.dataDir, log: () => undefined }),
    import('../main.ts'),
    import('../demo/index.ts'),
  ])
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
    preferSmallMemory((await running.ready) <= manyItems)
  } catch (error) {
    await running.stop()
    throw error
  }
  console.log(values.demo ? welcome(running.url) : `OneDoor: ${running.url}`)
}

/**
 * V8 lets garbage grow to a multiple of what is alive before it looks; a server that is asked little at a time gains
 * nothing by that, and takes twice the memory. One that holds much pays for every look: a search among ten thousand items
 * took up to 100 ms instead of 15. Small, it looks again after every tenth that grew: a third of what a command cost.
 */
function preferSmallMemory(small: boolean): void {
  setFlagsFromString(small ? '--optimize-for-size' : '--no-optimize-for-size')
  setFlagsFromString(`--heap-growing-percent=${small ? grownPercent : 0}`)
}
