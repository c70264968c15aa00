import type { ItemStatus, ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { fromBody, type ItemBody } from './item-body.ts'

/** An item in the version new cases get. */
export interface Published {
  item: ServiceItem
  version: number
  status: ItemStatus
}

export interface Catalogue {
  /** The published version of an item; undefined if there is no such item. */
  current(code: string): Promise<ServiceItem | undefined>
  /** One version of an item, however old; throws 404 `item-not-found`. */
  version(code: string, version: number): Promise<ServiceItem>
  status(code: string): Promise<ItemStatus | undefined>
  published(code: string): Promise<Published | undefined>
  /** All items by code, cancelled ones too; the same array until something is published. */
  all(): Promise<readonly Published[]>
  /** Looks now whether something was published. */
  refresh(): Promise<void>
}

/** How long the list is trusted before it is compared again with what other processes published. */
const trustedMs = 2_000

interface Row {
  code: string
  version: number
  status: ItemStatus
  /** Null where the version is remembered already. */
  body: ItemBody | null
}

const keyOf = (code: string, version: number) => `${code}/${version}`

/** Keeps the catalogue in memory, over one database; nothing is read before it is asked for. */
export function createCatalogue(database: Database): Catalogue {
  const versions = new Map<string, ServiceItem>()
  let list: readonly Published[] = []
  let byCode = new Map<string, Published>()
  let comparedAt = -Infinity
  let comparing: Promise<void> | undefined

  const compare = async () => {
    const rows = await database.query<Row>(listed, [list.map(({ item, version }) => keyOf(item.code, version))])
    for (const { code, version, body } of rows) if (body) versions.set(keyOf(code, version), fromBody(body))
    if (rows.length !== list.length || rows.some((row, at) => isNews(row, list[at]))) {
      list = rows.flatMap(({ code, version, status }) => {
        const item = versions.get(keyOf(code, version))
        return item ? [{ item, version, status }] : []
      })
      byCode = new Map(list.map((published) => [published.item.code, published]))
    }
    comparedAt = performance.now()
  }
  const refresh = () => (comparing ??= compare().finally(() => (comparing = undefined)))
  const fresh = () => (performance.now() - comparedAt < trustedMs ? Promise.resolve() : refresh())

  const published = async (code: string) => {
    await fresh()
    if (!byCode.has(code)) await refresh()
    return byCode.get(code)
  }
  return {
    published,
    refresh,
    current: async (code) => (await published(code))?.item,
    status: async (code) => (await published(code))?.status,
    all: async () => {
      await fresh()
      return list
    },
    version: async (code, version) => {
      const known = versions.get(keyOf(code, version))
      if (known) return known
      const [row] = await database.query<{ body: ItemBody }>(one, [code, version])
      if (!row) throw new Problem(404, 'item-not-found')
      const item = fromBody(row.body)
      versions.set(keyOf(code, version), item)
      return item
    },
  }
}

const isNews = (row: Row, known: Published | undefined): boolean =>
  row.body !== null || row.code !== known?.item.code || row.version !== known.version || row.status !== known.status

/** The list; bodies only of the versions not named in $1, so that an unchanged catalogue costs no more than its codes. */
const listed = `
  select i.code, i.version, i.status,
    case when i.code || '/' || i.version = any($1::text[]) then null else v.body end as body
  from item i join item_version v using (code, version) order by i.code`

const one = 'select body from item_version where code = $1 and version = $2'
