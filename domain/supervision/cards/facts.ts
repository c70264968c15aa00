import type { CompiledCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import type { ScorePart } from '../score-parts.ts'
import type { PointsTable } from '../settings.ts'

/** How many yellow cards of the month scored before this one. */
export interface EarlierYellows {
  department: number
  window: number
  persons: Readonly<Record<string, number>>
}

/** What a decision about a card goes by. `points` are those of the settings the card was found by. */
export interface CardFacts {
  at: string
  actor: Actor
  calendar: CompiledCalendar
  points: PointsTable
  part: ScorePart
  earlierYellows: EarlierYellows
}
