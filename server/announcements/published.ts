import type { Database, Statement } from '../kernel/database.ts'
import { cursor, isInstant, pageOf, smallestId, type PageQuery } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'

/** An announcement as the public reads it. */
export interface Published {
  id: string
  title: string
  titleEn: string
  body: string
  bodyEn: string
  demo: boolean
  publishedAt: string
  updatedAt: string
}

const shown = `
  select a.id, v.title, v.title_en as "titleEn", v.body, v.body_en as "bodyEn", a.demo, a.published_at as "publishedAt",
    a.updated_at as "updatedAt"
  from announcement a join announcement_version v on v.announcement_id = a.id and v.version = a.published_version
  where a.withdrawn_at is null and a.published_version is not null`

const newest: Statement = {
  name: 'published-announcements',
  text: `${shown} and (a.published_at, a.id) < ($1::timestamptz, $2::uuid)
    order by a.published_at desc, a.id desc limit $3`,
}

/** The published announcements, newest first, a page by key. */
export async function publishedAnnouncements(database: Database, query: PageQuery) {
  const [at, id] = cursor(query.after || undefined, isInstant) ?? ['infinity', smallestId]
  const limit = Number(query.limit || 20)
  const rows = await database.run<Published>(newest, [at, id, limit + 1])
  const { shown: announcements, next } = pageOf(rows, limit, (last) => `${last.publishedAt}_${last.id}`)
  return { announcements, next }
}

const one: Statement = { name: 'published-announcement', text: `${shown} and a.id = $1::uuid` }

/** One published announcement; throws 404 for a draft, a withdrawn one and none alike. */
export async function publishedAnnouncement(database: Database, id: string): Promise<Published> {
  const [found] = await database.run<Published>(one, [id])
  if (!found) throw new Problem(404, 'announcement-not-found')
  return found
}
