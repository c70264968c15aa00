import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { epochMs } from '#domain/kernel/index.ts'
import type { Judgement, OutsideFacts, OutsideItem, OutsideSystem } from '#domain/supervision/index.ts'
import type { Query } from '../kernel/administer.ts'

/** A system as it is kept: what never changes of it, and every version of what may, oldest first. */
export interface KeptSystem extends Pick<OutsideSystem, 'code' | 'zone' | 'calendar'> {
  versions: (Pick<OutsideSystem, 'departmentCode' | 'settleHours'> & { publishedAt: string })[]
}

const keptColumns = `s.code, s.zone, s.calendar,
  (select jsonb_agg(jsonb_build_object('publishedAt', date_trunc('milliseconds', v.published_at),
     'departmentCode', v.department_code, 'settleHours', v.settle_hours) order by v.version)
   from outside_system_version v where v.system = s.code) as versions`

/** A system by its code; null where there is none. */
export async function keptSystem(query: Query, code: string): Promise<KeptSystem | null> {
  const [row] = await query<KeptSystem>(`select ${keptColumns} from outside_system s where s.code = $1`, [code])
  return row ?? null
}

/** The system as a case that began at an instant is told with it. */
export function systemAt({ code, zone, calendar, versions }: KeptSystem, at: string): OutsideSystem {
  const version = versions.findLast(({ publishedAt }) => epochMs(publishedAt) <= epochMs(at)) ?? versions[0]
  if (!version) throw new Error(`outside system ${code} has no version`)
  const { departmentCode, settleHours } = version
  return { code, zone, calendar, departmentCode, settleHours }
}

/** Items of a system by code and version, and the newest of each. */
export interface Items {
  newest(code: string): { version: number; item: OutsideItem } | undefined
  version(code: string, version: number): OutsideItem
}

/** What the log of an outside system refers to: with it, what its cases mean can be told without a database. */
export interface OutsideReference extends KeptSystem {
  /** Of cases that were loaded as history, by stream: how much of each was there, and as of when it was judged. */
  judged: Record<string, Judgement[]>
  items: { publishedAt: string; item: OutsideItem }[]
}

/** Judgements of a case's loaded history, as SQL. */
export const judgementsOf = (stream: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('version', j.version, 'until', j.until) order by j.judged_at, j.until), '[]')
    from outside_judgement j where j.stream = ${stream})`

/** Every outside system with each version of its items, oldest first. */
export async function outsideReferences(query: Query): Promise<OutsideReference[]> {
  return query<OutsideReference>(
    `select ${keptColumns},
       (select coalesce(jsonb_object_agg(c.stream, ${judgementsOf('c.stream')}), '{}') from outside_case c
          where c.system = s.code and exists (select from outside_judgement j where j.stream = c.stream)) as judged,
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

/** The facts of one case, pinned to the version of its item and to what held of its system when it began (instant). */
export const factsOf = (
  system: KeptSystem,
  items: Items,
  pinned: { itemCode: string; itemVersion: number; begunAt: string },
  calendar: CompiledCalendar,
): OutsideFacts => ({
  system: systemAt(system, pinned.begunAt),
  item: items.version(pinned.itemCode, pinned.itemVersion),
  calendar,
})
