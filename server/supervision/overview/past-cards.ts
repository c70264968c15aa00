import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import type { Database } from '../../kernel/database.ts'
import { cardsByDay, type CardFilter, type CardsOfDay } from './read-cards.ts'

/** Milliseconds for which days past are not counted again: what was raised on them stays, only levels may still change. */
const keptMs = 600_000

/** Cards by day, today's counted anew each time, those of days past now and then. */
export type CardDays = (of: CardFilter, since: CivilDate, today: CivilDate) => Promise<CardsOfDay[]>

export function createCardDays(database: Database): CardDays {
  const kept = new Map<string, { until: number; past: Promise<CardsOfDay[]> }>()
  const pastOf = (of: CardFilter, since: CivilDate, today: CivilDate) => {
    const key = JSON.stringify([of, since, today])
    const known = kept.get(key)
    if (known && known.until > performance.now()) return known.past
    for (const [old, { until }] of kept) if (until <= performance.now()) kept.delete(old)
    const past = cardsByDay(database, of, since, addDays(today, -1))
    // A failure is not worth keeping.
    past.catch(() => kept.delete(key))
    kept.set(key, { until: performance.now() + keptMs, past })
    return past
  }
  return async (of, since, today) => {
    const [past, now] = await Promise.all([pastOf(of, since, today), cardsByDay(database, of, today, today)])
    return [...past, ...now]
  }
}
