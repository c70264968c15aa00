// Another working calendar for every case with clocks that may run: its log says so, and its row, timers and what it is told follow, page by
// page within one transaction of the caller's.
import { setImmediate as breath } from 'node:timers/promises'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import {
  caseDecider,
  changeCalendar,
  type Actor,
  type CaseEvent,
  type CaseState,
  type MovedClock,
} from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { Query } from '../kernel/administer.ts'
import { entriesAsText, entriesOf, recordedOf, type Projected } from '../kernel/event-store.ts'
import type { CaseDesk } from './desk.ts'
import { mayRun, nextRunning } from './may-run.ts'
import { caseRow, timerRows } from './projection.ts'
import { calendarRow, writeRecalculated, type Recalculated } from './write-recalculated.ts'

/** A clock that ends on another day, and whose it is. */
export interface MovedLine extends MovedClock {
  caseId: string
  itemCode: string
  itemVersion: number
  receivedOn: string | null
  serial: number | null
}

/** What another calendar does to the open cases. */
export interface Recalculation {
  openCases: number
  moved: number
  earlier: number
  later: number
  alreadyLate: number
  /** The 200 that ended first before. */
  lines: MovedLine[]
}

const mostLines = 200

interface OpenRow {
  id: string
  log: string
  head: string
  now: string
}

interface Change {
  by: Actor
  after: CompiledCalendar
  /** Whether to write it down, or only to say what would happen. */
  write: boolean
}

const pageSize = 1_000

/** After so many cases other requests have a turn, and what is being sent to the database goes on its way. */
const breathEvery = 50

/** Counts every open case pinned to one of `versions` anew. Writing, whoever changes one of them at the same time comes second. */
export async function recalculate(
  desk: CaseDesk,
  query: Query,
  versions: readonly string[],
  change: Change,
): Promise<Recalculation> {
  const total: Recalculation = { openCases: 0, moved: 0, earlier: 0, later: 0, alreadyLate: 0, lines: [] }
  for (const version of versions.filter((one) => one !== change.after.version))
    await recalculateVersion(desk, query, version, change, total)
  return { ...total, lines: earliest(total.lines) }
}

/** Reads the next page, and writes the one before, while one is counted. */
async function recalculateVersion(
  desk: CaseDesk,
  query: Query,
  version: string,
  change: Change,
  total: Recalculation,
): Promise<void> {
  const readAfter = (id: string) => query<OpenRow>(openCases, [version, id, pageSize])
  const before = desk.calendar(version)
  const overtaken: string[] = []
  let writing: Promise<string[]> = Promise.resolve([])
  let reading = readAfter('00000000-0000-0000-0000-000000000000')
  for (let page = await reading; page.length > 0; page = await reading) {
    reading = readAfter(page.at(-1)?.id ?? '')
    const counted = await countAll(desk, page, { ...change, before }, total)
    overtaken.push(...(await writing))
    if (change.write) writing = writeRecalculated(query, counted)
    // Where the next page cannot be read, nobody waits for this one any more.
    writing.catch(() => undefined)
  }
  overtaken.push(...(await writing))
  if (overtaken.length > 0) await recalculateAgain(desk, query, overtaken, { ...change, before }, total)
}

type Counting = Change & { before: CompiledCalendar }
type Timer = Projected['timers'][number]

/** Cases that went on while they were being counted: read again as they stand now, until none is left. */
async function recalculateAgain(
  desk: CaseDesk,
  query: Query,
  ids: readonly string[],
  change: Counting,
  total: Recalculation,
): Promise<void> {
  let left = ids
  while (left.length > 0) {
    const page = await query<OpenRow>(casesNamed, [left, change.before.version])
    // They were counted among the open ones; only what is written is to be made good.
    left = await writeRecalculated(query, await countAll(desk, page, change, { ...total, lines: [] }))
  }
}

async function countAll(
  desk: CaseDesk,
  page: readonly OpenRow[],
  change: Counting,
  total: Recalculation,
): Promise<Recalculated[]> {
  const counted: Recalculated[] = []
  for (const [nth, row] of page.entries()) {
    if (nth % breathEvery === 0) await breath()
    const log = recordedOf<CaseEvent>(row.log)
    const state = fold(caseDecider, log)
    const item = await desk.items.version(state.itemCode, state.itemVersion)
    const { event, late } = changeCalendar(state, item, change, { at: row.now, by: change.by })
    total.openCases++
    if (late) total.alreadyLate++
    if (!event) continue
    note(total, event.moved, row.id, state)
    if (change.write) counted.push(recalculated({ ...row, version: log.length }, state, item, change, event))
  }
  return counted
}

function note(total: Recalculation, moved: readonly MovedClock[], caseId: string, state: CaseState): void {
  const { itemCode, itemVersion, receivedOn, serial } = state
  if (moved.length > 0) total.moved++
  for (const clock of moved) {
    if (clock.to < clock.from) total.earlier++
    else total.later++
    total.lines.push({ ...clock, caseId, itemCode, itemVersion, receivedOn, serial })
  }
  if (total.lines.length > 10 * mostLines) total.lines = earliest(total.lines)
}

const earliest = (lines: readonly MovedLine[]): MovedLine[] =>
  lines.toSorted((a, b) => (a.from < b.from ? -1 : 1)).slice(0, mostLines)

function recalculated(
  { id, head, version, now: at }: OpenRow & { version: number },
  state: CaseState,
  item: ServiceItem,
  change: Counting,
  event: Extract<CaseEvent, { type: 'CalendarChanged' }>,
): Recalculated {
  const [entry] = entriesOf(id, { version, hash: head }, at, [event], () => null)
  if (!entry) throw new Error('an event makes an entry')
  const after = caseDecider.evolve(state, { event, at, version: entry.version, serial: null })
  const facts = { item, calendar: change.after }
  const timers = timerRows(after, facts)
  const held = timerRows(state, { item, calendar: change.before })
  return {
    id,
    entry,
    row: calendarRow(caseRow(after, facts, id, entry.version)),
    timers: [
      ...held.filter((one) => !timers.some(({ kind }) => kind === one.kind)).map(stopped),
      ...otherThan(held, timers),
    ],
  }
}

const stopped = ({ kind }: Timer) => ({ kind, dueAt: null })

const otherThan = (held: readonly Timer[], timers: readonly Timer[]) =>
  timers.filter(({ kind, dueAt }) => !held.some((one) => one.kind === kind && one.dueAt === dueAt))

const columns = `c.id, clock_timestamp() as now, l.log, l.head
  from case_row c cross join lateral (
    select ${entriesAsText} as log,
      encode((array_agg(hash order by version))[count(*)], 'hex') as head
    from event where stream = c.id) l
  where ${mayRun}`

const openCases = `select ${columns} and c.id in (${nextRunning}) order by c.id`

const casesNamed = `select ${columns} and c.id = any($1::uuid[]) and c.calendar_version = $2`
