import type { Recorded } from '#domain/kernel/index.ts'
import type { CardEvent } from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'
import { entriesAsText, logOf, recordedOf } from '../kernel/event-store.ts'
import type { StreamLog } from './replay-rules.ts'

/** Streams fetched at a time: memory stays flat however long the log is. */
const pageSize = 1_000

interface Row {
  stream: string
  log: string
  cards: string[] | null
}

/** Every stream of the log but cards, each with the cards about it, from the database. While one page is told the next is on its way. */
export async function* streamsOf(query: Database['query']): AsyncGenerator<StreamLog> {
  let coming = pageAfter(query, '00000000-0000-0000-0000-000000000000')
  for (;;) {
    const rows = await coming
    const reached = rows.at(-1)?.stream
    if (reached === undefined) return
    coming = pageAfter(query, reached)
    // Whoever stops in the middle asks for no more; what fails is told when it is asked for.
    coming.catch(() => undefined)
    for (const { stream, log, cards } of rows)
      yield {
        stream,
        log: recordedOf<{ type: string }>(log),
        cards: (cards ?? []).map((one): Recorded<CardEvent>[] => recordedOf<CardEvent>(one)),
      }
  }
}

const pageAfter = (query: Database['query'], after: string) =>
  query<Row>(
    `select s.stream, l.log, c.cards
     from (
       select distinct stream from event e where stream > $1 and not exists (select from card where id = e.stream)
       order by stream limit $2) s
     cross join lateral (select ${entriesAsText} as log from event e where e.stream = s.stream) l
     cross join lateral (select array_agg(${logOf('k.id')}) as cards from card k where k.case_id = s.stream) c
     order by s.stream`,
    [after, pageSize],
  )
