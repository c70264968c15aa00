import type { itemVersions } from '#api/administration-items.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { changedFields, type ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { fromBody, type ItemBody } from './item-body.ts'

type History = ReplyOf<typeof itemVersions>

interface Row {
  version: number
  body: ItemBody
  publishedAt: string
  publishedBy: string | null
  reason: string | null
}

/** Every version of an item, newest first, with what it changed, and every change of status decided; throws 404 `item-not-found`. */
export async function historyOf(database: Database, code: string): Promise<History> {
  const [rows, statusChanges] = await Promise.all([
    database.query<Row>(versions, [code]),
    database.query<History['statusChanges'][number]>(changes, [code]),
  ])
  if (rows.length === 0) throw new Problem(404, 'item-not-found')
  const items = rows.map(({ body }) => fromBody(body))
  return {
    versions: rows.flatMap((row, at) => {
      const item = items[at]
      return item ? [lineOf(row, item, items[at + 1])] : []
    }),
    statusChanges,
  }
}

function lineOf(
  { version, publishedAt, publishedBy, reason }: Row,
  item: ServiceItem,
  before: ServiceItem | undefined,
): History['versions'][number] {
  const { promised, residency, handlingType, windowCodes } = item
  const changed = before ? changedFields(before, item) : []
  return { version, publishedAt, publishedBy, reason, promised, residency, handlingType, windowCodes, changed }
}

const versions = `
  select v.version, v.body, v.published_at as "publishedAt", a.name as "publishedBy", v.reason
  from item_version v left join account a on a.id = v.published_by where v.code = $1 order by v.version desc limit 200`

const changes = `
  select c.status, c.effective_on as "effectiveOn", c.reason, c.decided_at as "decidedAt", a.name as "decidedBy",
    case when c.replaced_at is not null then 'replaced' when c.applied_at is not null then 'applied' else 'coming' end as state
  from item_status_change c join account a on a.id = c.decided_by where c.item_code = $1 order by c.id desc limit 200`
