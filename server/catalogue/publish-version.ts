import { changedFields, faultsOfItem, nextVersion, type ItemChange } from '#domain/catalogue/index.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { Catalogue } from './catalogue.ts'
import { checkCatalogue } from './check-catalogue.ts'
import { fromBody, toBody, type ItemBody } from './item-body.ts'
import { managedItem, type ManagedItem } from './managed-items.ts'

type Sender = Pick<Act, 'by' | 'requestId' | 'requestHash'> & { expectedVersion?: number }

/** Publishes an item with another promise, residency or windows. Open cases keep the version they were submitted under. */
export async function publishVersion(
  database: Database,
  catalogue: Catalogue,
  { expectedVersion, ...sender }: Sender,
  code: string,
  { reason, ...change }: ItemChange & { reason: string },
): Promise<ManagedItem | Refusal> {
  const act: Act = {
    ...sender,
    action: 'publish-item',
    subject: code,
    detail: { fields: Object.keys(change).join(' ') },
  }
  const done = await administer(database, act, async (query) => {
    // A catalogue may be published whole at the same time; see publish-items.ts.
    const [now] = await query<{ version: number; body: ItemBody; coming: boolean }>(lock, [code])
    if (!now) throw new Problem(404, 'item-not-found')
    if (now.coming) return refuse('item-version-coming')
    if (expectedVersion !== undefined && expectedVersion !== now.version) return refuse('item-version-changed')
    const item = fromBody(now.body)
    const next = nextVersion(item, change)
    if (changedFields(item, next).length === 0) return refuse('item-version-unchanged')
    const faults = faultsOfItem(next)
    if (faults.length > 0) throw new Problem(400, 'invalid', {}, faults)
    await checkWindows(query, next.windowCodes)
    await checkCatalogue(query, catalogue, item, next)
    await query(publish, [code, now.version + 1, toBody(next), reason, sender.by])
    return undefined
  })
  if (!('subject' in done)) return done
  await catalogue.refresh()
  return managedItem(database, catalogue, done.subject)
}

async function checkWindows(query: Query, codes: readonly string[]): Promise<void> {
  const known = await query('select from service_window where code = any($1::text[]) and not closed', [codes])
  if (known.length < codes.length)
    throw new Problem(400, 'invalid', {}, [{ field: 'windowCodes', message: 'field-unknown-window' }])
}

const lock = `select i.version, v.body,
    exists (select from item_draft d where d.code = i.code and d.effective_on is not null) as coming
  from item i join item_version v using (code, version)
  where i.code = $1 for update of i`

const publish = `
  with published as (
    insert into item_version (code, version, body, reason, published_by) values ($1, $2, $3, $4, $5) returning version)
  update item set version = published.version from published where code = $1`
