import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { welcome } from '../demo/index.ts'
import { serve } from '../main.ts'

/** How long a stopping server may take before it is cut short. */
const patienceMs = 20_000

/** `onedoor serve [--demo]`: serves until told to stop; a second signal does not wait. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } })
  const running = await serve(readConfig(process.env), { demo: values.demo })
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
