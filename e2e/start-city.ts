// The product as an operator starts it: a server process with a folder of its own.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gatewayKey, gatewayPort } from './gateway-settings.ts'

export interface City {
  origin: string
  stop(): Promise<void>
}

const patienceMs = 180_000

/** Starts a server on `dataDir`, by `demo` with the demo city in an empty database; resolves once it is ready. */
export async function startCity(
  dataDir: string,
  { demo, databaseUrl = '' }: { demo: boolean; databaseUrl?: string },
): Promise<City> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  // What one server has compiled the next need not: half of a start.
  const compiled = { NODE_COMPILE_CACHE: path.join(tmpdir(), 'onedoor-compiled') }
  const pays = { PAYMENT_GATEWAY: `http://127.0.0.1:${gatewayPort}`, PAYMENT_GATEWAY_KEYS: gatewayKey }
  const told = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', DATABASE_URL: databaseUrl }
  const server = spawn(process.execPath, ['server/cli.ts', 'serve', ...(demo ? ['--demo'] : [])], {
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
  return { origin, stop }
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
