import { setImmediate } from 'node:timers/promises'
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
  /** Stores what was gathered, and waits until everything is stored. */
  flush(): Promise<void>
}

/** Few enough for a statement to be quick and memory small, many enough to be worth one. */
const rowsAtOnce = 500

/** Gathers what a history leaves and stores it in bulk, in the caller's transaction; the next is gathered meanwhile. */
export function createWriter(query: Database['query'], until: string): HistoryWriter {
  const rows: LogRow[] = []
  const effects: Projected['outbox'] = []
  const cards: CardNews[] = []
  const raised = new Set<string>()
  const told = new Set<string>()
  const mirrored: Mirrored[] = []
  const store = async () => {
    const gathered = [rows.splice(0), mirrored.splice(0), cards.splice(0), effects.splice(0)] as const
    await appendRows(query, gathered[0])
    await mirrorNew(query, caseProjections, gathered[1])
    await mirrorCards(query, gathered[2])
    await deliverNotices(query, gathered[3], until)
  }
  let stored = Promise.resolve()
  let isStoring = false
  /** Begins to store what was gathered once what was gathered before is stored; throws what that failed by. */
  const send = async () => {
    await stored
    isStoring = true
    stored = store().then(() => {
      isStoring = false
    })
    // Whoever sends next hears of it.
    stored.catch(() => undefined)
  }
  return {
    async flush() {
      await send()
      await stored
    },
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
      if (rows.length >= rowsAtOnce) await send()
      // Answers of the database are taken between two acts, or the next statement would wait for the end of them all.
      else if (isStoring) await setImmediate()
    },
  }
}
