import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Cleanup } from './cleanup.ts'

/** A server in a process of its own, ready to be asked. */
export interface ChildServer {
  origin: string
  /** Milliseconds from the start of the process to the first "ready". */
  readyMs: number
  /** Resident memory of the process now, in MB. */
  residentMb(): number
  /** Ends it gracefully, by force after ten seconds. */
  stop(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '..')
const patienceMs = 120_000

/** Starts `onedoor serve …` with these environment variables and waits for /readyz. */
export function startOneDoor(
  cleanup: Cleanup,
  environment: Record<string, string>,
  { args = [], profile = null }: { args?: string[]; profile?: string | null } = {},
): Promise<ChildServer> {
  const profiling = profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  return startServer(cleanup, [...profiling, 'server/start.js', 'serve', ...args], environment, '/readyz')
}

/** Starts a Node program that listens on PORT of 127.0.0.1, and polls `readyPath` until it answers 200. */
export async function startServer(
  cleanup: Cleanup,
  command: string[],
  environment: Record<string, string>,
  readyPath: string,
): Promise<ChildServer> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const start = performance.now()
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...withoutOurs(), ...environment, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  cleanup.watch(child)
  const said = listen(child)
  const exited = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
    child.kill('SIGTERM')
    await exited
    clearTimeout(force)
  }
  cleanup.add(stop)
  while (!(await answers(origin + readyPath))) {
    if (child.exitCode !== null || performance.now() - start > patienceMs)
      throw new Error(`${command.join(' ')} did not become ready:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const readyMs = performance.now() - start
  const residentMb = () =>
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024
  return { origin, readyMs, residentMb, stop }
}

/** Our own surroundings without what would send the child to another database. */
function withoutOurs(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATA_DIR: _dir, PUBLIC_ORIGIN: _origin, ...rest } = process.env
  return rest
}

/** Keeps the last words of a child, for the case that it dies. */
function listen(child: ChildProcess): () => string {
  let last = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (last = (last + chunk.toString()).slice(-4_000)))
  return () => last
}

async function answers(url: string): Promise<boolean> {
  const reply = await fetch(url).catch(() => null)
  await reply?.body?.cancel()
  return reply?.ok ?? false
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
