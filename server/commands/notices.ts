import { parseArgs } from 'node:util'
import { failedEffects, retryFailedEffects } from '../kernel/outbox.ts'
import { forgetUnended } from '../notices/index.ts'
import { withDatabase } from './connect.ts'

/** `onedoor notices --failed | --retry [--json]`: what could not be told and why; `--retry` tells it again, at the risk of telling it twice. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      failed: { type: 'boolean', default: false },
      retry: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.failed === values.retry) throw new Error('say either --failed or --retry')
  await withDatabase(async (database) => {
    if (values.retry) {
      const again = await database.transaction(async (query) => {
        const keys = await retryFailedEffects(query)
        await forgetUnended(query, keys)
        return keys
      })
      console.log(values.json ? JSON.stringify({ again }) : `${again.length} to be tried again`)
      return
    }
    const failed = await failedEffects(database)
    if (values.json) console.log(JSON.stringify({ failed }))
    else
      for (const { kind, dedupeKey, createdAt, error } of failed)
        console.log([createdAt, kind, dedupeKey, error].join('  '))
  })
}
