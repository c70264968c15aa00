import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll } from 'vitest'
import { gatewayKey, gatewayPort } from './gateway-settings.ts'

/** Starts the sandbox gateway, a process of its own as in real life; it ends with the file. */
export async function startSandboxGateway(): Promise<void> {
  const gateway = spawn(process.execPath, ['server/cli.ts', 'sandbox-gateway', '--port', String(gatewayPort)], {
    env: { ...process.env, PAYMENT_GATEWAY_KEYS: gatewayKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  afterAll(() => gateway.kill())
  await once(gateway.stdout, 'data')
}
