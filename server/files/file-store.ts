import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { Problem } from '../kernel/problem.ts'
import { limits } from './limits.ts'

/** Bytes that have come in whole and lie, flushed, in a temporary file until they are kept or discarded. */
export interface Received {
  sha256: string
  size: number
  temporary: string
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface FileStore {
  /** Takes bytes in, hashing as they come; throws 413 `too-large` at the first byte too many, 507 `storage-full`. */
  receive(bytes: Bytes): Promise<Received>
  /** Puts received bytes in their place for good; the same content is stored once. */
  keep(received: Received): Promise<void>
  discard(received: Received): Promise<void>
  /** Receives and keeps. */
  put(bytes: Uint8Array | Bytes): Promise<{ sha256: string; size: number }>
  /** A stream of the content. */
  read(sha256: string): Promise<Readable>
  /** Removes the content; without harm where it is not. */
  remove(sha256: string): Promise<void>
}

/** The store below `folder`: `ab/abcdef…` under the SHA-256 (hex), and `tmp` for what is on its way in. */
export function createFileStore(folder: string): FileStore {
  const waiting = path.join(folder, 'tmp')
  mkdirSync(waiting, { recursive: true })
  removeAbandoned(waiting)
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
    return path.join(folder, sha256.slice(0, 2), sha256)
  }
  const receive = (bytes: Bytes) => receiveInto(path.join(waiting, randomUUID()), bytes)
  const keep = async ({ sha256, temporary }: Received) => {
    const place = placeOf(sha256)
    if (await exists(place)) return rm(temporary, { force: true })
    const madeFolder = await mkdir(path.dirname(place), { recursive: true })
    await rename(temporary, place)
    await flushFolder(path.dirname(place))
    if (madeFolder !== undefined) await flushFolder(folder)
  }
  return {
    receive,
    keep,
    discard: ({ temporary }) => rm(temporary, { force: true }),
    async put(bytes) {
      const received = await receive(bytes instanceof Uint8Array ? [bytes] : bytes)
      await keep(received)
      return { sha256: received.sha256, size: received.size }
    },
    read: async (sha256) => (await open(placeOf(sha256))).createReadStream(),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  }
}

async function receiveInto(temporary: string, bytes: Bytes): Promise<Received> {
  const file = await open(temporary, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > limits.fileBytes) throw new Problem(413, 'too-large')
      hash.update(chunk)
      await file.appendFile(chunk)
    }
    await file.sync()
    await file.close()
    return { sha256: hash.digest('hex'), size, temporary }
  } catch (error) {
    await file.close()
    await rm(temporary, { force: true })
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENOSPC' || code === 'EDQUOT' ? new Problem(507, 'storage-full') : error
  }
}

/** What a server that died left behind: older than an hour by the file system's own clock. */
function removeAbandoned(waiting: string): void {
  const now = path.join(waiting, randomUUID())
  writeFileSync(now, '')
  const anHourAgo = statSync(now).mtimeMs - 3_600_000
  rmSync(now)
  for (const name of readdirSync(waiting)) {
    const file = path.join(waiting, name)
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat && stat.mtimeMs < anHourAgo) rmSync(file, { force: true })
  }
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

/** A rename outlives a power cut only when the folder is flushed too; Windows has no such call. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
