// Another working calendar for every case with clocks that may run: its log says so, and its row, timers and what it is told
// follow, page by page within one transaction of the caller's.
import { setImmediate as breath } from 'node:timers/promises'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { changeCalendar, type Actor, type ClockFacts, type MovedClock } from '#domain/cases/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { CaseDesk } from './desk.ts'
import { countedTogether, HallMoves } from './hall-moves.ts'
import { casesToCount, factsOf, readToCount, type OpenCase } from './open-cases-to-count.ts'
import { recalculated } from './recalculated.ts'
import { RecalculatedPage, writeRecalculated } from './write-recalculated.ts'

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
const breathEvery = 20

/** Counts every open case pinned to one of `versions` anew. Writing, whoever changes one of them at the same time comes second. */
export async function recalculate(
  desk: CaseDesk,
  query: Query,
  versions: readonly string[],
  change: Change,
): Promise<Recalculation> {
  const total: Recalculation = { openCases: 0, moved: 0, earlier: 0, later: 0, alreadyLate: 0, lines: [] }
  const countAnew = async (hall: HallMoves) => {
    for (const version of versions.filter((one) => one !== change.after.version))
      await recalculateVersion(desk, query, version, { ...change, hall }, total)
  }
  await (change.write ? countedTogether(query, countAnew) : countAnew(new HallMoves()))
  return { ...total, lines: earliest(total.lines) }
}

/** So many pages are on their way to be written while the next is counted: the database never waits for one. */
const mostUnderWay = 2

/**
 * Reads the next page, and writes those before, while one is counted; read is beside the transaction, which has not come to
 * those cases yet. Whatever was changed since a page was read is found in writing it.
 */
async function recalculateVersion(
  desk: CaseDesk,
  query: Query,
  version: string,
  change: Writing,
  total: Recalculation,
): Promise<void> {
  const { query: beside } = desk.database
  const before = desk.calendar(version)
  const ids = await casesToCount(beside, version)
  const readFrom = (nth: number) => readToCount(beside, version, ids.slice(nth, nth + pageSize))
  const [overtaken, underWay]: [string[], Promise<string[]>[]] = [[], []]
  let reading = readFrom(0)
  for (let next = pageSize; next - pageSize < ids.length; next += pageSize) {
    const page = await reading
    reading = readFrom(next)
    const counted = await countAll(desk, page, { ...change, before }, total)
    if (!change.write) continue
    const writing = writeRecalculated(query, counted, change.hall)
    // Where another page fails, nobody waits for this one any more.
    writing.catch(() => undefined)
    underWay.push(writing)
    if (underWay.length > mostUnderWay) overtaken.push(...((await underWay.shift()) ?? []))
  }
  overtaken.push(...(await Promise.all(underWay)).flat())
  if (overtaken.length > 0) await recalculateAgain(desk, query, overtaken, { ...change, before }, total)
}

type Writing = Change & { hall: HallMoves }
type Counting = Writing & { before: CompiledCalendar }

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
    const page = await readToCount(query, change.before.version, left)
    // They were counted among the open ones; only what is written is to be made good.
    left = await writeRecalculated(query, await countAll(desk, page, change, { ...total, lines: [] }), change.hall)
  }
}

async function countAll(
  desk: CaseDesk,
  page: readonly OpenCase[],
  change: Counting,
  total: Recalculation,
): Promise<RecalculatedPage> {
  const counted = new RecalculatedPage()
  for (const [nth, row] of page.entries()) {
    if (nth % breathEvery === 0) await breath()
    const facts = factsOf(row)
    const item = await desk.items.version(facts.itemCode, facts.itemVersion)
    const recounted = changeCalendar(facts, item, change, { at: row.now, by: change.by })
    total.openCases++
    if (recounted.late) total.alreadyLate++
    if (!recounted.event) continue
    note(total, recounted.event.moved, row.id, facts)
    if (change.write) counted.add(recalculated(row, { facts, item, ...change }, recounted))
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
