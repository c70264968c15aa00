import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { seal, unseal } from '../kernel/keyring.ts'

/** PDFs set before. What is personal in them lies sealed under the applicant's key: erased with it, like all else. */
export interface DocumentCache {
  get(name: string, key: Buffer): Promise<Buffer | undefined>
  put(name: string, key: Buffer, pdf: Uint8Array): Promise<void>
}

/** A cache in `folder` of at most about `most` documents; the oldest make way, and are set again when they are wanted. */
export function createDocumentCache(folder: string, most = 2_000): DocumentCache {
  let sinceTidied = 0
  const tidy = async () => {
    const names = await readdir(folder)
    if (names.length <= most) return
    const dated = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(path.join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
    )
    const oldest = dated.sort((a, b) => a.at - b.at).slice(0, names.length - most)
    await Promise.all(oldest.map(({ name }) => rm(path.join(folder, name), { force: true })))
  }
  return {
    async get(name, key) {
      try {
        return Buffer.from(unseal(key, await readFile(path.join(folder, name), 'utf8')), 'base64')
      } catch {
        // Not there, or damaged: it is set again.
        return undefined
      }
    },
    async put(name, key, pdf) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const unfinished = path.join(folder, `${randomUUID()}.tmp`)
      await writeFile(unfinished, seal(key, Buffer.from(pdf).toString('base64')), { mode: 0o600 })
      await rename(unfinished, path.join(folder, name))
      sinceTidied += 1
      if (sinceTidied < most / 20) return
      sinceTidied = 0
      await tidy()
    },
  }
}
