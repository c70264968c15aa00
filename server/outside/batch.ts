import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Regime } from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Items, KeptSystem } from './facts.ts'
import type { Standing } from './streams.ts'

/** What taking messages needs. */
export interface Intake {
  database: Database
  keyring: { lookup(text: string): string }
  regime(): Regime
  calendar(version: string | null): CompiledCalendar
}

/** Loaded as history: when it was sent says nothing, and it is supervised when all of it is there. */
export interface Loading {
  history: boolean
}

/** A stream something new was written to: its entries after `from`, on the hash of the one before. */
export interface Written {
  caseNo: string
  itemCode: string
  from: number
  head: string
}

/** A batch under way. */
export interface Batch {
  intake: Intake
  run: Database['run']
  system: KeptSystem
  items: Items
  now: string
  loading: Loading
  standing: Map<string, Standing>
  /** The streams that got something new, with their new entries. */
  written: Map<string, Written>
}
