import path from 'node:path'
import { parseArgs } from 'node:util'
import { logSigner, makeCheckpoint } from '../evidence/index.ts'
import { logSecret } from '../kernel/keyring.ts'
import { withDatabase } from './connect.ts'

/** `onedoor checkpoint`: signs the log as it is now, and prints what was signed: keep it where nobody here can change it. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } })
  const made = await withDatabase((database, { dataDir }) =>
    makeCheckpoint(database, logSigner(logSecret(path.join(dataDir, 'keys')))),
  )
  if (!made) throw new Error('the log is empty')
  console.log(values.json ? JSON.stringify(made) : made.note)
}
