// The past under other rules: every case is told to supervision again, and the cards that would have been are held against those
// that were. Under the rules that were in force both are the same, bit for bit.
import type { CaseEvent, References } from '#domain/cases/index.ts'
import { recordedOf } from '../kernel/event-store.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import type { AcceptanceEvent } from '#domain/projects/index.ts'
import {
  superviseHistory,
  toldAcceptance,
  toldOwnCase,
  type Finding,
  type Regime,
  type Told,
} from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'

/** The log of one stream, entries in order. */
export interface StreamLog {
  stream: string
  log: readonly Recorded<{ type: string }>[]
}

/** What the log held, and what the rules make of it. */
export interface ReplayedRules {
  cases: number
  events: number
  /** What was raised when it happened. */
  raised: Finding[]
  /** What the rules would have raised. */
  found: Finding[]
}

/**
 * Tells the rules every case of a log, up to `until` (instant); `told` hears how many so far. `raised` leaves out what shows
 * only over many cases.
 */
export async function replayRules(
  streams: AsyncIterable<StreamLog> | Iterable<StreamLog>,
  references: Pick<References, 'item' | 'calendar'>,
  regime: Regime,
  until: string,
  told: (cases: number) => void = () => undefined,
): Promise<ReplayedRules> {
  const replayed: ReplayedRules = { cases: 0, events: 0, raised: [], found: [] }
  const outside = new Set<string>()
  for await (const { stream, log } of streams) {
    const [first] = log
    if (first?.event.type === 'CardRaised') replayed.raised.push(...raisedBy(first))
    if (first?.event.type === 'OutsideMessageStored') outside.add(stream)
    if (first?.event.type === 'AcceptanceApplied') {
      const acceptance = log as readonly Recorded<AcceptanceEvent>[]
      replayed.found.push(...foundIn(toldAcceptance(stream, acceptance, references.calendar), regime, until))
    }
    if (first?.event.type !== 'CaseDrafted') continue
    told(++replayed.cases)
    replayed.events += log.length
    const history = toldOwnCase(stream, log as readonly Recorded<CaseEvent>[], (state) => ({
      item: references.item(state.itemCode, state.itemVersion),
      calendar: references.calendar(state.calendarVersion),
    }))
    replayed.found.push(...foundIn(history, regime, until))
  }
  // What outside systems sent is judged as it came, which a log does not tell again.
  return { ...replayed, raised: replayed.raised.filter(({ about }) => !outside.has(about.id)) }
}

const foundIn = (history: Iterable<Told>, regime: Regime, until: string): Finding[] =>
  superviseHistory(history, regime, until).map(({ finding }) => finding)

/** Cards of our own cases; what was found about staff, windows and items is found over many cases and not told again here. */
function raisedBy({ event }: Recorded<{ type: string }>): Finding[] {
  const { finding } = event as unknown as { finding: Finding }
  return finding.about.kind === 'case' ? [finding] : []
}

/** Streams fetched at a time: memory stays flat however long the log is. */
const pageSize = 1_000

/** Every stream of the log, from the database. */
export async function* streamsOf(query: Database['query']): AsyncGenerator<StreamLog> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await query<{ stream: string; log: string }>(
      `select s.stream, l.log from (select distinct stream from event where stream > $1 order by stream limit $2) s
       cross join lateral (
         select string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version) as log
         from event e where e.stream = s.stream) l
       order by s.stream`,
      [after, pageSize],
    )
    for (const { stream, log } of rows) yield { stream, log: recordedOf<{ type: string }>(log) }
    const reached = rows.at(-1)?.stream
    if (reached === undefined) return
    after = reached
  }
}
