import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

interface Holder {
  pid: number
  host: string
  since: string
}

const sqliteBusy = 5

/** A second server was started on a data directory; the message names the first. */
export class DataDirectoryInUse extends Error {
  override name = 'DataDirectoryInUse'
}

/**
 * Takes the data directory for this process and returns how to give it back; throws `DataDirectoryInUse`.
 * Node has no flock, but SQLite has: the kernel frees its lock the moment the holder dies, however it dies, so there
 * is no stale lock to judge and no recycled process id to be fooled by, also between containers that share a folder.
 */
export function lockDataDirectory(dataDir: string): () => void {
  const lock = new DatabaseSync(path.join(dataDir, 'server.lock'))
  const holderFile = path.join(dataDir, 'server.json')
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if ((cause as { errcode?: number }).errcode !== sqliteBusy)
      throw new Error(`The data directory ${dataDir} cannot be locked`, { cause })
    throw new DataDirectoryInUse(`The data directory ${dataDir} is in use by ${describeHolder(holderFile)}.`)
  }
  const since = new Date(performance.timeOrigin).toISOString()
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, host: hostname(), since } satisfies Holder))
  return () => {
    rmSync(holderFile, { force: true })
    lock.close()
  }
}

function describeHolder(holderFile: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(holderFile, 'utf8')) as Holder
    return `process ${pid} on ${host}, running since ${since}`
  } catch {
    return 'another process that is just starting or stopping'
  }
}
