import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { ClockFacts, Recounted } from '#domain/cases/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import { entriesOf, type Entry, type Projected } from '../kernel/event-store.ts'
import { clockColumns, timerRows } from './clock-columns.ts'
import type { HallMove } from './hall-moves.ts'
import type { OpenCase } from './open-cases-to-count.ts'
import type { CaseRow } from './projection.ts'

type Timer = Projected['timers'][number]

/** A case after its calendar changed: one more entry, its row, and what is other than before of its timers. */
export interface Recalculated {
  id: string
  entry: Entry
  /** Those columns of its row that follow the calendar. */
  row: ReturnType<typeof clockColumns> & Pick<CaseRow, 'version' | 'last_at' | 'calendar_version'>
  /** Without an instant: the timer stops. */
  timers: { kind: string; dueAt: string | null }[]
  moves: HallMove[]
}

/** How the case stands in its log and in the hall. */
type Standing = Omit<OpenCase, 'facts' | 'log'>

interface Counted {
  facts: ClockFacts
  item: ServiceItem
  before: CompiledCalendar
  after: CompiledCalendar
}

/** What is to be written of a case that another calendar counted anew. */
export function recalculated(
  open: Standing,
  { facts, item, before, after }: Counted,
  { event, clocks }: Recounted,
): Recalculated {
  const { id, version, head, now: at } = open
  const [entry] = entriesOf(id, { version, hash: head }, at, event ? [event] : [], () => null)
  if (!entry) throw new Error('an event makes an entry')
  const timers = timerRows(facts, { item, calendar: after })
  const held = timerRows(facts, { item, calendar: before })
  const columns = clockColumns(facts, { item, calendar: after }, clocks ?? undefined)
  return {
    id,
    entry,
    row: { version: entry.version, ...columns, last_at: at, calendar_version: after.version },
    timers: [
      ...held.filter((one) => !timers.some(({ kind }) => kind === one.kind)).map(stopped),
      ...otherThan(held, timers),
    ],
    moves: movesOf(open, item.code, columns),
  }
}

/** A recount starts no clock and stops none: only the days change. */
function movesOf(
  { department, window, runningOn, owedOn }: Standing,
  item: string,
  { due_on: dueOn, promised_due_on: promisedOn }: ReturnType<typeof clockColumns>,
): HallMove[] {
  const moves: HallMove[] = []
  const move = (what: HallMove['what'], from: CivilDate | null, to: CivilDate | null) => {
    if (from !== null && to !== null && from !== to) moves.push({ what, department, window, item, from, to })
  }
  move('running', runningOn, dueOn)
  move('owed', owedOn, promisedOn)
  return moves
}

const stopped = ({ kind }: Timer) => ({ kind, dueAt: null })

const otherThan = (held: readonly Timer[], timers: readonly Timer[]) =>
  timers.filter(({ kind, dueAt }) => !held.some((one) => one.kind === kind && one.dueAt === dueAt))
