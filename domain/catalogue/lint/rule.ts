import type { CompiledCalendar } from '../../calendar/index.ts'
import type { Level, Role } from '../../organisation/index.ts'
import type { ServiceItem } from '../item.ts'

/** A sentence in both languages. */
export interface Both {
  zh: string
  en: string
}

/** What an item is held against besides itself. */
export interface Surroundings {
  departmentCodes: ReadonlySet<string>
  /** Window code to the code of its department. */
  windows: ReadonlyMap<string, string>
  /** Who holds authority over an item today, and how far. */
  holdersOf(item: ServiceItem): readonly { role: Role; level: Level }[]
  /** By which examples are reckoned; the national one unless the city has its own. */
  calendar?: CompiledCalendar
  /** All items, this one too. */
  items: readonly ServiceItem[]
}

/** Where a rule is broken in an item, and how. */
export interface Breach {
  /** Path in the item: `materials/identity-card/name`. */
  field: string
  reason: Both
}

/** A rule of the catalogue's own lint. What is an error may not be published; a warning is work for the reform of the item. */
export interface LintRule {
  code: string
  severity: 'error' | 'warning'
  /** What to do about it. */
  remedy: Both
  find(item: ServiceItem, surroundings: Surroundings): readonly Breach[]
}

/** What lint says of an item. */
export interface Diagnostic extends Breach {
  item: string
  rule: string
  severity: LintRule['severity']
  remedy: Both
}

/** One breach where a condition holds, none where it does not. */
export const breachIf = (broken: boolean, field: string, zh: string, en: string): readonly Breach[] =>
  broken ? [{ field, reason: { zh, en } }] : []
