import { compileCalendar, writtenCalendar, type Calendar, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { References } from '#domain/cases/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { withEveryRule, type Regime } from '#domain/supervision/index.ts'
import { createCalendars } from '../calendar/index.ts'
import { createPlace } from '../organisation/index.ts'
import type { Database } from '../kernel/database.ts'
import { itemAt, outsideReferences, systemAt, type OutsideReference } from '../outside/index.ts'
import { createRegime, type ReplayReferences } from '../supervision/index.ts'

/** What a log refers to: with these, what its cases mean can be told without a database. */
export interface ExportReferences {
  regionCode: string
  /** The calendar of what is not submitted yet. */
  calendar: string
  calendars: Calendar[]
  items: { code: string; version: number; body: ServiceItem }[]
  /** What supervision went by. */
  regime: Regime
  outsideSystems: OutsideReference[]
}

/** The item versions the cases of a log are pinned to, and every calendar there ever was. */
export async function readReferences(query: Database['query']): Promise<ExportReferences> {
  const place = createPlace({ query })
  const known = createCalendars({ query })
  const regime = createRegime({ query })
  await Promise.all([place.load(), known.load(), regime.load()])
  const items = await query<ExportReferences['items'][number]>(
    `select v.code, v.version, v.body from item_version v
     where (v.code, v.version) in (select item_code, item_version from case_row) order by v.code, v.version`,
  )
  const calendars = known.versions().map((version) => writtenCalendar(place.withHours(known.of(version))))
  return {
    regionCode: place.regionCode,
    calendar: known.current().version,
    calendars,
    items,
    regime: regime.current(),
    outsideSystems: await outsideReferences(query),
  }
}

/** References, and what supervision went by. */
export type Compiled = References & ReplayReferences & { regime: Regime }

/** What an export of before a rule says nothing of. */
const notBegun = { 'publication-faults': '9999-12-31', 'revoked-beyond-power': '9999-12-31' }

/** References ready to be looked up; throws an error naming what is missing. */
export function compiled(references: ExportReferences): Compiled {
  const { regionCode, calendar: current, calendars, items, regime, outsideSystems } = references
  const bodies = new Map(items.map(({ code, version, body }) => [`${code}/${version}`, body]))
  const byVersion = new Map<string, CompiledCalendar>(calendars.map((one) => [one.version, compileCalendar(one)]))
  const calendar = (version: string | null) =>
    found(byVersion.get(version ?? current), `calendar ${version ?? current}`)
  return {
    ...{ regionCode, calendar },
    // An export that says nothing of withdrawals and beginnings is of before them.
    regime: {
      ...regime,
      settings: regime.settings.map(withEveryRule),
      withdrawals: regime.withdrawals ?? { 'silent-acceptance': '9999-12-31' },
      beginnings: { ...notBegun, ...regime.beginnings },
    },
    item: (code, version) => found(bodies.get(`${code}/${version}`), `item ${code} version ${version}`),
    outside(stream, code, itemCode, at) {
      const kept = found(
        outsideSystems.find((one) => one.code === code),
        `outside system ${code}`,
      )
      const item = found(itemAt(kept, itemCode, at), `item ${itemCode} of outside system ${code}`)
      const facts = { system: systemAt(kept, at), item, calendar: calendar(null) }
      return { facts, judged: kept.judged[stream] ?? [] }
    },
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the export lacks ${what}`)
  return value
}
