import {
  firstHallSettings,
  hallRulesOn,
  usualHallRules,
  type HallRules,
  type HallSettings,
} from '#domain/hall/index.ts'
import { civilDateOf, type CivilDate } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'

/** Milliseconds for which versions are not read again: each is published a day before it holds, at the latest. */
const freshMs = 10_000

/** The rules of the hall by the day. */
export interface RuleBook {
  on(day: CivilDate): Promise<HallRules>
  /** Those of the day of an instant. */
  at(instant: string): Promise<HallRules>
  /** Reads the versions anew when next asked. */
  forget(): void
}

export function ruleBook(database: Pick<Database, 'query'>): RuleBook {
  let latest: { from: number; versions: Promise<HallSettings[]> } | undefined
  const versions = () => {
    if (latest && performance.now() - latest.from < freshMs) return latest.versions
    const asked = { from: performance.now(), versions: hallVersions(database) }
    latest = asked
    // A failure is not worth keeping.
    asked.versions.catch(() => latest === asked && (latest = undefined))
    return asked.versions
  }
  const on = async (day: CivilDate) => hallRulesOn(await versions(), day)
  return { on, at: (instant) => on(civilDateOf(instant)), forget: () => void (latest = undefined) }
}

/** Every version, the one the program came with first. */
export async function hallVersions({ query }: Pick<Database, 'query'>): Promise<HallSettings[]> {
  const rows = await query<HallSettings>(
    'select version, effective_from as "effectiveFrom", name, rules from hall_settings order by version',
  )
  return [firstHallSettings, ...rows.map(withEveryRule)]
}

/** What an earlier program did not know yet is as this one comes. */
export const withEveryRule = <Row extends HallSettings>(row: Row): Row => ({
  ...row,
  rules: { ...usualHallRules, ...row.rules },
})
