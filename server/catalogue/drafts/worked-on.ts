import type { itemDraft } from '#api/administration-drafts.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { changedFields, type ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Catalogue } from '../catalogue.ts'
import { findingsOf } from '../findings.ts'
import { fromBody, type ItemBody } from '../item-body.ts'

export type WorkedOn = ReplyOf<typeof itemDraft>
type Draft = NonNullable<WorkedOn['draft']>

interface Row extends Pick<Draft, 'revision' | 'baseVersion' | 'savedBy' | 'savedAt' | 'effectiveOn' | 'reason'> {
  version: number
  publishedBody: ItemBody | null
  body: ItemBody | null
}

/** An item as it is published and as it is being worked on; throws 404 where there is neither, or not for this department. */
export async function workedOn(
  database: Database,
  catalogue: Catalogue,
  code: string,
  departmentCode: string | null = null,
): Promise<WorkedOn> {
  const [row] = await database.query<Row>(both, [code, departmentCode])
  if (!row) throw new Problem(404, 'item-not-found')
  const published = row.publishedBody && fromBody(row.publishedBody)
  const draft = row.body && (await draftOf(database, catalogue, row, published, fromBody(row.body)))
  return { code, version: row.version, published, draft }
}

async function draftOf(
  { query }: Database,
  catalogue: Catalogue,
  { revision, baseVersion, savedBy, savedAt, effectiveOn, reason }: Row,
  published: ServiceItem | null,
  item: ServiceItem,
): Promise<Draft> {
  const findings = await findingsOf(query, catalogue, published, item)
  const changed = published ? changedFields(published, item) : Object.keys(item)
  return { revision, baseVersion, item, changed, findings, savedBy, savedAt, effectiveOn, reason }
}

const both = `
  select coalesce(i.version, 0) as version, v.body as "publishedBody", d.body, d.revision, d.base_version as "baseVersion",
    a.name as "savedBy", d.saved_at as "savedAt", d.effective_on as "effectiveOn", d.reason
  from (select $1::text as code) c left join item i using (code)
    left join item_version v on v.code = i.code and v.version = i.version
    left join item_draft d on d.code = c.code left join account a on a.id = d.saved_by
  where coalesce(i.code, d.code) is not null
    and ($2::text is null or coalesce(i.department_code, d.department_code) = $2)`
