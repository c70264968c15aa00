// Snapshots of the cases with clocks that may run: what those read, so that a recount need not read every log. They are made
// behind the commands, never in them, and can be thrown away at any time: where one is missing or old, the log is read.
import { setImmediate as breath } from 'node:timers/promises'
import { caseDecider, clockFactsOf, clockFactsShape, type CaseEvent } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { mayRun } from './may-run.ts'

/** How long nothing has happened to a case that is worth a snapshot, in seconds. */
const quietSeconds = 60

/** Entries of the log followed in one round. */
const pageSize = 1_000

/** After so many cases other requests have a turn. */
const breathEvery = 50

/** Whether snapshot `k` tells what the clocks of case `c` read: another calendar changes nothing of that. */
export const holds = `k.shape = ${clockFactsShape} and (k.version = c.version or not exists (select from event e
  where e.stream = k.id and e.version > k.version and e.entry not like '%"type":"CalendarChanged"%'))`

interface Looked {
  /** How far the log was followed, and how many entries that were. */
  until: number | null
  entries: number
  /** A case in want of a snapshot, if there is one. */
  id: string | null
  version: number
  log: string | null
}

/**
 * Follows the log, a page at each `round`, up to the first case to which something happened a moment ago; of several processes
 * one at a time. What a transaction stores that took longer than a moment may be passed by: its log is read.
 */
export const createSnapshots = ({ transaction }: Pick<Database, 'transaction'>, quiet = quietSeconds) => ({
  /** Makes the snapshots that are missing or old of the cases on the next page; says how many of how many entries. */
  round: (): Promise<{ looked: number; made: number }> =>
    transaction(async (query) => {
      const page = await query<Looked>(nextPage, [pageSize, quiet])
      const { until = null, entries = 0 } = page[0] ?? {}
      if (until === null || entries === 0) return { looked: 0, made: 0 }
      const made = await write(query, page)
      await query(settle, [until])
      return { looked: entries, made }
    }),
})

async function write(query: Query, page: readonly Looked[]): Promise<number> {
  const rows: object[] = []
  for (const [nth, { id, version, log }] of page.entries()) {
    if (nth % breathEvery === 0) await breath()
    if (id === null) continue
    rows.push({ id, version, facts: clockFactsOf(fold(caseDecider, recordedOf<CaseEvent>(log))) })
  }
  if (rows.length > 0) await query(upsert, [JSON.stringify(rows)])
  return rows.length
}

/**
 * Only the newest entry of a case counts; the case is looked up by itself, whatever the planner believes of a page. A snapshot by
 * a newer program is left alone. Who comes second while another process is at it sees no page.
 */
const nextPage = `
  with page as materialized (
    select position, stream, version from event
    where (select pg_try_advisory_xact_lock(74653, 2))
      and position > coalesce((select position from snapshot_progress where shape = ${clockFactsShape}), 0)
    order by position limit $1),
  newest as materialized (
    select p.position, c.* from page p cross join lateral (
      select id, version, last_at, ${mayRun} and not exists (
        select from case_snapshot k where k.id = c.id and (k.shape > ${clockFactsShape} or ${holds})) as wanted
      from case_row c where c.id = p.stream and c.version = p.version limit 1) c),
  fresh as (
    select min(position) as position from newest where last_at >= statement_timestamp() - make_interval(secs => $2)),
  followed as materialized (
    select max(p.position) as until, count(*) as entries from page p, fresh f where f.position is null or p.position < f.position)
  select f.until, f.entries, n.id, n.version, case when n.id is not null then ${logOf('n.id')} end as log
  from followed f left join newest n on n.wanted and n.position <= f.until`

const upsert = `
  insert into case_snapshot as s (id, version, shape, facts, head)
  select id, version, ${clockFactsShape}, facts, (select hash from event e where e.stream = id and e.version = r.version)
  from json_to_recordset($1::json) as r(id uuid, version int, facts json)
  on conflict (id) do update set version = excluded.version, shape = excluded.shape, facts = excluded.facts, head = excluded.head`

const settle = `
  insert into snapshot_progress as s (shape, position) values (${clockFactsShape}, $1)
  on conflict (shape) do update set position = excluded.position`

const aWeekAgo = `(statement_timestamp() - interval '7 days')::date`

/** A week is time enough for every round; what is left behind longer is in nobody's way. */
const ofEnded = `delete from case_snapshot s using case_row c
  where s.id = c.id and ${mayRun} is not true and (c.closed_on >= ${aWeekAgo} or c.runs_until >= ${aWeekAgo})`

/** Throws away the snapshots of cases of which nothing runs any more since a week at most. */
export async function forgetSnapshots({ query }: Pick<Database, 'query'>): Promise<void> {
  await query(ofEnded)
}
