import { lintItem, type ServiceItem, type Surroundings } from '#domain/catalogue/index.ts'
import type { Level, Role } from '#domain/organisation/index.ts'
import { byRegime, patternRules, type Found } from '#domain/supervision/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { Query } from '../../kernel/administer.ts'
import type { PatternSources } from './sources.ts'

/** A digest of every published version, by code and version. */
export type SeenGuides = Readonly<Record<string, string>>

interface Guides {
  now: string
  versions: { name: string; code: string; version: number; digest: string }[]
  departments: string[]
  windows: [window: string, department: string][]
  holders: { item: string; department: string; role: Role; level: Level }[]
}

interface InForce {
  version: number
  body: ServiceItem
}

/** What is wrong with the guides that are new since they were last seen, and which were changed without a new version. */
export async function guides(
  { regime, calendar, onFault }: PatternSources,
  query: Query,
  seen: SeenGuides | null,
): Promise<{ seen: SeenGuides; found: Found[] }> {
  const [all] = await query<Guides>(reading)
  if (!all) return { seen: seen ?? {}, found: [] }
  const now = Object.fromEntries(all.versions.map(({ name, digest }) => [name, digest]))
  const changed = all.versions.filter(({ name, digest }) => seen?.[name] !== digest)
  if (changed.length === 0) return { seen: now, found: [] }
  const inForce = await query<InForce>(
    `select v.version, v.body from item i join item_version v using (code, version) where i.status = 'in-use'`,
  )
  const around = surroundingsOf(all, inForce, calendar(null))
  const by = byRegime(regime(), onFault)
  const codes = new Set(changed.map(({ code }) => code))
  const found = inForce
    .filter(({ body }) => codes.has(body.code))
    .flatMap(({ version, body }) => {
      const errors = lintItem(body, around).filter(({ severity }) => severity === 'error')
      const altered = changed.filter(({ code, name }) => code === body.code && seen?.[name] !== undefined)
      return by(patternRules.guideFaults, civilDateOf(all.now), {
        ...{ itemCode: body.code, departmentCode: body.departmentCode, version, at: all.now },
        faults: errors.map(({ rule, field }) => ({ rule, field })),
        altered: altered.map((one) => one.version),
      })
    })
  return { seen: now, found }
}

function surroundingsOf(
  { departments, windows, holders }: Guides,
  inForce: readonly InForce[],
  calendar: Surroundings['calendar'],
): Surroundings {
  const byItem = Map.groupBy(holders, ({ item, department }) => `${item} ${department}`)
  return {
    departmentCodes: new Set(departments),
    windows: new Map(windows),
    holdersOf: ({ code, departmentCode }) =>
      [code, 'all'].flatMap((item) => byItem.get(`${item} ${departmentCode}`) ?? []),
    items: inForce.map(({ body }) => body),
    ...(calendar && { calendar }),
  }
}

const reading = `
  select clock_timestamp() as now,
    (select coalesce(jsonb_agg(jsonb_build_object('name', code || ' ' || version, 'code', code, 'version', version,
       'digest', md5(body::text))), '[]') from item_version) as versions,
    (select coalesce(jsonb_agg(code), '[]') from department where not closed) as departments,
    (select coalesce(jsonb_agg(jsonb_build_array(code, department_code)), '[]') from service_window where not closed) as windows,
    (select coalesce(jsonb_agg(jsonb_build_object('item', g.item_code, 'department', a.department_code, 'role', a.role,
       'level', g.level)), '[]')
     from authority_grant g join account a on a.id = g.account_id
     where a.disabled_at is null and a.department_code is not null and g.revoked_at is null
       and g.from_on <= (clock_timestamp() at time zone 'Asia/Shanghai')::date
       and (g.to_on is null or g.to_on >= (clock_timestamp() at time zone 'Asia/Shanghai')::date)) as holders`
