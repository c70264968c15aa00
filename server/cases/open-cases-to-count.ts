// Cases with clocks that may run, as they are read to be counted by another calendar: what their clocks read, from a snapshot
// where there is one, else from the whole log.
import { caseDecider, type CaseEvent, type ClockFacts } from '#domain/cases/index.ts'
import { fold, type CivilDate } from '#domain/kernel/index.ts'
import type { Query } from '../kernel/administer.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { mayRun, running } from './may-run.ts'
import { holds } from './snapshot-cases.ts'

/** A case with clocks that may run, with `facts` where a snapshot tells them, and `log` where none does. */
export interface OpenCase {
  id: string
  version: number
  /** The hash of its newest entry. */
  head: string
  now: string
  /** Where the hall counts it, and on which days as running and as owed; null where it does not. */
  department: string
  window: string | null
  runningOn: CivilDate | null
  owedOn: CivilDate | null
  /** As JSON: of a page none is an object before its turn. */
  facts: string | null
  log: string | null
}

/** What the clocks of the case read. */
export const factsOf = ({ facts, log }: OpenCase): ClockFacts =>
  facts === null ? fold(caseDecider, recordedOf<CaseEvent>(log)) : (JSON.parse(facts) as ClockFacts)

/** The ids of all cases by a calendar of which clocks may run, in their order. */
export async function casesToCount(query: Query, calendar: string): Promise<string[]> {
  // One text, since of a hundred thousand ids an array takes longer to read than they took to find.
  const [row] = await query<{ ids: string | null }>(
    `select string_agg(id::text, ',' order by id) as ids from (${running}) c`,
    [calendar],
  )
  return row?.ids?.split(',') ?? []
}

/** Those of `ids` that are still by that calendar, and of which clocks may still run. */
export const readToCount = (query: Query, calendar: string, ids: readonly string[]) =>
  query<OpenCase>(read, [calendar, ids])

/**
 * One instant for all of them, written as we write it. A snapshot is looked up case by case, since a join of the tables might
 * begin at the first snapshot for every page.
 */
const read = `
  with clock as materialized (
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now)
  select c.id, c.version, clock.now, c.department_code as department, c.window_code as window,
    hall_running_on(c) as "runningOn", hall_owed_on(c) as "owedOn", s.facts::text,
    case when s.facts is null then ${logOf('c.id')} end as log,
    encode(case when s.version = c.version then s.head
      else (select hash from event e where e.stream = c.id and e.version = c.version) end, 'hex') as head
  from clock, case_row c left join lateral (select * from case_snapshot k where k.id = c.id and ${holds} limit 1) s on true
  where c.id = any($2::uuid[]) and c.calendar_version = $1 and ${mayRun} order by c.id`
