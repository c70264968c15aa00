// Another working calendar for every stage under way, as for every open case: its log says so, and its row, timers and whom it
// tells follow, within one transaction of the caller's.
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { fold, type Decider } from '#domain/kernel/index.ts'
import {
  openAcceptanceStatuses,
  openParallelStatuses,
  type AcceptedProject,
  type MovedStageClock,
  type RecountedStage,
  type StageClockKind,
} from '#domain/projects/index.ts'
import { lawClock } from '../identity/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { Append } from '../kernel/append.ts'
import type { Database } from '../kernel/database.ts'
import { entriesAsText, entriesOf, isLostRace, recordedOf, type Projected } from '../kernel/event-store.ts'
import type { Changed } from '../kernel/handle.ts'

/** A clock of a stage that ends on another day, and whose it is. */
export interface MovedStageLine extends MovedStageClock<StageClockKind> {
  handling: 'approval' | 'acceptance'
  id: string
  name: string
  nameEn: string
}

/** What another calendar does to the stages under way. */
export interface StageRecount {
  open: number
  moved: number
  alreadyLate: number
  lines: MovedStageLine[]
}

export interface StageRecounting {
  by: Actor
  after: CompiledCalendar
  /** Whether to write it down, or only to say what would happen. */
  write: boolean
}

/** Counts the stages under way in a transaction, whatever handles them. */
export type RecountStages = (query: Query, change: StageRecounting) => Promise<StageRecount>

/** One way in which stages are handled, as another calendar counts it. */
interface Handling<State, Event extends { type: string }> {
  handling: MovedStageLine['handling']
  table: 'parallel_approval' | 'acceptance'
  openStatuses: readonly string[]
  /** The column that says until when a right outlives the stage, where there is one. */
  rightsUntil?: 'objectable_until'
  decider: Pick<Decider<State, never, Event, never>, 'initial' | 'evolve'>
  calendar(version: string | null): CompiledCalendar
  recount(
    state: State,
    calendars: { before: CompiledCalendar; after: CompiledCalendar },
    when: { at: string; by: Actor },
  ): RecountedStage<Event & { moved: readonly MovedStageClock<StageClockKind>[] }>
  project(after: State, change: Changed<State, Event>): Projected
  append: Append
}
type Stage = { calendarVersion: string; project: AcceptedProject | null }

interface OpenRow {
  id: string
  log: string
  head: string
  now: string
}

/** Counts every stage under way of one handling anew, one after another: there are few of them beside cases. */
export async function recountStages<State extends Stage, Event extends { type: string }>(
  handling: Handling<State, Event>,
  query: Query,
  change: StageRecounting,
): Promise<StageRecount> {
  const { table, openStatuses, rightsUntil } = handling
  const right = rightsUntil ? ` or ${rightsUntil} >= (clock_timestamp() at time zone 'Asia/Shanghai')::date` : ''
  const total: StageRecount = { open: 0, moved: 0, alreadyLate: 0, lines: [] }
  const ids = await query<{ id: string }>(
    `select id from ${table} where (status = any($1) or due_on is not null${right}) and calendar_version <> $2 order by id`,
    [openStatuses, change.after.version],
  )
  for (const { id } of ids) await recountOne(handling, query, id, change, total)
  return total
}

/** Writing, whoever changes the stage at the same moment comes first or second: what was overtaken is read again. */
async function recountOne<State extends Stage, Event extends { type: string }>(
  handling: Handling<State, Event>,
  query: Query,
  id: string,
  change: StageRecounting,
  total: StageRecount,
): Promise<void> {
  const [row] = await query<OpenRow>(oneOpen(handling.table), [id])
  if (!row) return
  const log = recordedOf<Event>(row.log)
  const state = fold(handling.decider, log)
  const calendars = { before: handling.calendar(state.calendarVersion), after: change.after }
  const { event, late } = handling.recount(state, calendars, { at: row.now, by: change.by })
  if (event && change.write) {
    const news = [{ event, at: row.now, version: log.length + 1, serial: null }]
    const after = news.reduce(handling.decider.evolve, state)
    const stored = { stream: id, at: row.now, before: state, log: [...log, ...news], news: 1 }
    const entries = entriesOf(id, { version: log.length, hash: row.head }, row.now, [event], () => null)
    const prepared = { stream: id, entries, requestId: null, requestHash: null, ...handling.project(after, stored) }
    if (!(await isStored(query, handling.append.prepare(prepared))))
      return recountOne(handling, query, id, change, total)
  }
  total.open++
  if (late) total.alreadyLate++
  if (!event || event.moved.length === 0) return
  total.moved++
  const { name = '', nameEn = '' } = state.project ?? {}
  total.lines.push(...event.moved.map((moved) => ({ ...moved, handling: handling.handling, id, name, nameEn })))
}

async function isStored(query: Query, { statement, values }: ReturnType<Append['prepare']>): Promise<boolean> {
  await query('savepoint recounted')
  try {
    await query(statement.text, values)
    return true
  } catch (error) {
    if (!isLostRace(error)) throw error
    await query('rollback to savepoint recounted')
    return false
  }
}

const oneOpen = (table: string) => `select s.id, clock_timestamp() as now, l.log, l.head
  from ${table} s cross join lateral (
    select ${entriesAsText} as log, (array_agg(encode(hash, 'hex') order by version desc))[1] as head
    from event where stream = s.id) l
  where s.id = $1`

/** The counts and lines of both ways together. */
export const recountsTogether = (all: readonly StageRecount[]): StageRecount => ({
  open: all.reduce((sum, { open }) => sum + open, 0),
  moved: all.reduce((sum, { moved }) => sum + moved, 0),
  alreadyLate: all.reduce((sum, { alreadyLate }) => sum + alreadyLate, 0),
  lines: all.flatMap(({ lines }) => lines),
})

/** Stages that were applied for under the former calendar while a newer one was being published: counted by it now. */
export async function catchUpStages(
  { transaction, query }: Pick<Database, 'transaction' | 'query'>,
  recount: RecountStages,
  after: CompiledCalendar,
): Promise<void> {
  const [left] = await query(stragglers, [after.version, [...openParallelStatuses, ...openAcceptanceStatuses]])
  if (left) await transaction((within) => recount(within, { by: lawClock, after, write: true }))
}

/** Nobody applies under a calendar for long that is no longer in force: what is older was left on purpose. */
const stragglers = `select from calendar_version v, (
    select calendar_version, status, applied_on from parallel_approval
    union all select calendar_version, status, applied_on from acceptance) s
  where v.version = $1 and s.calendar_version <> $1 and s.status = any($2)
    and s.applied_on >= (v.published_at at time zone 'Asia/Shanghai')::date limit 1`
