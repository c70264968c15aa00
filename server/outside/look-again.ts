import type { Recorded } from '#domain/kernel/index.ts'
import { superviseOutside, type OutsideMessageStored, type SupervisedOutside } from '#domain/supervision/index.ts'
import { factsOf, itemsOf, systemOf } from './facts.ts'
import type { Intake } from './batch.ts'

/** Looks at an outside case whose moment has come (`now` is an instant): what its clocks have made due, and when to look again. */
export async function lookAgain(
  { database, regime, calendar }: Pick<Intake, 'database' | 'regime' | 'calendar'>,
  stream: string,
  log: readonly Recorded<OutsideMessageStored>[],
  now: string,
): Promise<Pick<SupervisedOutside, 'found' | 'next'>> {
  const first = log[0]?.event
  if (!first) throw new Error(`the stream ${stream} is empty`)
  const { query } = database
  const [system, items, [pinned]] = await Promise.all([
    systemOf(query, first.system),
    itemsOf(query, first.system),
    query<{ itemVersion: number }>('select item_version as "itemVersion" from outside_case where stream = $1', [
      stream,
    ]),
  ])
  if (!system || !pinned) throw new Error(`the case ${stream} has no outside system`)
  const facts = factsOf(system, items, { itemCode: first.message.itemCode, ...pinned }, calendar(null))
  return superviseOutside(stream, log, facts, regime(), now)
}
