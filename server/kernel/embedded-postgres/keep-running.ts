import { setTimeout as sleep } from 'node:timers/promises'
import { stopLeftover } from './leftover.ts'
import { startPostmaster, type Postmaster } from './postmaster.ts'
import type { Settings } from './settings.ts'
import type { Site } from './site.ts'

const revivalPauseMs = 500

/** Starts PostgreSQL, and again whenever it ends unasked: killed for memory, it is back before anyone has called. */
export async function keepRunning(site: Site, settings: Settings, log: (line: string) => void) {
  let stopping = false
  let postmaster = await start(site, settings, log)
  async function revive(): Promise<void> {
    for (;;) {
      await postmaster.exited
      if (stopping) return
      log('PostgreSQL ended unexpectedly and is started again')
      await start(site, settings, log).then(
        (revived) => (postmaster = revived),
        (error: Error) => log(error.message),
      )
      if (stopping) await postmaster.stop()
      else await sleep(revivalPauseMs)
    }
  }
  const revival = revive()
  return {
    pid: () => postmaster.pid,
    stop: async () => {
      stopping = true
      await postmaster.stop()
      await revival
    },
  }
}

/** After a hard kill the last sessions may need a moment to notice; until they do PostgreSQL refuses to start. */
async function start(site: Site, settings: Settings, log: (line: string) => void, attempts = 25): Promise<Postmaster> {
  try {
    await stopLeftover(site.cluster, log)
    return await startPostmaster(site, settings, log)
  } catch (error) {
    if (attempts === 0 || !(error instanceof Error) || !error.message.includes('is still in use')) throw error
    await sleep(200)
    return start(site, settings, log, attempts - 1)
  }
}
