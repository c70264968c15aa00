import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from './app.ts'

/** What `onedoor verify` says of an export of the whole log, with no database at hand. */
export async function verifiedLog(url: string): Promise<{ entries: number; findings: unknown[] }> {
  const folder = temporaryFolder()
  const file = path.join(folder, 'log.ndjson')
  const call = async (...args: string[]) =>
    promisify(execFile)(process.execPath, [path.resolve(import.meta.dirname, '../server/cli.ts'), ...args], {
      env: { PATH: process.env['PATH'], DATA_DIR: folder, DATABASE_URL: url },
    })
  await call('export', file)
  return JSON.parse((await call('verify', '--export', file, '--json')).stdout) as {
    entries: number
    findings: unknown[]
  }
}
