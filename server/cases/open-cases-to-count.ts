// Cases with clocks that may run, as they are read to be counted by another calendar: what their clocks read, from a snapshot
// where there is one, else from the whole log.
import { caseDecider, clockFactsShape, type CaseEvent, type ClockFacts } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { Query } from '../kernel/administer.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { mayRun, nextRunning } from './may-run.ts'

/** A case with clocks that may run, with `facts` where a snapshot tells them, and `log` where none does. */
export interface OpenCase {
  id: string
  version: number
  /** The hash of its newest entry. */
  head: string
  now: string
  facts: ClockFacts | null
  log: string | null
}

/** What the clocks of the case read. */
export const factsOf = ({ facts, log }: OpenCase): ClockFacts => facts ?? fold(caseDecider, recordedOf<CaseEvent>(log))

/** The first cases by a calendar of which clocks may run, with ids after `id`; at most `limit`. */
export const openCasesAfter = (query: Query, calendar: string, id: string, limit: number) =>
  query<OpenCase>(`${read} and c.id in (${nextRunning}) order by c.id`, [calendar, id, limit])

/** Those of `ids` that are still by that calendar. */
export const openCasesNamed = (query: Query, calendar: string, ids: readonly string[]) =>
  query<OpenCase>(`${read} and c.calendar_version = $1 and c.id = any($2::uuid[])`, [calendar, ids])

/**
 * Another calendar changes nothing of what is kept: a snapshot holds on past it. It is looked up case by case, since a join of
 * the tables might begin at the first snapshot for every page.
 */
const snapshot = `select facts from case_snapshot k where k.id = c.id and k.shape = ${clockFactsShape}
  and (k.version = c.version or not exists (select from event e
    where e.stream = k.id and e.version > k.version and e.entry not like '%"type":"CalendarChanged"%'))
  limit 1`

const read = `select c.id, c.version, clock_timestamp() as now, s.facts,
    case when s.facts is null then ${logOf('c.id')} end as log,
    (select encode(hash, 'hex') from event e where e.stream = c.id and e.version = c.version) as head
  from case_row c left join lateral (${snapshot}) s on true
  where ${mayRun}`
