import type { publishedExplanations } from '#api/explanations.ts'
import type { QueryOf, ReplyOf } from '#api/kernel/endpoint.ts'
import { todayOf, type CaseDesk } from '../cases/index.ts'
import { cursor, isInstant, pageOf } from '../kernel/page.ts'
import { overranColumns, overranTables, takenOf, type OverranRow } from './overran.ts'

type Listed = ReplyOf<typeof publishedExplanations>['explanations'][number]
type PublishedRow = OverranRow & { public_id: string; published_at: string; versions: Listed['versions'] }

/** Every version the head signed, newest first, as JSON: what was public once is never gone. */
const signed = `(select json_agg(json_build_object('version', w.version, 'reason', w.reason, 'body', w.body, 'bodyEn', w.body_en,
    'publishedAt', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by w.version desc)
  from explanation_version w join explanation_signed s using (case_id, version) where w.case_id = e.case_id)`

/** The explanations as published, newest first, a page by key; neither the case nor whom it was about is among it. */
export async function explanationsPublished(
  desk: CaseDesk,
  query: QueryOf<typeof publishedExplanations>,
): Promise<ReplyOf<typeof publishedExplanations>> {
  const [at, id] = cursor(query.after || undefined, isInstant) ?? [null, null]
  const limit = Number(query.limit || 20)
  const today = await todayOf(desk.database)
  const rows = await desk.database.query<PublishedRow>(
    `select ${overranColumns}, e.public_id, e.published_at, ${signed} as versions from ${overranTables}
      where e.published_version is not null and c.accepted_on is not null and c.promised_due_on is not null
        and ($1::timestamptz is null or (e.published_at, e.public_id) < ($1::timestamptz, $2::uuid))
        and ($3::text is null or c.department_code = $3) and ($4::text is null or c.item_code = $4)
      order by e.published_at desc, e.public_id desc limit $5`,
    [at, id, query.department || null, query.item || null, limit + 1],
  )
  const { shown, next } = pageOf(rows, limit, (last) => `${last.published_at}_${last.public_id}`)
  const listed = shown.map(async (row) => ({
    id: row.public_id,
    ...(await takenOf(desk, row, today)),
    publishedAt: row.published_at,
    versions: row.versions,
  }))
  return { explanations: await Promise.all(listed), next }
}
