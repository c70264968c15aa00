// The past under other rules: every case is told to supervision again, and the cards that would have been are held against those
// that were. Under the rules that were in force both are the same, bit for bit.
import type { Recorded } from '#domain/kernel/index.ts'
import {
  eventRules,
  isCard,
  ownStream,
  superviseHistory,
  superviseOutsideHistory,
  timeRules,
  type CardEvent,
  type Finding,
  type Judgement,
  type OutsideFacts,
  type OutsideMessageStored,
  type OwnReferences,
  type Regime,
  type Told,
} from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'
import { entriesAsText, recordedOf } from '../kernel/event-store.ts'
import { isOutside } from './sweep-watched.ts'

/** The log of one stream, entries in order. */
export interface StreamLog {
  stream: string
  log: readonly Recorded<{ type: string }>[]
}

/** What the log held, and what the rules make of it. */
export interface ReplayedRules {
  /** Ours and those of outside systems. */
  cases: number
  events: number
  /** What was raised when it happened. */
  raised: Finding[]
  /** What the rules would have raised; reminders are no cards. */
  found: Finding[]
}

/** What the cases of a log are told with. */
export interface ReplayReferences extends OwnReferences {
  /** Of an outside case that began at an instant, and how what was loaded of it was judged. */
  outside(stream: string, system: string, itemCode: string, at: string): { facts: OutsideFacts; judged: Judgement[] }
}

/**
 * Tells the rules every case of a log, up to `until` (instant); `told` hears how many so far. `raised` leaves out what shows
 * only over many cases.
 */
export async function replayRules(
  streams: AsyncIterable<StreamLog> | Iterable<StreamLog>,
  references: ReplayReferences,
  regime: Regime,
  until: string,
  told: (cases: number) => void = () => undefined,
): Promise<ReplayedRules> {
  const replayed: ReplayedRules = { cases: 0, events: 0, raised: [], found: [] }
  for await (const { stream, log } of streams) {
    const [first] = log
    if (first?.event.type === 'CardRaised') replayed.raised.push(...raisedBy(log as readonly Recorded<CardEvent>[]))
    const own = ownStream(stream, log, references)
    if (own) replayed.found.push(...foundIn(own.told(), regime, until))
    if (isOutside(log)) replayed.found.push(...foundInOutside(stream, log, references, regime, until))
    if (first?.event.type !== 'CaseDrafted' && !isOutside(log)) continue
    told(++replayed.cases)
    replayed.events += log.length
  }
  return replayed
}

function foundInOutside(
  stream: string,
  log: readonly Recorded<OutsideMessageStored>[],
  references: ReplayReferences,
  regime: Regime,
  until: string,
): Finding[] {
  const [first] = log
  if (!first) return []
  const { system, message } = first.event
  const { facts, judged } = references.outside(stream, system, message.itemCode, first.at)
  const found = superviseOutsideHistory(stream, log, facts, regime, { until, judged })
  return found.map(({ finding }) => finding).filter(isCard)
}

const foundIn = (history: Iterable<Told>, regime: Regime, until: string): Finding[] =>
  superviseHistory(history, regime, until)
    .map(({ finding }) => finding)
    .filter(isCard)

/**
 * The card of a case as it stands in the log: one that a recorded outage excused is there no more, unless it came again. What was
 * found about staff, windows and items is found over many cases and not told again here.
 */
function raisedBy(log: readonly Recorded<CardEvent>[]): Finding[] {
  let stands: Finding | null = null
  for (const { event } of log) {
    if (event.type === 'CardRaised') stands = event.finding
    if (event.type === 'CardExempted') stands = null
    if (event.type === 'CardReinstated') stands ??= event.finding
  }
  return stands?.about.kind === 'case' && watching.has(stands.rule) ? [stands] : []
}

/** What is found in single cases, by rules alone: people's verdicts are not told again. */
const watching: ReadonlySet<string> = new Set([...timeRules, ...eventRules].map(({ no }) => no))

/** Streams fetched at a time: memory stays flat however long the log is. */
const pageSize = 1_000

/** Every stream of the log, from the database. While one page is told the next is on its way. */
export async function* streamsOf(query: Database['query']): AsyncGenerator<StreamLog> {
  let coming = pageAfter(query, '00000000-0000-0000-0000-000000000000')
  for (;;) {
    const rows = await coming
    const reached = rows.at(-1)?.stream
    if (reached === undefined) return
    coming = pageAfter(query, reached)
    // Whoever stops in the middle asks for no more; what fails is told when it is asked for.
    coming.catch(() => undefined)
    for (const { stream, log } of rows) yield { stream, log: recordedOf<{ type: string }>(log) }
  }
}

const pageAfter = (query: Database['query'], after: string) =>
  query<{ stream: string; log: string }>(
    `select s.stream, l.log from (select distinct stream from event where stream > $1 order by stream limit $2) s
     cross join lateral (
       select ${entriesAsText} as log
       from event e where e.stream = s.stream) l
     order by s.stream`,
    [after, pageSize],
  )
