import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { epochMs } from '#domain/kernel/index.ts'
import type { OutsideFacts, OutsideItem, OutsideSystem } from '#domain/supervision/index.ts'
import type { Query } from '../kernel/administer.ts'

/** What the cases of a system are told with; null where there is no such system. */
export async function systemOf(query: Query, code: string): Promise<OutsideSystem | null> {
  const [row] = await query<OutsideSystem>(
    `select code, department_code as "departmentCode", zone, calendar, settle_hours as "settleHours"
     from outside_system where code = $1`,
    [code],
  )
  return row ?? null
}

/** Items of a system by code and version, and the newest of each. */
export interface Items {
  newest(code: string): { version: number; item: OutsideItem } | undefined
  version(code: string, version: number): OutsideItem
}

/** What the log of an outside system refers to: with it, what its cases mean can be told without a database. */
export interface OutsideReference extends OutsideSystem {
  /** As of when what was loaded as history was judged. */
  historyUntil: string | null
  items: { publishedAt: string; item: OutsideItem }[]
}

/** Every outside system with each version of its items, oldest first. */
export async function outsideReferences(query: Query): Promise<OutsideReference[]> {
  return query<OutsideReference>(
    `select code, department_code as "departmentCode", zone, calendar, settle_hours as "settleHours",
       history_until as "historyUntil",
       (select coalesce(jsonb_agg(jsonb_build_object('publishedAt', date_trunc('milliseconds', i.published_at), 'item', i.body)
          order by i.code, i.version), '[]') from outside_item i where i.system = s.code) as items
     from outside_system s order by code`,
    [],
  )
}

/** The item as a case that began at an instant is measured by it; undefined where there was none. */
export const itemAt = ({ items }: OutsideReference, code: string, at: string): OutsideItem | undefined =>
  items.findLast(({ item, publishedAt }) => item.code === code && epochMs(publishedAt) <= epochMs(at))?.item

/** Reads every version of every item of a system: they are few. */
export async function itemsOf(query: Query, system: string): Promise<Items> {
  const rows = await query<{ code: string; version: number; body: OutsideItem }>(
    'select code, version, body from outside_item where system = $1 order by code, version',
    [system],
  )
  const byVersion = new Map(rows.map(({ code, version, body }) => [`${code} ${version}`, body]))
  const newest = new Map(rows.map(({ code, version, body }) => [code, { version, item: body }]))
  return {
    newest: (code) => newest.get(code),
    version(code, version) {
      const item = byVersion.get(`${code} ${version}`)
      if (!item) throw new Error(`outside system ${system} has no item ${code} in version ${version}`)
      return item
    },
  }
}

/** The facts of one case, pinned to the version of its item. */
export const factsOf = (
  system: OutsideSystem,
  items: Items,
  pinned: { itemCode: string; itemVersion: number },
  calendar: CompiledCalendar,
): OutsideFacts => ({ system, item: items.version(pinned.itemCode, pinned.itemVersion), calendar })
