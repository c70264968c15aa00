import type { Recorded } from '#domain/kernel/index.ts'
import {
  superviseOutside,
  superviseOutsideHistory,
  type Judgement,
  type OutsideMessageStored,
} from '#domain/supervision/index.ts'
import type { LookedOutside } from '../supervision/index.ts'
import { factsOf, itemsOf, judgementsOf, keptSystem } from './facts.ts'
import type { Intake } from './batch.ts'

/** Looks at an outside case whose moment has come (`now` is an instant): what its clocks have made due, and when to look again. */
export async function lookAgain(
  { database, regime, calendar }: Pick<Intake, 'database' | 'regime' | 'calendar'>,
  stream: string,
  log: readonly Recorded<OutsideMessageStored>[],
  now: string,
): Promise<LookedOutside> {
  const [first] = log
  if (!first) throw new Error(`the stream ${stream} is empty`)
  const { query } = database
  const [system, items, [pinned]] = await Promise.all([
    keptSystem(query, first.event.system),
    itemsOf(query, first.event.system),
    query<{ itemVersion: number; judged: Judgement[] }>(
      `select c.item_version as "itemVersion", ${judgementsOf('c.stream')} as judged from outside_case c where c.stream = $1`,
      [stream],
    ),
  ])
  if (!system || !pinned) throw new Error(`the case ${stream} has no outside system`)
  const { itemVersion, judged } = pinned
  const begun = { itemCode: first.event.message.itemCode, itemVersion, begunAt: first.at }
  const facts = factsOf(system, items, begun, calendar(null))
  return {
    ...superviseOutside(stream, log, facts, regime(), now),
    settleHours: facts.system.settleHours,
    under: (rules, until = now) => superviseOutsideHistory(stream, log, facts, rules, { until, judged }),
  }
}
