import path from 'node:path'
import { parseArgs } from 'node:util'
import { rotateSigningKey } from '../licences/index.ts'
import { withDatabase } from './connect.ts'

/** `onedoor licence-key rotate`: a new key signs licences from now on; what the old ones signed stays good. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  if (positionals.length !== 1 || positionals[0] !== 'rotate') throw new Error('licence-key rotate')
  const { kid } = await withDatabase((database, { dataDir }) => rotateSigningKey(database, path.join(dataDir, 'keys')))
  console.log(values.json ? JSON.stringify({ kid }) : `licences are signed with key ${kid} from now on`)
}
