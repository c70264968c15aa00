import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { spawnAs } from './identity.ts'
import { settingArguments, type Settings } from './settings.ts'
import type { Site } from './site.ts'

/** A running PostgreSQL; `exited` resolves when it has ended, for whatever reason. */
export interface Postmaster {
  pid: number
  exited: Promise<void>
  stop(): Promise<void>
}

const patienceMs = 20_000

/** Starts PostgreSQL and resolves when it takes connections; rejects with its own words if it ends before. */
export function startPostmaster(site: Site, settings: Settings, log: (line: string) => void): Promise<Postmaster> {
  const args = ['-D', site.cluster, ...settingArguments(settings)]
  const child = spawnAs(site.identity, path.join(site.native, 'bin/postgres'), args, ['ignore', 'ignore', 'pipe'])
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    const exited = new Promise<void>((ended) => child.once('close', () => ended()))
    void exited.then(() => reject(new Error(`PostgreSQL did not start:\n${lines.join('\n')}`)))
    if (!child.stderr || child.pid === undefined) return
    const release = endWithUs(child.pid)
    void exited.then(release)
    const { pid } = child
    createInterface(child.stderr).on('line', (line) => {
      log(line)
      if (lines.length < 50) lines.push(line)
      if (line.endsWith('database system is ready to accept connections'))
        resolve({ pid, exited, stop: () => stop(child, exited, site) })
    })
  })
}

/** Fast shutdown: sessions are cut, what they committed is kept; after 20 s immediate shutdown, recovered at next start. */
async function stop(child: ChildProcess, exited: Promise<void>, site: Site): Promise<void> {
  if (process.platform === 'win32')
    spawnSync(path.join(site.native, 'bin/pg_ctl'), ['stop', '-m', 'fast', '-D', site.cluster])
  else child.kill('SIGINT')
  const impatient = setTimeout(() => child.kill('SIGQUIT'), patienceMs)
  await exited
  clearTimeout(impatient)
}

/**
 * A watcher that stops PostgreSQL when we die, be it by `kill -9`: it waits for a line on a pipe that only we hold, and
 * the pipe's end without one means that we are gone. Windows has no sh; there the next start stops what was left.
 */
function endWithUs(pid: number): () => void {
  if (process.platform === 'win32') return () => undefined
  const watcher = spawn('sh', ['-c', 'read -r released || kill -INT "$0"', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  })
  watcher.on('error', () => undefined)
  watcher.stdin.on('error', () => undefined)
  return () => watcher.stdin.end('released\n')
}
