import { chmodSync, existsSync, mkdtempSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { copyBinaries, linkLibraries, locateBinaries } from './binaries.ts'
import { candidateIdentities, canEnter, giveTo, runnableVersion, type Identity } from './identity.ts'

/** Where a cluster lives, from which binaries of which major version it runs and as whom. */
export interface Site {
  cluster: string
  native: string
  version: number
  identity: Identity
}

/**
 * Finds where and as whom PostgreSQL can run: in DATA_DIR, unless this is root in a folder that nobody else can enter;
 * then the cluster moves to /var/lib and DATA_DIR keeps a link. `binaries` replaces those of npm.
 */
export async function chooseSite(dataDir: string, binaries?: string): Promise<Site> {
  const native = binaries ?? locateBinaries()
  const mayCopy = binaries === undefined
  linkLibraries(native)
  const home = homeOf(dataDir)
  const site = await siteIn(home, native, mayCopy)
  if (site) return site
  if (process.getuid?.() !== 0)
    throw new Error(`PostgreSQL from ${native} does not run on this machine: set DATABASE_URL to a PostgreSQL server.`)
  const isFree = home === dataDir && !existsSync(path.join(home, 'postgres'))
  const outside = isFree && (await siteOutside(dataDir, native, mayCopy))
  if (outside) return outside
  throw new Error(
    `PostgreSQL refuses to run as root and no other user can enter ${home}: ` +
      `start OneDoor as an ordinary user, move DATA_DIR to a folder that others may enter, or set DATABASE_URL.`,
  )
}

function homeOf(dataDir: string): string {
  try {
    return path.dirname(readlinkSync(path.join(dataDir, 'postgres')))
  } catch {
    return dataDir
  }
}

async function siteIn(home: string, native: string, mayCopy: boolean): Promise<Site | undefined> {
  const cluster = path.join(home, 'postgres')
  const candidates = candidateIdentities(cluster)
  const from = async (binaries: string) => {
    for (const identity of candidates) {
      const version = (await canEnter(identity, home)) ? await runnableVersion(identity, binaries) : undefined
      if (version !== undefined) return { cluster, native: binaries, version, identity }
    }
    return undefined
  }
  const someoneEnters = async () => {
    for (const identity of candidates) if (await canEnter(identity, home)) return true
    return false
  }
  const site =
    (await from(native)) ?? (mayCopy && (await someoneEnters()) ? await from(copyBinaries(native, home)) : undefined)
  const owner = site?.identity.user?.uid
  if (site && owner !== undefined && existsSync(cluster) && statSync(cluster).uid !== owner)
    giveTo(site.identity, cluster)
  return site
}

async function siteOutside(dataDir: string, native: string, mayCopy: boolean): Promise<Site | undefined> {
  if (!existsSync('/var/lib')) return undefined
  const home = mkdtempSync('/var/lib/onedoor-')
  chmodSync(home, 0o755)
  const site = await siteIn(home, native, mayCopy)
  if (site) symlinkSync(site.cluster, path.join(dataDir, 'postgres'))
  else rmSync(home, { recursive: true })
  return site
}
