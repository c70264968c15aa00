// The product as an operator starts it: a server process with a folder of its own.
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../testing/free-port.ts'
import { gatewayKey, gatewayPort } from './gateway-settings.ts'

export interface City {
  origin: string
  port: number
  stop(): Promise<void>
}

const patienceMs = 180_000

interface Start {
  demo: boolean
  databaseUrl?: string
  /** Where it is to be found; else at a port that is free. */
  port?: number
}

/** Starts a server on `dataDir`, by `demo` with the demo city in an empty database; resolves once it is ready. */
export async function startCity(dataDir: string, { demo, databaseUrl = '', port: at }: Start): Promise<City> {
  const port = at ?? (await freePort())
  const origin = `http://localhost:${port}`
  // What one server has compiled the next need not: half of a start.
  const compiled = { NODE_COMPILE_CACHE: path.join(tmpdir(), 'onedoor-compiled') }
  const pays = { PAYMENT_GATEWAY: `http://127.0.0.1:${gatewayPort}`, PAYMENT_GATEWAY_KEYS: gatewayKey }
  const told = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', DATABASE_URL: databaseUrl }
  const server = spawn(process.execPath, ['server/start.js', 'serve', ...(demo ? ['--demo'] : [])], {
    env: { ...process.env, ...compiled, ...pays, ...told },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  // Whoever started it may be cut off: the server goes with it.
  const cut = () => void server.kill('SIGKILL')
  process.once('exit', cut)
  void ended.then(() => process.off('exit', cut))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  const began = performance.now()
  while (!(await isReady(origin))) {
    if (server.exitCode !== null) throw new Error('the city did not start')
    if (performance.now() - began > patienceMs) {
      await stop()
      throw new Error('the city was not ready in time')
    }
    await pause(50)
  }
  return { origin, port, stop }
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
