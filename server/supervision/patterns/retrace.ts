import { caseDecider, type CaseEvent } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { traceOwnCase, type CaseTrace } from '#domain/supervision/index.ts'
import type { Query } from '../../kernel/administer.ts'
import { recordedOf, logOf } from '../../kernel/event-store.ts'
import type { PatternSources } from './sources.ts'

/** Entries read at once. */
const batch = 500

interface Grown {
  stream: string
  log: string
}

/**
 * Tells the cases anew whose logs have grown since the last time, and gives the departments they belong to; `more` says that
 * there is more to read. It reads in the order the tree of the log gave the entries after they were stored: whatever is
 * stored late is never skipped.
 */
export async function retrace(
  sources: PatternSources,
  query: Query,
  reached: number,
): Promise<{ reached: number; departments: string[]; more: boolean }> {
  const [end] = await query<{ last: number | null }>(
    'select max(index) as last from (select index from log_leaf where index > $1 order by index limit $2) as next',
    [reached, batch],
  )
  const last = end?.last ?? reached
  if (last === reached) return { reached, departments: [], more: false }
  const grown = await query<Grown>(
    `select c.id as stream,
       ${logOf('c.id')} as log
     from case_row c where c.submitted_at is not null and c.id in (
       select e.stream from log_leaf l join event e using (position) where l.index > $1 and l.index <= $2)`,
    [reached, last],
  )
  const traces = (await Promise.all(grown.map((one) => traceOf(sources, one)))).filter((trace) => trace !== null)
  await query(put, [JSON.stringify(traces.map(rowOf))])
  const departments = [...new Set(traces.map(({ departmentCode }) => departmentCode))]
  return { reached: last, departments, more: last - reached >= batch }
}

async function traceOf({ itemVersion, calendar }: PatternSources, { stream, log }: Grown): Promise<CaseTrace | null> {
  const recorded = recordedOf<CaseEvent>(log)
  const state = fold(caseDecider, recorded)
  const item = await itemVersion(state.itemCode, state.itemVersion)
  return traceOwnCase(stream, recorded, { item, calendar: calendar(state.calendarVersion) })
}

const rowOf = (trace: CaseTrace) => ({
  id: trace.id,
  department_code: trace.departmentCode,
  applied_at: trace.appliedAt,
  ended_at: trace.endedAt,
  vanished: trace.endedAs === 'void' || trace.endedAs === 'withdrawn',
  body: trace,
})

const put = `
  insert into case_trace select * from jsonb_populate_recordset(null::case_trace, $1::jsonb)
  on conflict (id) do update set ended_at = excluded.ended_at, vanished = excluded.vanished, body = excluded.body`
