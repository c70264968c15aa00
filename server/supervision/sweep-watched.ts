// The moments that come by themselves: cases whose next moment is due are looked at together, and whatever their clocks have
// made due becomes a card. Work grows with what is due, never with what is open.
import { caseDecider, type CaseEvent } from '#domain/cases/index.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { fold, type Recorded } from '#domain/kernel/index.ts'
import {
  isRecount,
  lookAtStanding,
  ownStream,
  type Found,
  type OutsideMessageStored,
  type OwnStream,
  type Regime,
} from '#domain/supervision/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { recordedOf, type Projected, logOf } from '../kernel/event-store.ts'
import { cardNewsOf, remindersOf, storeCards, type CardNews } from './card-news.ts'

/** What the sweep goes by. */
export interface Watch {
  database: Database
  regime(): Regime
  itemVersion(code: string, version: number): Promise<ServiceItem>
  calendar(version: string | null): CompiledCalendar
  /** Looks at a case of an outside system; needed where there are any. */
  outside?(
    watch: Pick<Watch, 'database' | 'regime' | 'calendar'>,
    stream: string,
    log: readonly Recorded<OutsideMessageStored>[],
    now: string,
  ): Promise<LookedOutside>
}

/** What a look at a case of an outside system tells. */
export interface LookedOutside {
  found: Found[]
  next: string | null
  /** How long after a breach its case is judged (hours). */
  settleHours: number
  /** What there would have been found so far, or up to another instant, under those rules. */
  under(regime: Regime, until?: string): Found[]
}

/** Commands that read the clock just before a moment may be stored a little after it: they come first. */
const graceMs = 300
const lease = { seconds: 30, batch: 200 }

/**
 * Looks at every case whose moment has come (by the database's clock, or `until`); returns how many were looked at. One that
 * cannot be looked at keeps its lease and is tried again later; the others do not wait for it.
 */
export async function sweepWatched(
  watch: Watch,
  until: string | null = null,
  onError: (error: unknown) => void = (error) => {
    throw error
  },
): Promise<number> {
  let looked = 0
  for (;;) {
    const due = await watch.database.run<Due>(leaseDue, [until])
    if (due.length === 0) return looked
    const looks = await Promise.allSettled(due.map((one) => look(watch, one)))
    const done = looks.filter((one) => one.status === 'fulfilled').map(({ value }) => value)
    if (done.length > 0) await watch.database.run(write, [JSON.stringify(done)])
    for (const one of looks) if (one.status === 'rejected') onError(one.reason)
    looked += due.length
  }
}

interface Due {
  stream: string
  now: string
  log: string
}

/** The clock of the statement, which stands still: by one that runs no index could be searched, and all that is open would be read. */
export const leaseDue: Statement = {
  name: 'lease-watched',
  text: `with due as (
      update timer set leased_until = clock_timestamp() + make_interval(secs => ${lease.seconds})
      where (stream, kind) in (
        select stream, kind from timer
        where kind = 'supervise' and leased_until < clock_timestamp()
          and due_at <= coalesce($1::timestamptz, statement_timestamp() - interval '${graceMs} milliseconds')
        order by due_at limit ${lease.batch} for update skip locked)
      returning stream)
    select d.stream, coalesce($1::timestamptz, clock_timestamp()) as now,
      ${logOf('d.stream')} as log
    from due d`,
}

async function look(watch: Watch, { stream, now, log }: Due) {
  const recorded = recordedOf<{ type: string }>(log)
  const { found, next } = isOutside(recorded)
    ? await lookAtOutside(watch, stream, recorded, now)
    : await lookAtOwn(watch, stream, recorded, now)
  return {
    stream,
    version: recorded.length,
    next,
    cards: cardNewsOf(found, now) satisfies CardNews[],
    effects: [...remindersOf(found), ...lookAgainAt(stream, recorded)],
  }
}

/** Whose case it is says the first entry of its stream. */
export const isOutside = (
  log: readonly Recorded<{ type: string }>[],
): log is readonly Recorded<OutsideMessageStored>[] => log[0]?.event.type === 'OutsideMessageStored'

function lookAtOutside(watch: Watch, stream: string, log: readonly Recorded<OutsideMessageStored>[], now: string) {
  if (!watch.outside) throw new Error(`nobody looks at the outside case ${stream}`)
  return watch.outside(watch, stream, log, now)
}

async function lookAtOwn(watch: Watch, stream: string, log: readonly Recorded<{ type: string }>[], now: string) {
  const supervised = (await watchedStream(watch, stream, log)).standing()
  return lookAtStanding(supervised, watch.regime(), now)
}

/** A stream of ours with what it refers to read; throws for one nobody watches. */
export async function watchedStream(
  { itemVersion, calendar }: Pick<Watch, 'itemVersion' | 'calendar'>,
  stream: string,
  log: readonly Recorded<{ type: string }>[],
): Promise<OwnStream> {
  // A submitted case keeps its item.
  const item = isCase(log) ? await itemOf(log) : null
  const watched = ownStream(stream, log, {
    calendar,
    item: (code) => {
      if (item === null) throw new Error(`the item ${code} of the stream ${stream} was not read`)
      return item
    },
  })
  if (!watched) throw new Error(`nobody watches the stream ${stream}`)
  return watched

  function itemOf(entries: readonly Recorded<CaseEvent>[]) {
    const state = fold(caseDecider, entries)
    return itemVersion(state.itemCode, state.itemVersion)
  }
}

const isCase = (log: readonly Recorded<{ type: string }>[]): log is readonly Recorded<CaseEvent>[] =>
  log[0]?.event.type === 'CaseDrafted'

/** Cards raised under another calendar are looked at again, once for each change of it. */
function lookAgainAt(stream: string, log: readonly Recorded<{ type: string }>[]): Projected['outbox'] {
  const changed = log.findLast(({ event }) => isRecount(event))
  if (!changed) return []
  const dedupeKey = `look-again ${stream} ${changed.version}`
  return [{ kind: 'look-again', dedupeKey, payload: { caseId: stream } }]
}

/** A case somebody changed meanwhile is let go: that change has supervised itself, and may have moved the moment. */
const write: Statement = {
  name: 'store-watched',
  text: `with given as (
      select * from jsonb_to_recordset($1::jsonb) as g(stream uuid, version int, next timestamptz, cards jsonb, effects jsonb)),
    still as (
      select g.* from given g
      where not exists (select from event e where e.stream = g.stream and e.version > g.version)),
    news as (select coalesce(jsonb_agg(c.card), '[]'::jsonb) as rows from still, jsonb_array_elements(cards) as c(card)),
    ${storeCards('(select rows from news)')},
    effects_left as (
      insert into outbox (kind, dedupe_key, payload)
      select r ->> 'kind', r ->> 'dedupeKey', r -> 'payload' from still, jsonb_array_elements(effects) r
      on conflict (dedupe_key) do nothing),
    done as (
      delete from timer t using still s where t.stream = s.stream and t.kind = 'supervise' and s.next is null),
    moved as (
      update timer t set due_at = s.next, leased_until = '-infinity' from still s
      where t.stream = s.stream and t.kind = 'supervise' and s.next is not null)
    update timer t set leased_until = '-infinity' from given g
    where t.stream = g.stream and t.kind = 'supervise' and g.stream not in (select stream from still)`,
}
