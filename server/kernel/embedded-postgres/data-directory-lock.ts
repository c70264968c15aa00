import { accessSync, constants, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

interface Holder {
  pid: number
  host: string
  since: string
}

const sqliteBusy = 5

/** A lock that nobody refers to would be collected, and with that given back. */
const held = new Set<DatabaseSync>()

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
  const lock = openLock(dataDir)
  const holderFile = path.join(dataDir, 'server.json')
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if ((cause as { errcode?: number }).errcode !== sqliteBusy) throw cause
    throw new DataDirectoryInUse(`The data directory ${dataDir} is in use by ${describeHolder(holderFile)}.`)
  }
  rmSync(holderFile, { force: true })
  held.add(lock)
  const since = new Date(performance.timeOrigin).toISOString()
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, host: hostname(), since } satisfies Holder))
  return () => {
    rmSync(holderFile, { force: true })
    held.delete(lock)
    lock.close()
  }
}

function openLock(dataDir: string): DatabaseSync {
  const file = path.join(dataDir, 'server.lock')
  try {
    accessSync(dataDir, constants.W_OK)
    const lock = new DatabaseSync(file)
    // SQLite would be content with a file that it can only read, and lock nothing.
    accessSync(file, constants.W_OK)
    return lock
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause
    throw new Error(`This user cannot write in the data directory ${dataDir} (${reason}): set DATA_DIR to another.`, {
      cause,
    })
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
