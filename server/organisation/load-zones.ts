import type { HallZone } from '#domain/hall/index.ts'
import type { Database } from '../kernel/database.ts'

/** Writes the zones of a city's hall and their counters; loading them again brings names and places up to date. */
export async function loadZones({ query }: Pick<Database, 'query'>, zones: readonly HallZone[]): Promise<void> {
  const counters = zones.flatMap(({ letter, windows, desks }) => [
    ...windows.map((code) => ({ code, zone: letter, isDesk: false, name: null, nameEn: null })),
    ...desks.map((desk) => ({ ...desk, zone: letter, isDesk: true })),
  ])
  await query(
    `insert into hall_zone (letter, name, name_en, kind, comprehensive)
     select letter, name, "nameEn", kind, comprehensive from jsonb_to_recordset($1::jsonb)
       as z(letter text, name text, "nameEn" text, kind text, comprehensive boolean)
     on conflict (letter) do update set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
       comprehensive = excluded.comprehensive`,
    [JSON.stringify(zones)],
  )
  await query(
    `insert into hall_counter (code, zone, is_desk, name, name_en)
     select code, zone, "isDesk", name, "nameEn" from jsonb_to_recordset($1::jsonb)
       as c(code text, zone text, "isDesk" boolean, name text, "nameEn" text)
     on conflict (code) do update set zone = excluded.zone, is_desk = excluded.is_desk, name = excluded.name,
       name_en = excluded.name_en`,
    [JSON.stringify(counters)],
  )
}
