import type { Recorded } from '#domain/kernel/index.ts'
import { superviseOutside, superviseOutsideHistory, type OutsideMessageStored } from '#domain/supervision/index.ts'
import type { LookedOutside } from '../supervision/index.ts'
import { factsOf, itemsOf, systemOf } from './facts.ts'
import type { Intake } from './batch.ts'

/** Looks at an outside case whose moment has come (`now` is an instant): what its clocks have made due, and when to look again. */
export async function lookAgain(
  { database, regime, calendar }: Pick<Intake, 'database' | 'regime' | 'calendar'>,
  stream: string,
  log: readonly Recorded<OutsideMessageStored>[],
  now: string,
): Promise<LookedOutside> {
  const first = log[0]?.event
  if (!first) throw new Error(`the stream ${stream} is empty`)
  const { query } = database
  const [system, items, [pinned]] = await Promise.all([
    systemOf(query, first.system),
    itemsOf(query, first.system),
    query<{ itemVersion: number; historyUntil: string | null }>(
      `select c.item_version as "itemVersion", s.history_until as "historyUntil"
       from outside_case c join outside_system s on s.code = c.system where c.stream = $1`,
      [stream],
    ),
  ])
  if (!system || !pinned) throw new Error(`the case ${stream} has no outside system`)
  const facts = factsOf(system, items, { itemCode: first.message.itemCode, ...pinned }, calendar(null))
  const { historyUntil } = pinned
  return {
    ...superviseOutside(stream, log, facts, regime(), now),
    settleHours: system.settleHours,
    under: (rules, until = now) => superviseOutsideHistory(stream, log, facts, rules, { until, historyUntil }),
  }
}
