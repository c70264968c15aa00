import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { type CaseDesk } from './desk.ts'
import { mayRun } from './may-run.ts'
import { recalculate } from './recalculate.ts'
import { lawClock } from '../identity/index.ts'

/** Cases that were submitted under `former` versions while a newer calendar was being published: counted by it now. */
export async function catchUpCalendar(
  desk: CaseDesk,
  former: readonly string[],
  after: CompiledCalendar,
): Promise<void> {
  const { version } = after
  const [left] = await desk.database.query(stragglers, [former.filter((one) => one !== version), version])
  if (!left) return
  await desk.database.transaction((query) => recalculate(desk, query, former, { by: lawClock, after, write: true }))
}

/** Nobody submits under a calendar for long that is no longer in force: what is older was left on purpose. */
const stragglers = `select from case_row c, calendar_version v
  where c.calendar_version = any($1::text[]) and ${mayRun}
    and v.version = $2 and c.submitted_at > v.published_at - interval '5 minutes' limit 1`
