// The product as a newcomer starts it: one server with the demo city in a folder of its own, for all journeys of a run.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string
    dataDir: string
  }
}

const patienceMs = 180_000

/** Vitest's global set-up: gives the origin of a running demo city. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-journeys-'))
  const city = await startDemoCity(dataDir)
  project.provide('origin', city.origin)
  project.provide('dataDir', dataDir)
  return async () => {
    await city.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Builds the pages if need be and starts the demo city in `dataDir`; resolves once it is ready. */
export async function startDemoCity(dataDir: string): Promise<{ origin: string; stop(): Promise<void> }> {
  await run('scripts/build-web.ts', [])
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const server = spawn(process.execPath, ['server/cli.ts', 'serve', '--demo'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  const began = performance.now()
  while (!(await isReady(origin))) {
    if (server.exitCode !== null) throw new Error('the demo city did not start')
    if (performance.now() - began > patienceMs) {
      await stop()
      throw new Error('the demo city was not ready in time')
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { origin, stop }
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

function run(script: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [script, ...args], { stdio: 'inherit' }).once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${script} failed`)),
    )
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
