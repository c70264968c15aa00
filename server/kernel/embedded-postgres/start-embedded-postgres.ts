import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { chooseAddress } from './address.ts'
import { createCluster, passwordFor } from './create-cluster.ts'
import { lockDataDirectory } from './data-directory-lock.ts'
import { keepRunning } from './keep-running.ts'
import { forgetRunningDatabase, recordRunningDatabase } from './running-database.ts'
import type { Settings } from './settings.ts'
import { chooseSite } from './site.ts'

/** What `startEmbeddedPostgres` needs; tests bring other `binaries` (a folder with bin/) and weaker `settings`. */
export interface EmbeddedPostgresOptions {
  dataDir: string
  log: (line: string) => void
  binaries?: string
  settings?: Settings
  /** Called when it is settled where and as whom, with the later `url`; what follows takes long, and of this process little. */
  underWay?: (url: string) => void
}

/** A database of our own; `pid` is PostgreSQL's, and changes if it had to be started again. */
export interface EmbeddedPostgres {
  url: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts the database of `dataDir`, made at first; throws `DataDirectoryInUse` while another server has it. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true })
  const dataDir = realpathSync(options.dataDir)
  const unlock = lockDataDirectory(dataDir)
  try {
    return await startLocked({ ...options, dataDir }, unlock)
  } catch (error) {
    forgetRunningDatabase(dataDir)
    unlock()
    throw error
  }
}

async function startLocked(options: EmbeddedPostgresOptions, unlock: () => void): Promise<EmbeddedPostgres> {
  const { dataDir, log, binaries, settings = {}, underWay } = options
  const site = await chooseSite(dataDir, binaries)
  if (path.dirname(site.cluster) !== dataDir) log(`the database of ${dataDir} is kept in ${site.cluster}`)
  forgetRunningDatabase(dataDir)
  const password = passwordFor(site, dataDir)
  const { socketFolder, ...address } = await chooseAddress(site.cluster, site.identity)
  const url = address.urlFor(password)
  underWay?.(url)
  await createCluster(site, password, settings.fsync !== 'off')
  recordRunningDatabase(dataDir, { url, cluster: site.cluster, socketFolder })
  const database = await keepRunning(site, { ...address.settings, ...settings }, log)
  const stop = async () => {
    await database.stop()
    forgetRunningDatabase(dataDir)
    unlock()
  }
  let stopped: Promise<void> | undefined
  return {
    url,
    get pid() {
      return database.pid()
    },
    stop: () => (stopped ??= stop()),
  }
}
