// A folder made from sources. It arrives whole: it is put in place when all of it is done.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
const stamp = 'built-from'

/** What is built into `folder`, named for those who wait as `what`; `sources` are patterns of everything that makes a difference. */
export interface Build {
  what: string
  folder: string
  sources: string[]
  make(into: string): Promise<void>
}

/** Builds unless no source has changed since, so that every start may ask for it. */
export async function buildOnce({ what, folder, sources, make }: Build): Promise<void> {
  const finished = path.join(root, folder)
  const hash = hashOf(sources)
  if (stampOf(finished) === hash) return
  if (!existsSync(path.join(root, 'node_modules/vite')))
    return console.log(`Without the development packages ${what} cannot be built.`)
  const began = performance.now()
  const unfinished = `${finished}.unfinished-${process.pid}`
  try {
    await make(unfinished)
    writeFileSync(path.join(unfinished, stamp), hash)
    rmSync(finished, { recursive: true, force: true })
    renameSync(unfinished, finished)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  console.log(`Built ${what} in ${((performance.now() - began) / 1_000).toFixed(1)} s.`)
}

function hashOf(sources: string[]): string {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: root, exclude: ['**/*.test.*'] }).sort())
    hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

function stampOf(folder: string): string | null {
  const file = path.join(folder, stamp)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
