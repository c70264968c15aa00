import { caseProjections } from '../cases/index.ts'
import { cardTold, mirrorCards, type CardNews } from '../supervision/index.ts'
import type { Database } from '../kernel/database.ts'
import { appendRows, mirrorNew, type LogRow, type Mirrored, type Projected } from '../kernel/event-store.ts'
import { deliverNotices } from './deliver-notices.ts'

/** What an act leaves: its rows in the log, what the applicant is told, and after the last act of a case how it now stands. */
export interface Written {
  rows: readonly LogRow[]
  /** Cards it raised. */
  cards: readonly CardNews[]
  effects: Projected['outbox']
  mirrored: Mirrored | null
}

export interface HistoryWriter {
  write(written: Written): Promise<void>
  /** Stores what was gathered. */
  flush(): Promise<void>
}

/** Few enough for a statement to be quick and memory small, many enough to be worth one. */
const rowsAtOnce = 500

/** Gathers what a history leaves and stores it by the thousand, in the caller's transaction. */
export function createWriter(query: Database['query'], until: string): HistoryWriter {
  const rows: LogRow[] = []
  const effects: Projected['outbox'] = []
  const cards: CardNews[] = []
  const raised = new Set<string>()
  const told = new Set<string>()
  const mirrored: Mirrored[] = []
  const flush = async () => {
    await appendRows(query, rows.splice(0))
    await mirrorNew(query, caseProjections, mirrored.splice(0))
    await mirrorCards(query, cards.splice(0))
    await deliverNotices(query, effects.splice(0), until)
  }
  return {
    flush,
    async write(written) {
      rows.push(...written.rows)
      for (const news of written.cards.filter(({ card }) => !raised.has(card.id))) {
        raised.add(news.card.id)
        cards.push(news)
        rows.push({ stream: news.card.id, version: 1, entry: news.entry, serial: null, requestId: null })
        effects.push(cardTold(news))
      }
      // A clock that goes on after it stood still reminds once: what was told before is not told again.
      effects.push(...written.effects.filter(({ dedupeKey }) => !told.has(dedupeKey)))
      for (const { dedupeKey } of written.effects) told.add(dedupeKey)
      if (written.mirrored) mirrored.push(written.mirrored)
      if (rows.length >= rowsAtOnce) await flush()
    },
  }
}
