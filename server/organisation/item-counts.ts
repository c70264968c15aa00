import type { Database } from '../kernel/database.ts'

/** What a department offers: its items that are not cancelled, and those of them handled here, at once, or sealed here. */
export interface ItemCount {
  department: string
  items: number
  resident: number
  instant: number
  sealing: number
}

export type ItemCounts = () => Promise<readonly ItemCount[]>

interface Counted {
  /** The first transaction whose changes may not be counted yet. */
  unseen: string
  counts: readonly ItemCount[]
}

/** Counts the published items by department; counted again as soon as any of them has changed, and not before. */
export function createItemCounts(database: Database): ItemCounts {
  let counted: Counted | undefined
  return async () => {
    const [news] = counted ? await database.query(changed, [counted.unseen]) : [{}]
    if (!counted || news) [counted] = await database.query<Counted>(counting)
    return counted?.counts ?? []
  }
}

const changed = 'select 1 as changed from item where changed_in >= $1::text::xid8 limit 1'

const counting = `
  select pg_snapshot_xmin(pg_current_snapshot())::text as unseen, (
    select coalesce(jsonb_agg(c), '[]') from (
      select i.department_code as department, count(*)::int as items,
        count(*) filter (where v.resident)::int as resident,
        count(*) filter (where v.resident and v.instant)::int as instant,
        count(*) filter (where v.resident and v.sealing)::int as sealing
      from item i join item_version v using (code, version) where i.status <> 'cancelled'
      group by i.department_code) c) as counts`
