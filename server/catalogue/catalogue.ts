import type { ItemStatus, ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { readVersions } from './read-versions.ts'

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

interface Head {
  code: string
  version: number
  status: ItemStatus
  /** The first transaction whose changes may not be among these rows. */
  unseen: string
}

const keyOf = ({ code, version }: Pick<Head, 'code' | 'version'>) => `${code}/${version}`

/** Keeps the catalogue in memory, over one database; nothing is read before it is asked for. */
export function createCatalogue(database: Database): Catalogue {
  const versions = new Map<string, ServiceItem>()
  let list: readonly Published[] = []
  let byCode: ReadonlyMap<string, Published> = new Map()
  let unseen = '0'
  let comparedAt = -Infinity
  let comparing: Promise<void> | undefined

  /** What is read stays known even if a later page fails: the next attempt goes on from there. */
  const learn = async (wanted: readonly Pick<Head, 'code' | 'version'>[]) => {
    const unknown = wanted.filter((head) => !versions.has(keyOf(head)))
    for await (const { item, version } of readVersions(database, unknown))
      versions.set(keyOf({ code: item.code, version }), item)
  }
  const compare = async () => {
    const heads = await database.query<Head>(changed, [unseen])
    const news = heads.filter((head) => isNews(head, byCode.get(head.code)))
    await learn(news)
    if (news.length > 0) {
      byCode = withNews(byCode, news, versions)
      list = [...byCode.values()].sort((a, b) => (a.item.code < b.item.code ? -1 : 1))
    }
    unseen = heads[0]?.unseen ?? unseen
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
      const key = keyOf({ code, version })
      // Nearly always: every case of a recount asks for its item.
      if (!versions.has(key)) await learn([{ code, version }])
      const item = versions.get(key)
      if (!item) throw new Problem(404, 'item-not-found')
      return item
    },
  }
}

const isNews = (head: Head, known: Published | undefined): boolean =>
  head.version !== known?.version || head.status !== known.status

function withNews(
  before: ReadonlyMap<string, Published>,
  news: readonly Head[],
  versions: ReadonlyMap<string, ServiceItem>,
): ReadonlyMap<string, Published> {
  const next = new Map(before)
  for (const { code, version, status } of news) {
    const item = versions.get(keyOf({ code, version }))
    if (item) next.set(code, { item, version, status })
  }
  return next
}

/** What transactions changed that were not over when the list was last read: of an unchanged catalogue nothing. */
const changed = `
  select code, version, status, pg_snapshot_xmin(pg_current_snapshot())::text as unseen
  from item where changed_in >= $1::text::xid8`
