import {
  addedErrors,
  lintItem,
  partNamed,
  type Diagnostic,
  type ServiceItem,
  type Surroundings,
} from '#domain/catalogue/index.ts'
import type { Level, Role } from '#domain/organisation/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { Catalogue } from './catalogue.ts'

interface Found {
  departments: string[]
  windows: [window: string, department: string][]
  holders: { role: Role; level: Level }[]
}

/** What lint holds an item against: the city as it is, and all other items. */
export async function surroundingsOf(query: Query, catalogue: Catalogue, item: ServiceItem): Promise<Surroundings> {
  const [found] = await query<Found>(surroundings, [item.code, item.departmentCode])
  return {
    departmentCodes: new Set(found?.departments),
    windows: new Map(found?.windows),
    holdersOf: () => found?.holders ?? [],
    items: (await catalogue.all()).map(({ item: each }) => each),
  }
}

/** Everything lint says of the next version of an item; what is new in it and an error blocks. */
export async function findingsOf(query: Query, catalogue: Catalogue, before: ServiceItem | null, next: ServiceItem) {
  const around = await surroundingsOf(query, catalogue, next)
  const all = lintItem(next, { ...around, items: [...around.items.filter(({ code }) => code !== next.code), next] })
  const added = before ? addedErrors(before, next, around) : all.filter(({ severity }) => severity === 'error')
  const blocking = new Set(added.map(keyOf))
  return all
    .map((found) => ({ ...worded(next, found), blocks: blocking.has(keyOf(found)) }))
    .sort((a, b) => Number(b.blocks) - Number(a.blocks))
}

const keyOf = ({ rule, field }: Diagnostic) => `${rule} ${field}`

function worded(item: ServiceItem, { field, rule, severity, reason, remedy }: Diagnostic) {
  const part = partNamed(item, field)
  return {
    ...{ field, part: part?.zh ?? null, partEn: part?.en ?? null, rule, severity },
    ...{ reason: reason.zh, reasonEn: reason.en, remedy: remedy.zh, remedyEn: remedy.en },
  }
}

const surroundings = `
  select (select jsonb_agg(code) from department where not closed) as departments,
    (select coalesce(jsonb_agg(jsonb_build_array(code, department_code)), '[]') from service_window where not closed) as windows,
    (select coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'level', g.level)), '[]')
      from authority_grant g join account a on a.id = g.account_id, (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today) d
      where a.department_code = $2 and a.disabled_at is null and g.item_code in ($1, 'all') and g.revoked_at is null
        and g.from_on <= today and (g.to_on is null or g.to_on >= today)) as holders`
