// The hall kept warm: whatever is asked within a second is answered once, and whoever listens is told when it has changed.
import { hash } from 'node:crypto'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Database } from '../../kernel/database.ts'
import { everySoOften } from '../../kernel/timer.ts'
import { hallOf, type Hall } from './hall.ts'
import { createCardDays } from './past-cards.ts'
import type { CardFilter } from './read-cards.ts'

const freshMs = 1_000

/** What a listener is told: the name of what the screen shows now. */
type Told = (id: string) => void

export interface HallWatch {
  /** The hall, at most a second old. */
  now(of: CardFilter): Promise<Hall>
  /** Tells of the hall as it stands and of every change, until the function it gives is called. */
  listen(told: Told): () => void
  /** The last that was told; empty before anything was. */
  latest(): string
  stop(): Promise<void>
}

/** Watches the hall for a process: one look a second however many watch, and none where nobody does. */
export function watchHall(database: Database, calendar: () => CompiledCalendar): HallWatch {
  const sources = { database, calendar, cardDays: createCardDays(database) }
  const kept = new Map<string, { from: number; hall: Promise<Hall> }>()
  const listeners = new Set<Told>()
  let latest = ''
  const now = (of: CardFilter): Promise<Hall> => {
    const key = JSON.stringify(of)
    const known = kept.get(key)
    if (known && performance.now() - known.from < freshMs) return known.hall
    const asked = { from: performance.now(), hall: hallOf(sources, of) }
    // A failure is not worth keeping.
    asked.hall.catch(() => kept.get(key) === asked && kept.delete(key))
    kept.set(key, asked)
    for (const [old, { from }] of kept) if (asked.from - from > freshMs) kept.delete(old)
    return asked.hall
  }
  const look = async () => {
    if (listeners.size === 0) return
    const { at: _, ...hall } = await now(everything)
    const id = hash('sha256', JSON.stringify(hall), 'base64url').slice(0, 16)
    if (id === latest) return
    latest = id
    for (const told of listeners) told(id)
  }
  // What cannot be looked at now is looked at in a second.
  const loop = everySoOften(freshMs, look, () => undefined)
  return {
    now,
    listen: (told) => {
      listeners.add(told)
      return () => void listeners.delete(told)
    },
    latest: () => latest,
    stop: loop.stop,
  }
}

const everything: CardFilter = { department: null, window: null, items: null, level: null, rule: null }
