import { parseArgs } from 'node:util'
import { accountNamed } from '../identity/index.ts'
import { clockStanding, correctClock } from '../kernel/correct-clock.ts'
import { withDatabase } from './connect.ts'

/**
 * `onedoor clock [--correct --by NAME --reason TEXT] [--json]`: how the clock stands to what is stored. `--correct`, by a system
 * administrator: entries were stored by a clock that ran ahead, and from now on new cases begin by the right one again.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      correct: { type: 'boolean', default: false },
      by: { type: 'string', default: '' },
      reason: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
  })
  const reason = values.reason.trim()
  await withDatabase(async (database) => {
    const standing = values.correct
      ? await correctClock(database, { by: await administrator(), reason })
      : await clockStanding(database)
    if (values.json) {
      console.log(JSON.stringify({ ...standing, corrected: values.correct }))
      return
    }
    const { now, newest, waiting } = standing
    console.log(
      `now ${now}; stored last ${newest ?? 'nothing'}; ${waiting} streams wait for the moment of their last entry`,
    )

    async function administrator(): Promise<string> {
      if (reason === '') throw new Error('--correct needs --reason: it stays on record')
      const account = await accountNamed(database, values.by)
      if (account.role !== 'system-administrator') throw new Error('--by must name a system administrator')
      return account.id
    }
  })
}
