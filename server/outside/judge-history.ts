import { epochMs, instantOf } from '#domain/kernel/index.ts'
import { outcomeOf, superviseOutside, type OutsideOutcome } from '#domain/supervision/index.ts'
import { raiseCards } from '../supervision/index.ts'
import { factsOf, itemsOf, systemOf } from './facts.ts'
import { readStreams } from './streams.ts'
import type { Intake } from './batch.ts'

/** Streams judged at a time: memory stays flat however long the history is. */
const pageSize = 200

/** Supervises loaded history as it would have been, up to an instant: cards are stored and how each case stood is counted. */
export async function judgeHistory(
  intake: Intake,
  code: string,
  streams: readonly string[],
  until: string,
): Promise<Record<OutsideOutcome, number>> {
  const counts = { 'on-time': 0, late: 0, 'without-end': 0 }
  await intake.database.query(
    'update outside_system set history_until = greatest(history_until, $2::timestamptz) where code = $1',
    [code, until],
  )
  for (let from = 0; from < streams.length; from += pageSize) {
    const page = streams.slice(from, from + pageSize)
    await intake.database.transaction(async (query, run) => {
      const system = await systemOf(query, code)
      if (!system) throw new Error(`there is no outside system ${code}`)
      const items = await itemsOf(query, code)
      const standing = await readStreams(query, page)
      // All of it has come: nothing is waited for.
      const now = instantOf(epochMs(until) + system.settleHours * 3_600_000)
      const judged = [...standing].map(([stream, { log, itemVersion }]) => {
        const pinned = { itemCode: log[0]?.event.message.itemCode ?? '', itemVersion }
        return superviseOutside(
          stream,
          log,
          factsOf(system, items, pinned, intake.calendar(null)),
          intake.regime(),
          now,
        )
      })
      for (const { outside } of judged) counts[outcomeOf(outside)]++
      await raiseCards(
        { run },
        judged.flatMap(({ found }) => found),
      )
    })
  }
  return counts
}
