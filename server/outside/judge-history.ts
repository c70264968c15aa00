import { epochMs, instantOf } from '#domain/kernel/index.ts'
import { outcomeOf, superviseOutside, type OutsideOutcome } from '#domain/supervision/index.ts'
import { raiseCards } from '../supervision/index.ts'
import { factsOf, itemsOf, keptSystem } from './facts.ts'
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
  for (let from = 0; from < streams.length; from += pageSize) {
    const page = streams.slice(from, from + pageSize)
    await intake.database.transaction(async (query, run) => {
      const system = await keptSystem(query, code)
      if (!system) throw new Error(`there is no outside system ${code}`)
      const items = await itemsOf(query, code)
      const standing = await readStreams(query, page)
      const judged = [...standing].map(([stream, { log, itemVersion }]) => {
        const [first] = log
        const pinned = { itemCode: first?.event.message.itemCode ?? '', itemVersion, begunAt: first?.at ?? until }
        const facts = factsOf(system, items, pinned, intake.calendar(null))
        // All of it has come: nothing is waited for.
        const now = instantOf(epochMs(until) + facts.system.settleHours * 3_600_000)
        return superviseOutside(stream, log, facts, intake.regime(), now)
      })
      const versions = [...standing].map(([stream, { log }]) => ({ stream, version: log.length }))
      await query(keepJudgements, [JSON.stringify(versions), until])
      for (const { outside } of judged) counts[outcomeOf(outside)]++
      await raiseCards(
        { run },
        judged.flatMap(({ found }) => found),
      )
    })
  }
  return counts
}

/** What was judged before as of the same instant stays as it was judged first. */
const keepJudgements = `insert into outside_judgement (stream, version, until)
  select stream, version, $2 from jsonb_to_recordset($1::jsonb) as j(stream uuid, version int) on conflict do nothing`
