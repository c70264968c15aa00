import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { readGatewayKeys } from '../config.ts'
import { createSandboxGateway } from '../sandbox-gateway/index.ts'

/** `onedoor sandbox-gateway [--port 3010]`: a payment gateway that takes no money, with the keys of PAYMENT_GATEWAY_KEYS. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { port: { type: 'string', default: '3010' } } })
  const keys = readGatewayKeys(process.env)
  if (keys.length === 0) throw new Error('PAYMENT_GATEWAY_KEYS must hold the keys the server has too')
  const server = createSandboxGateway(keys, (problem) => console.error(problem))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(values.port), '127.0.0.1', resolve)
  })
  console.log(`sandbox gateway: http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
}
