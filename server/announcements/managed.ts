import { statusOf } from '#domain/announcements/index.ts'
import type { Database } from '../kernel/database.ts'
import { cursor, isInstant, pageOf, smallestId, type PageQuery } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'

/** An announcement with its latest text, as those see it who write it. */
export interface Managed {
  id: string
  status: 'draft' | 'published' | 'withdrawn'
  version: number
  publishedVersion: number | null
  title: string
  titleEn: string
  body: string
  bodyEn: string
  demo: boolean
  createdAt: string
  changedAt: string
  publishedAt: string | null
  withdrawnAt: string | null
  withdrawnBecause: string | null
}

const latest = `
  select a.id, a.version, a.published_version as "publishedVersion", v.title, v.title_en as "titleEn", v.body,
    v.body_en as "bodyEn", a.demo, a.created_at as "createdAt", a.changed_at as "changedAt",
    a.published_at as "publishedAt", a.withdrawn_at as "withdrawnAt", a.withdrawn_because as "withdrawnBecause"
  from announcement a join announcement_version v on v.announcement_id = a.id and v.version = a.version`

/** What each status means in the columns of table `announcement`. */
const conditions: Record<Managed['status'] | '', string> = {
  draft: 'a.withdrawn_at is null and a.published_version is null',
  published: 'a.withdrawn_at is null and a.published_version is not null',
  withdrawn: 'a.withdrawn_at is not null',
  '': 'true',
}

/** All announcements, last changed first, a page by key. */
export async function managedAnnouncements(
  database: Database,
  query: PageQuery & { status?: Managed['status'] | '' },
): Promise<{ announcements: Managed[]; next: string | null }> {
  const [at, id] = cursor(query.after || undefined, isInstant) ?? ['infinity', smallestId]
  const limit = Number(query.limit || 20)
  const rows = await database.query<Omit<Managed, 'status'>>(
    `${latest} where ${conditions[query.status ?? '']} and (a.changed_at, a.id) < ($1::timestamptz, $2::uuid)
      order by a.changed_at desc, a.id desc limit $3`,
    [at, id, limit + 1],
  )
  const { shown, next } = pageOf(rows, limit, (last) => `${last.changedAt}_${last.id}`)
  return { announcements: shown.map(withStatus), next }
}

/** One announcement with its latest text; throws 404. */
export async function managedAnnouncement({ query }: Pick<Database, 'query'>, id: string): Promise<Managed> {
  const [found] = await query<Omit<Managed, 'status'>>(`${latest} where a.id = $1::uuid`, [id])
  if (!found) throw new Problem(404, 'announcement-not-found')
  return withStatus(found)
}

const withStatus = (row: Omit<Managed, 'status'>): Managed => ({
  ...row,
  status: statusOf({ ...row, isWithdrawn: row.withdrawnAt !== null }),
})
