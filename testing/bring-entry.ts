import type { TestApp } from './app.ts'
import { bringCase } from './bring-case.ts'

/** An entry of the log under a signed checkpoint: its hash (hex). */
export async function bringEntry(app: TestApp): Promise<string> {
  await bringCase(app, 'draft')
  await app.services.evidence.make()
  const [entry] = await app.services.database.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from event limit 1`,
  )
  return entry?.hash ?? ''
}
