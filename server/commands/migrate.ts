import { migrate } from '../kernel/migrate.ts'
import { withDatabase } from './connect.ts'

/** `onedoor migrate`: brings the database to this program's schema; forward only. */
export async function run(args: string[]): Promise<void> {
  const { applied } = await withDatabase((database) => migrate(database))
  console.log(
    args.includes('--json') ? JSON.stringify({ applied }) : applied.length > 0 ? applied.join('\n') : 'nothing to do',
  )
}
