import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { OnFault, Regime } from '#domain/supervision/index.ts'
import type { Database } from '../../kernel/database.ts'

/** What patterns are looked for in. */
export interface PatternSources {
  database: Database
  regime(): Regime
  itemVersion(code: string, version: number): Promise<ServiceItem>
  calendar(version: string | null): CompiledCalendar
  /** Hears of a rule that failed; the others go on. */
  onFault: OnFault
}
