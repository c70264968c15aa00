// The one way a message comes into the log, whoever sends it: checked by itself, held against what is there of its case, stored
// as an entry of the case's stream, and supervised in the same transaction.
import {
  fromCityWall,
  nameOfMessage,
  onCityWall,
  type OutsideMessageStored,
  type SentMessage,
} from '#domain/supervision/index.ts'
import { epochMs, personalDataIn, type Recorded } from '#domain/kernel/index.ts'
import type { Query } from '../kernel/administer.ts'
import { genesis } from '../kernel/event-store.ts'
import { checkMessage, type Rejected } from './check-message.ts'
import { itemsOf, keptSystem } from './facts.ts'
import { bodyKeyOf, keepMessage } from './keep-message.ts'
import type { Batch, Intake, Loading } from './batch.ts'
import { storeBatch } from './store-batch.ts'
import { readStreams, streamOf } from './streams.ts'

/** What became of a message. */
export type Answer =
  { status: 'accepted'; late: boolean } | { status: 'duplicate' } | ({ status: 'rejected' } & Rejected)

/** A message is late when it comes more than so long after what it tells of. */
const lateAfterMs = 24 * 3_600_000

/** Takes messages of one system, each by itself; answers in their order. Batches of a system follow one another. */
export async function takeBatch(
  intake: Intake,
  code: string,
  sent: readonly unknown[],
  loading: Loading = { history: false },
): Promise<Answer[]> {
  return intake.database.transaction(async (query, run) => {
    const [clock] = await query<{ now: string }>(
      `select clock_timestamp() as now from (select pg_advisory_xact_lock(hashtext('outside ' || $1))) as one`,
      [code],
    )
    const now = clock?.now ?? ''
    const system = await keptSystem(query, code)
    if (!system) throw new Error(`there is no outside system ${code}`)
    const items = await itemsOf(query, code)
    const checked = sent.map((message) => checkMessage(message, system.zone, now))
    const messages = checked.filter(isMessage)
    const streams = new Set(messages.map(({ caseNo }) => streamOf(code, caseNo)))
    const standing = await readStreams(query, [...streams])
    const batch: Batch = { intake, run, system, items, now, loading, standing, written: new Map() }
    const answers = checked.map((one) => (isMessage(one) ? takeOne(batch, one) : rejected(one)))
    await keepRejections(query, code, sent, answers)
    await storeBatch(query, batch)
    return answers
  })
}

const isMessage = (checked: SentMessage | Rejected): checked is SentMessage => 'caseNo' in checked
const rejected = (why: Rejected): Answer => ({ status: 'rejected', ...why })

const unheardOf = { log: [], head: genesis, itemVersion: null, dueAt: null }

function takeOne(batch: Batch, sent: SentMessage): Answer {
  const { intake, system, items, now, loading, standing, written } = batch
  const stream = streamOf(system.code, sent.caseNo)
  const { log, itemVersion, head, dueAt } = standing.get(stream) ?? unheardOf
  const begun = log[0]?.event.message.itemCode ?? sent.itemCode
  if (begun !== sent.itemCode) return rejected({ code: 'item-differs', field: 'itemCode' })
  const version = itemVersion ?? items.newest(sent.itemCode)?.version
  if (version === undefined) return rejected({ code: 'item-unknown', field: 'itemCode' })
  const body = bodyKeyOf(sent, intake.keyring.lookup)
  const same = log.find(({ event: { message } }) => isSame(message, sent))
  if (same)
    return same.event.body === body
      ? { status: 'duplicate' }
      : rejected({ code: 'version-conflict', field: 'dataVersion' })
  const message = keepMessage(sent, intake.keyring.lookup)
  const late =
    !loading.history &&
    epochMs(now) - epochMs(fromCityWall(onCityWall(sent.occurTime, system.zone), system.zone)) > lateAfterMs
  const event: OutsideMessageStored = {
    ...{ type: 'OutsideMessageStored', system: system.code, message, body, late },
    history: loading.history,
  }
  const recorded: Recorded<OutsideMessageStored> = { event, at: now, version: log.length + 1, serial: null }
  standing.set(stream, { log: [...log, recorded], head, itemVersion: version, dueAt })
  const news = written.get(stream) ?? { caseNo: sent.caseNo, itemCode: sent.itemCode, from: log.length, head }
  written.set(stream, news)
  return { status: 'accepted', late }
}

const isSame = (message: Pick<SentMessage, 'kind' | 'seq' | 'dataVersion'>, sent: SentMessage): boolean =>
  nameOfMessage(message) === nameOfMessage(sent) && message.dataVersion === sent.dataVersion

/** What was refused is counted, and told to who sent it; of what it said nothing is kept but which case and kind it named. */
async function keepRejections(query: Query, system: string, sent: readonly unknown[], answers: readonly Answer[]) {
  const rows = answers.flatMap((answer, index) => {
    if (answer.status !== 'rejected') return []
    const { caseNo, kind } = (sent[index] ?? {}) as Record<string, unknown>
    const { code, field } = answer
    return [{ case_no: named(caseNo), kind: named(kind), code, field }]
  })
  if (rows.length === 0) return
  await query(
    `insert into outside_rejection (system, case_no, kind, code, field)
     select $1, case_no, kind, code, field from json_populate_recordset(null::outside_rejection, $2::json)`,
    [system, JSON.stringify(rows)],
  )
}

const named = (value: unknown): string | null =>
  typeof value === 'string' && /^[\x21-\x7e]{1,64}$/.test(value) && personalDataIn(value).length === 0 ? value : null
