import { chmodSync, mkdtempSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseName } from './create-cluster.ts'
import { giveTo, type Identity } from './identity.ts'
import type { Settings } from './settings.ts'

/** Where the database listens: a Unix socket, or on Windows a loopback port. `socketFolder` only if we had to make one. */
export interface Address {
  settings: Settings
  urlFor(password: string): string
  socketFolder?: string
}

const longestSocketPath = process.platform === 'darwin' ? 103 : 107

/** A Unix socket in the cluster's own folder, which only its user may enter; in a short temporary one if that is too long. */
export async function chooseAddress(cluster: string, identity: Identity): Promise<Address> {
  if (process.platform === 'win32') return loopback(await freePort())
  if (Buffer.byteLength(path.join(cluster, '.s.PGSQL.5432')) <= longestSocketPath) return socketIn(cluster)
  const socketFolder = mkdtempSync(path.join(realpathSync(tmpdir()), 'onedoor-'))
  chmodSync(socketFolder, 0o700)
  giveTo(identity, socketFolder)
  return { ...socketIn(socketFolder), socketFolder }
}

function socketIn(folder: string): Address {
  return {
    settings: {
      listen_addresses: '',
      port: 5432,
      unix_socket_directories: quoted(folder),
      unix_socket_permissions: '0700',
    },
    urlFor: (password) =>
      `postgres://${databaseName}:${password}@localhost:5432/${databaseName}?host=${encodeURIComponent(folder)}`,
  }
}

/** The setting is a list, so a folder with a comma or a blank in its name needs quotes. */
function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}

function loopback(port: number): Address {
  return {
    settings: { listen_addresses: '127.0.0.1', port },
    urlFor: (password) => `postgres://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}`,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
