import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeEach } from 'vitest'
import { gatewayKey, gatewayPort } from './gateway-settings.ts'

/** Starts the sandbox gateway, a process of its own as in real life; it ends with the file, and begins anew with the city. */
export async function startSandboxGateway(): Promise<void> {
  let gateway = await start()
  beforeEach(async ({ task }) => {
    if (!task.result?.retryCount) return
    await stop(gateway)
    gateway = await start()
  })
  afterAll(() => stop(gateway))
}

async function start(): Promise<ChildProcess> {
  const gateway = spawn(process.execPath, ['server/cli.ts', 'sandbox-gateway', '--port', String(gatewayPort)], {
    env: { ...process.env, PAYMENT_GATEWAY_KEYS: gatewayKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(gateway, 'exit').then(([code]) => {
    throw new Error(`the sandbox gateway ended by itself: ${String(code)}`)
  })
  // Only until it listens; later it is ended by whoever started it.
  await Promise.race([once(gateway.stdout, 'data'), ended])
  ended.catch(() => undefined)
  return gateway
}

async function stop(gateway: ChildProcess): Promise<void> {
  if (gateway.exitCode !== null || gateway.signalCode !== null) return
  const ended = once(gateway, 'exit')
  gateway.kill()
  await ended
}
