import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../kernel/database.ts'
import { fromBody, type ItemBody } from './item-body.ts'

interface Key {
  code: string
  version: number
}

/** Bodies of one answer: some megabytes, read well within the time a query is given. */
const perPage = 250

/** Reads versions of items by their keys, a page at a time; those that do not exist are left out. */
export async function* readVersions(
  database: Database,
  keys: readonly Key[],
): AsyncGenerator<{ item: ServiceItem; version: number }> {
  for (let from = 0; from < keys.length; from += perPage) {
    const page = keys.slice(from, from + perPage)
    const rows = await database.query<{ version: number; body: ItemBody }>(bodies, [
      page.map(({ code }) => code),
      page.map(({ version }) => version),
    ])
    for (const { version, body } of rows) yield { item: fromBody(body), version }
  }
}

const bodies = `
  select version, body from item_version
  join unnest($1::text[], $2::integer[]) as wanted(code, version) using (code, version)`
