import type { Database, Statement } from '../kernel/database.ts'

/** Days looked back on, beside today: those of the duty page, so that both say the same. */
export const daysOfDecisions = 90
/** Milliseconds the count is shown before it is made again: the public page is asked for by many. */
const freshMs = 10_000

/** Decisions on items that are in the centre, and how many of them were really made at a window. */
export interface WindowDecisions {
  decisions: number
  decisionsAtWindow: number
}

const counting: Statement = {
  name: 'window-decisions',
  text: `with day as (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on)
    select count(*)::int as decisions, count(*) filter (where c.decided_at_window)::int as "decisionsAtWindow"
    from day, case_row c join item_version v on v.code = c.item_code and v.version = c.item_version
    where c.decided_on between day.on - ${daysOfDecisions} and day.on and v.resident`,
}

/** Counts where decisions were really made, at most once in ten seconds however many ask. */
export function createWindowDecisions(database: Database): () => Promise<WindowDecisions> {
  let latest: { from: number; counted: Promise<WindowDecisions> } | undefined
  const count = async () => {
    const [row] = await database.run<WindowDecisions>(counting, [])
    return row ?? { decisions: 0, decisionsAtWindow: 0 }
  }
  return () => {
    const now = performance.now()
    if (latest === undefined || now - latest.from > freshMs) {
      const asked = { from: now, counted: count() }
      // A failure is not worth keeping.
      asked.counted.catch(() => latest === asked && (latest = undefined))
      latest = asked
    }
    return latest.counted
  }
}
