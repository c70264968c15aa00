import { civilDateOf, type Recorded } from '#domain/kernel/index.ts'
import {
  fromCityWall,
  isDue,
  nameOfFinding,
  onCityWall,
  outcomeOf,
  outsideCase,
  superviseOutside,
  type OutsideMessageStored,
  type SupervisedOutside,
} from '#domain/supervision/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { appendRows, entriesOf } from '../kernel/event-store.ts'
import { raiseCards, remindersOf } from '../supervision/index.ts'
import { factsOf } from './facts.ts'
import { faultsOf } from './faults.ts'
import type { Batch, Written } from './batch.ts'

/** Stores what is new of a batch: entries, what mirrors them, cards, and when to look again. */
export async function storeBatch(query: Query, batch: Batch): Promise<void> {
  const { written, now, loading } = batch
  if (written.size === 0) return
  const looked = [...written].map(([stream, news]) => lookAt(batch, stream, news))
  await appendRows(
    query,
    looked.flatMap(({ stream, news, log }) =>
      entriesOf(
        stream,
        { version: news.from, hash: news.head },
        now,
        log.slice(news.from).map(({ event }) => event),
        () => null,
      ).map(({ version, text }) => ({ stream, version, entry: text, serial: null, requestId: null })),
    ),
  )
  await query(mirrorMessages, [JSON.stringify(looked.flatMap((one) => messageRows(batch, one)))])
  await query(mirrorCases, [JSON.stringify(looked.map((one) => caseRow(batch, one)))])
  if (!loading.history) await storeSupervised(query, batch.run, looked, now)
}

/** A stream and what supervision makes of it. */
interface Looked {
  stream: string
  news: Written
  log: readonly Recorded<OutsideMessageStored>[]
  itemVersion: number
  judged: SupervisedOutside
}

function lookAt({ intake, system, items, standing, now, loading }: Batch, stream: string, news: Written): Looked {
  const stands = standing.get(stream)
  if (!stands) throw new Error(`the stream ${stream} was lost`)
  const { log, itemVersion, dueAt } = stands
  const facts = factsOf(
    system,
    items,
    { itemCode: news.itemCode, itemVersion, begunAt: log[0]?.at ?? now },
    intake.calendar(null),
  )
  const judge = (known: typeof log) => superviseOutside(stream, known, facts, intake.regime(), now)
  // History is judged when all of it is there.
  if (loading.history) {
    const judged = { outside: outsideCase(stream, log, facts, now), found: [], next: null }
    return { stream, news, log, itemVersion, judged }
  }
  // What fell due before this came is found as it stood then, whether the sweep was there first or not.
  const before = isDue(dueAt, now) ? judge(log.slice(0, news.from)).found : []
  const { found, ...judged } = judge(log)
  const names = new Set(before.map(({ finding }) => nameOfFinding(finding)))
  const anew = found.filter(({ finding }) => !names.has(nameOfFinding(finding)))
  return { stream, news, log, itemVersion, judged: { ...judged, found: [...before, ...anew] } }
}

/** Cards and timers of what was looked at. */
async function storeSupervised(
  query: Query,
  run: Database['run'],
  looked: readonly { stream: string; judged: Pick<SupervisedOutside, 'found' | 'next'> }[],
  now: string,
): Promise<void> {
  const found = looked.flatMap(({ judged }) => judged.found)
  await raiseCards({ run }, found, now)
  const reminders = remindersOf(found)
  if (reminders.length > 0) await query(leaveReminders, [JSON.stringify(reminders)])
  const timers = looked.map(({ stream, judged }) => ({ stream, due_at: judged.next }))
  await query(setTimers, [JSON.stringify(timers)])
}

const leaveReminders = `insert into outbox (kind, dedupe_key, payload)
  select kind, "dedupeKey", payload from json_to_recordset($1::json) as r(kind text, "dedupeKey" text, payload jsonb)
  on conflict (dedupe_key) do nothing`

const setTimers = `with given as (select * from json_to_recordset($1::json) as t(stream uuid, due_at timestamptz)),
  ended as (delete from timer t using given g where t.stream = g.stream and t.kind = 'supervise' and g.due_at is null)
  insert into timer (stream, kind, due_at) select stream, 'supervise', due_at from given where due_at is not null
  on conflict (stream, kind) do update set due_at = excluded.due_at, leased_until = '-infinity'`

function messageRows({ system, now }: Batch, { stream, news, log }: Looked) {
  const last = new Map<string, object & { data_version: number }>()
  for (const { event } of log.slice(news.from)) {
    const { kind, seq, dataVersion, occurTime } = event.message
    const wall = onCityWall(occurTime, system.zone)
    const known = last.get(`${kind} ${seq}`)
    if (known && known.data_version > dataVersion) continue
    last.set(`${kind} ${seq}`, {
      ...{ stream, kind, seq, system: system.code, data_version: dataVersion, late: event.late, received_at: now },
      ...{ occurred_at: fromCityWall(wall, system.zone), occurred_on: civilDateOf(wall) },
    })
  }
  return [...last.values()]
}

const messageColumns = 'stream, kind, seq, system, data_version, occurred_at, occurred_on, received_at, late'

/** A correction takes the place of what it corrects, an older version that comes after it does not. */
const mirrorMessages = `insert into outside_message as m (${messageColumns})
  select ${messageColumns} from json_populate_recordset(null::outside_message, $1::json)
  on conflict (stream, kind, seq) do update set data_version = excluded.data_version,
    occurred_at = excluded.occurred_at, occurred_on = excluded.occurred_on, received_at = excluded.received_at,
    late = m.late or excluded.late
  where m.data_version < excluded.data_version`

function caseRow({ system, now }: Batch, { stream, news, log, itemVersion, judged: { outside } }: Looked) {
  const instant = (wall: string | null) => wall && fromCityWall(wall, system.zone)
  const { acceptedAt, finishedAt } = outside.milestones
  return {
    ...{ stream, system: system.code, case_no: news.caseNo, item_code: news.itemCode, item_version: itemVersion },
    ...{ version: log.length, last_at: now, accepted_at: instant(acceptedAt), finished_at: instant(finishedAt) },
    ...{
      closed_at: instant(outside.supervised.closedAt),
      over_at: instant(outside.overAt),
      outcome: outcomeOf(outside),
      faults: faultsOf(outside, log),
    },
    history: log.every(({ event }) => event.history),
  }
}

const caseColumns =
  'stream, system, case_no, item_code, item_version, version, last_at, accepted_at, finished_at, closed_at, over_at, outcome, faults, history'
const changing = caseColumns.split(', ').slice(5)

const mirrorCases = `insert into outside_case (${caseColumns})
  select ${caseColumns} from json_populate_recordset(null::outside_case, $1::json)
  on conflict (stream) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}`
