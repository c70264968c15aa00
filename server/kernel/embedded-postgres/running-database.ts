import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findPostmaster } from './leftover.ts'

interface RunningDatabase {
  url: string
  cluster: string
  socketFolder?: string | undefined
}

const fileIn = (dataDir: string) => path.join(dataDir, 'postgres.json')

/** The URL of the embedded database that a server runs on `dataDir` now, for commands run beside it. */
export function findRunningDatabase(dataDir: string): string | undefined {
  const running = read(dataDir)
  return running && (process.platform === 'win32' || findPostmaster(running.cluster)) ? running.url : undefined
}

/** Tells other processes of this user where the database is. */
export function recordRunningDatabase(dataDir: string, running: RunningDatabase): void {
  rmSync(fileIn(dataDir), { force: true })
  writeFileSync(fileIn(dataDir), JSON.stringify(running), { mode: 0o600 })
}

/** Forgets the record, with the socket folder that it had in the temporary directory. */
export function forgetRunningDatabase(dataDir: string): void {
  const folder = read(dataDir)?.socketFolder
  if (folder && path.basename(folder).startsWith('onedoor-')) rmSync(folder, { recursive: true, force: true })
  rmSync(fileIn(dataDir), { force: true })
}

function read(dataDir: string): RunningDatabase | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as RunningDatabase
  } catch {
    return undefined
  }
}
