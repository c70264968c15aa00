// Another working calendar for every case with clocks that may run: its log says so, and its row, timers and what it is told
// follow, page by page within one transaction of the caller's.
import { setImmediate as breath } from 'node:timers/promises'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { changeCalendar, type Actor, type ClockFacts, type MovedClock } from '#domain/cases/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { CaseDesk } from './desk.ts'
import { factsOf, openCasesAfter, openCasesNamed, type OpenCase } from './open-cases-to-count.ts'
import { recalculated, type Recalculated } from './recalculated.ts'
import { writeRecalculated } from './write-recalculated.ts'

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

/**
 * Reads the next page, and writes the one before, while one is counted; read is beside the transaction, which has not come to
 * those cases yet. Whatever was changed since a page was read is found in writing it.
 */
async function recalculateVersion(
  desk: CaseDesk,
  query: Query,
  version: string,
  change: Change,
  total: Recalculation,
): Promise<void> {
  const readAfter = (id: string) => openCasesAfter(desk.database.query, version, id, pageSize)
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
    const page = await openCasesNamed(query, change.before.version, left)
    // They were counted among the open ones; only what is written is to be made good.
    left = await writeRecalculated(query, await countAll(desk, page, change, { ...total, lines: [] }))
  }
}

async function countAll(
  desk: CaseDesk,
  page: readonly OpenCase[],
  change: Counting,
  total: Recalculation,
): Promise<Recalculated[]> {
  const counted: Recalculated[] = []
  for (const [nth, row] of page.entries()) {
    if (nth % breathEvery === 0) await breath()
    const facts = factsOf(row)
    const item = await desk.items.version(facts.itemCode, facts.itemVersion)
    const recounted = changeCalendar(facts, item, change, { at: row.now, by: change.by })
    total.openCases++
    if (recounted.late) total.alreadyLate++
    if (!recounted.event) continue
    note(total, recounted.event.moved, row.id, facts)
    if (change.write) counted.push(recalculated(row, { facts, item, ...change }, recounted))
  }
  return counted
}

function note(total: Recalculation, moved: readonly MovedClock[], caseId: string, facts: ClockFacts): void {
  const { itemCode, itemVersion, receivedOn, serial } = facts
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
