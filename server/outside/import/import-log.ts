// A public event log told as an outside system: every event goes through the same door as a message that is pushed, and the
// cases are supervised as they would have been, up to the end of what the log knows.
import { instantOf } from '#domain/kernel/index.ts'
import { fromCityWall, onCityWall, type OutsideItem } from '#domain/supervision/index.ts'
import type { Query } from '../../kernel/administer.ts'
import type { Intake } from '../batch.ts'
import { judgeHistory } from '../judge-history.ts'
import { streamOf } from '../streams.ts'
import { holdIntake, writeItem, writeSystem } from '../systems.ts'
import { takeBatch } from '../take-batch.ts'
import type { LogMap } from './log-map.ts'
import { messagesOfTrace, type MadeMessage } from './messages-of-trace.ts'
import type { Trace } from './read-xes.ts'

/** What came of a log. onTime + late + withoutEnd = cases; accepted + duplicate + rejected = events. */
export interface ImportedLog {
  cases: number
  events: number
  rejected: number
  onTime: number
  late: number
  withoutEnd: number
  /** Cards by rule, of all its cases. */
  cards: Record<string, number>
  /** Events stored now, and those there already. */
  accepted: number
  duplicate: number
  /** What the log states of its cases beside its events (start, end) and could not be taken. */
  rejectedStatements: number
  until: string
}

/** As many messages as one push may hold. */
const batchSize = 500

/** Imports a log; importing it again stores nothing twice. */
export async function importLog(
  intake: Intake,
  traces: AsyncIterable<Trace> | Iterable<Trace>,
  map: LogMap,
): Promise<ImportedLog> {
  const { code, zone } = map.system
  await intake.database.transaction((query) => register(query, map))
  const { streams, lastMs, ...counts } = await takeTraces(intake, traces, map)
  if (streams.size === 0) throw new Error('the log holds no cases')
  const until = map.until === undefined ? instantOf(lastMs) : fromCityWall(onCityWall(map.until, zone), zone)
  const stands = await judgeHistory(intake, code, [...streams], until)
  const known = stands['on-time'] + stands.late + stands['without-end']
  return {
    cases: streams.size,
    events: counts.events,
    rejected: counts.rejected,
    onTime: stands['on-time'],
    late: stands.late,
    // A case of which nothing could be taken has no end either.
    withoutEnd: stands['without-end'] + streams.size - known,
    cards: await cardsOf(intake, [...streams]),
    ...{ accepted: counts.accepted, duplicate: counts.duplicate, rejectedStatements: counts.rejectedStatements, until },
  }
}

/** Sends every trace through the door of pushed messages, a batch at a time. */
async function takeTraces(intake: Intake, traces: AsyncIterable<Trace> | Iterable<Trace>, map: LogMap) {
  const { code } = map.system
  const taken = { events: 0, accepted: 0, duplicate: 0, rejected: 0, rejectedStatements: 0, lastMs: -Infinity }
  const streams = new Set<string>()
  let batch: MadeMessage[] = []
  const flush = async () => {
    const made = batch
    batch = []
    const messages = made.map(({ message }) => message)
    const answers = await takeBatch(intake, code, messages, { history: true })
    answers.forEach(({ status }, index) => {
      if (made[index]?.ofEvent) taken[status]++
      else if (status === 'rejected') taken.rejectedStatements++
    })
  }
  for await (const trace of traces) {
    taken.events += trace.events.length
    for (const made of messagesOfTrace(trace, map)) {
      streams.add(streamOf(code, String(made.message['caseNo'])))
      taken.lastMs = Math.max(taken.lastMs, msOf(made.message['occurTime']))
      batch.push(made)
      if (batch.length === batchSize) await flush()
    }
  }
  if (batch.length > 0) await flush()
  return { ...taken, streams }
}

const msOf = (time: unknown): number => {
  const ms = typeof time === 'string' ? Date.parse(time) : NaN
  return Number.isNaN(ms) ? -Infinity : ms
}

/** The department, its system and its item are there once, however often the log is imported. */
async function register(query: Query, { department, system, item, limit, case: of }: LogMap): Promise<void> {
  await query(
    `insert into department (code, name, name_en, word, credit_code, vertical, outside)
     values ($1, $2, $3, '', '', true, true) on conflict (code) do nothing`,
    [department.code, department.name, department.nameEn],
  )
  await holdIntake(query, system.code)
  await writeSystem(query, { ...system, departmentCode: department.code, settleHours: 24 })
  const registered: OutsideItem = {
    ...{ code: item.code, name: item.name, instant: false, ownLaw: true },
    ...{ acceptance: null, promised: { value: limit.value, unit: limit.unit }, statutory: null, delivery: null },
    ...{ statesDeadline: of.deadline !== undefined, materials: [], steps: [] },
  }
  await writeItem(query, system.code, registered)
}

async function cardsOf({ database }: Intake, streams: readonly string[]): Promise<Record<string, number>> {
  const rows = await database.query<{ rule: string; count: number }>(
    'select rule, count(*) as count from card where case_id = any($1::uuid[]) group by rule order by rule',
    [streams],
  )
  return Object.fromEntries(rows.map(({ rule, count }) => [rule, count]))
}
