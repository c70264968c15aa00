import { createHash } from 'node:crypto'
import type { City } from '#cities/city.ts'
import type { Database } from '../kernel/database.ts'

/** Publishes a city's invented announcements, marked as such; those there already stay as they are, changed or withdrawn. */
export async function loadAnnouncements(database: Database, city: City): Promise<void> {
  const rows = (city.announcements ?? []).map((announcement) => ({
    ...announcement,
    id: idOf(city.code, announcement.slug),
  }))
  await database.query(load, [JSON.stringify(rows)])
}

/** The same in every installation of the city (RFC 9562 version 8, from SHA-256). */
function idOf(cityCode: string, slug: string): string {
  const hex = createHash('sha256').update(`announcement ${cityCode} ${slug}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Published in the morning of its day, in the city. */
const load = `
  with given as (
    select *, ((clock_timestamp() at time zone 'Asia/Shanghai')::date - "daysAgo" + time '09:00')
        at time zone 'Asia/Shanghai' as at
    from jsonb_to_recordset($1::jsonb)
      as g(id uuid, title text, "titleEn" text, body text, "bodyEn" text, "daysAgo" integer)),
  begun as (
    insert into announcement (id, demo, version, published_version, created_at, changed_at, published_at, updated_at)
    select id, true, 1, 1, at, at, at, at from given on conflict (id) do nothing returning id)
  insert into announcement_version (announcement_id, version, title, title_en, body, body_en, at)
  select id, 1, title, "titleEn", body, "bodyEn", at from given join begun using (id)`
