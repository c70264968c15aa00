// Snapshots of the cases with clocks that may run: what those read, so that a recount need not read every log. They are made
// behind the commands, never in them, and can be thrown away at any time: where one is missing or old, the log is read.
import { setImmediate as breath } from 'node:timers/promises'
import { caseDecider, clockFactsOf, clockFactsShape, type CaseEvent } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { mayRun, nextRunning } from './may-run.ts'

/** How long nothing has happened to a case that is worth a snapshot, in seconds. */
const quietSeconds = 60

/** Cases looked at in one round. */
const pageSize = 200

/** After so many cases other requests have a turn. */
const breathEvery = 50

interface Looked {
  id: string
  version: number
  /** Null where its snapshot is as new as the case, or the case was changed a moment ago. */
  log: string | null
}

/** Goes round the cases with clocks that may run, a page at each `round`; of several processes one at a time. */
interface Snapshots {
  /** Looks at the next page and makes its snapshots anew where they are missing or old; says how many of how many. */
  round(): Promise<{ looked: number; made: number }>
}

const noId = '00000000-0000-0000-0000-000000000000'

/** `versions` are those of the calendar: the cases of one after those of another. */
export function createSnapshots(
  { transaction }: Pick<Database, 'transaction'>,
  versions: () => readonly string[],
  quiet = quietSeconds,
): Snapshots {
  let [nth, after] = [0, noId]
  return {
    round: () =>
      transaction(async (query) => {
        for (; nth < versions().length; [nth, after] = [nth + 1, noId]) {
          const page = await query<Looked>(nextPage, [versions()[nth], after, pageSize, quiet])
          const last = page.at(-1)
          if (!last) continue
          after = last.id
          return { looked: page.length, made: await write(query, page) }
        }
        ;[nth, after] = [0, noId]
        return { looked: 0, made: 0 }
      }),
  }
}

async function write(query: Query, page: readonly Looked[]): Promise<number> {
  const rows: object[] = []
  for (const [nth, { id, version, log }] of page.entries()) {
    if (nth % breathEvery === 0) await breath()
    if (log === null) continue
    rows.push({ id, version, facts: clockFactsOf(fold(caseDecider, recordedOf<CaseEvent>(log))) })
  }
  if (rows.length > 0) await query(upsert, [JSON.stringify(rows)])
  return rows.length
}

/** A snapshot by a newer program is left alone. Who comes second while another process is at it sees no page. */
const nextPage = `
  select c.id, c.version,
    case when c.last_at < statement_timestamp() - make_interval(secs => $4)
      and (s.id is null or s.shape < ${clockFactsShape} or (s.shape = ${clockFactsShape} and s.version < c.version)) then ${logOf('c.id')} end as log
  from case_row c left join lateral (select id, version, shape from case_snapshot k where k.id = c.id limit 1) s on true
  where (select pg_try_advisory_xact_lock(74653, 2)) and c.id in (${nextRunning}) order by c.id`

const upsert = `
  insert into case_snapshot as s (id, version, shape, facts)
  select id, version, ${clockFactsShape}, facts from json_to_recordset($1::json) as r(id uuid, version int, facts json)
  on conflict (id) do update set version = excluded.version, shape = excluded.shape, facts = excluded.facts`

const aWeekAgo = `(statement_timestamp() - interval '7 days')::date`

/** A week is time enough for every round; what is left behind longer is in nobody's way. */
const ofEnded = `delete from case_snapshot s using case_row c
  where s.id = c.id and ${mayRun} is not true and (c.closed_on >= ${aWeekAgo} or c.runs_until >= ${aWeekAgo})`

/** Throws away the snapshots of cases of which nothing runs any more since a week at most. */
export async function forgetSnapshots({ query }: Pick<Database, 'query'>): Promise<void> {
  await query(ofEnded)
}
