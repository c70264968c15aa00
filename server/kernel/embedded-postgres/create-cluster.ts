import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { giveTo, runAs } from './identity.ts'
import type { Site } from './site.ts'

/** The one role, which owns the one database; both bear this name. */
export const databaseName = 'onedoor'

/** The role's password: what the cluster was made with, or a new one for a cluster that is not there yet. */
export function passwordFor({ cluster }: Site, dataDir: string): string {
  const passwordFile = path.join(dataDir, 'postgres.password')
  if (existsSync(cluster)) return readFileSync(passwordFile, 'utf8')
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile, password, { mode: 0o600, flush: true })
  return password
}

/**
 * Makes the cluster with its database and role unless it is there.
 * All happens beside its final place and arrives by one rename, so a start that is killed half-way leaves nothing.
 */
export async function createCluster(site: Site, password: string, durable: boolean): Promise<void> {
  if (existsSync(site.cluster)) return
  removeUnfinished(site.cluster)
  const unfinished = mkdtempSync(`${site.cluster}.unfinished-`)
  giveTo(site.identity, unfinished)
  await initialise(site, unfinished, password, durable)
  renameSync(unfinished, site.cluster)
  syncFolder(path.dirname(site.cluster))
}

/** What a killed start left. Its initdb may still be writing there, so each start has a folder of its own. */
function removeUnfinished(cluster: string): void {
  for (const entry of readdirSync(path.dirname(cluster)))
    if (entry.startsWith(`${path.basename(cluster)}.unfinished-`))
      rmSync(path.join(path.dirname(cluster), entry), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}

async function initialise(site: Site, cluster: string, password: string, durable: boolean): Promise<void> {
  const passwordFile = `${cluster}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(site.identity, passwordFile)
  try {
    const access = ['--username', databaseName, '--auth', 'scram-sha-256', '--pwfile', passwordFile]
    const content = ['--encoding', 'UTF8', ...collation(site), '--data-checksums']
    await run(site, 'initdb', ['-D', cluster, ...access, ...content, ...(durable ? [] : ['--no-sync'])])
  } finally {
    rmSync(passwordFile)
  }
  const single = ['--single', '-D', cluster, ...(durable ? [] : ['-F']), 'postgres']
  await run(site, 'postgres', single, `CREATE DATABASE ${databaseName}\n`)
}

/** The order of code points, the same on every machine; PostgreSQL brings its own since 17. */
function collation({ version }: Site): string[] {
  return version < 17 ? ['--locale=C.UTF-8'] : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
}

async function run(site: Site, binary: string, args: string[], input = ''): Promise<string> {
  const { status, stdout, stderr, error } = await runAs(
    site.identity,
    path.join(site.native, 'bin', binary),
    args,
    input,
  )
  if (status !== 0) throw new Error(`${binary} failed as ${site.identity.name}: ${stderr || stdout}`, { cause: error })
  return stdout
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
