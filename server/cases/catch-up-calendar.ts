import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { type CaseDesk } from './desk.ts'
import { mayRun } from './may-run.ts'
import { recalculate } from './recalculate.ts'
import { lawClock } from '../identity/index.ts'

/** So long (seconds) after it was published nobody submits under another calendar any more. */
const patience = 300

/**
 * Cases that were submitted under `former` versions while a newer calendar was being published: counted by it now. Once a
 * publication is some time past there are none, and none is looked for.
 */
export function createCatchUp(desk: CaseDesk, settledAfter = patience) {
  let settled: string | null = null
  return async (former: readonly string[], after: CompiledCalendar): Promise<void> => {
    const { version } = after
    if (settled === version) return
    const [found] = await desk.database.query<{ left: boolean; settled: boolean }>(stragglers, [
      former.filter((one) => one !== version),
      version,
      settledAfter,
    ])
    if (found?.left)
      await desk.database.transaction((query) => recalculate(desk, query, former, { by: lawClock, after, write: true }))
    if (found?.settled ?? true) settled = version
  }
}

/** Nobody submits under a calendar for long that is no longer in force: what is older was left on purpose. */
const stragglers = `select published_at < clock_timestamp() - make_interval(secs => $3) as settled, exists (
    select from case_row c where c.submitted_at is not null and c.waiting_for <> 'nobody'
      and c.calendar_version = any($1::text[]) and ${mayRun} and c.submitted_at > v.published_at - interval '5 minutes') as left
  from calendar_version v where v.version = $2`
