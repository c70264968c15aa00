import type { managedItems } from '#api/administration-items.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../kernel/database.ts'
import { pageOf } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import type { Catalogue, Published } from './catalogue.ts'

type Answer = ReplyOf<typeof managedItems>
export type ManagedItem = Answer['items'][number]

interface ManagedQuery {
  q?: string
  department?: string
  residency?: string
  status?: string
  handlingType?: string
  authority?: string
  after?: string
  limit?: string
}

/** What an item has beside its content. */
type Row = Pick<ManagedItem, 'code' | 'version' | 'status' | 'department' | 'publishedAt' | 'coming' | 'openCases'>

/** A page of all items by code, with totals over the whole catalogue. */
export async function listManagedItems(database: Database, catalogue: Catalogue, query: ManagedQuery): Promise<Answer> {
  const all = await catalogue.all()
  const wanted = all.filter((published) => isWanted(published, query))
  const rest = wanted.filter(({ item }) => item.code > (query.after ?? ''))
  const { shown, next } = pageOf(rest, Number(query.limit || 20), ({ item }) => item.code)
  const codes = shown.map(({ item }) => item.code)
  return { items: await describe(database, catalogue, codes), total: wanted.length, next, totals: totalsOf(all) }
}

/** One item as it stands now; throws 404 `item-not-found`. */
export async function managedItem(database: Database, catalogue: Catalogue, code: string): Promise<ManagedItem> {
  const [item] = await describe(database, catalogue, [code])
  if (!item) throw new Problem(404, 'item-not-found')
  return item
}

function isWanted({ item, status }: Published, query: ManagedQuery): boolean {
  const words = (query.q ?? '').trim().toLowerCase()
  const is = (asked: string | undefined, value: string) => !asked || asked === value
  return (
    is(query.department, item.departmentCode) &&
    is(query.residency, item.residency) &&
    is(query.status, status) &&
    is(query.handlingType, item.handlingType) &&
    is(query.authority, item.authority) &&
    (item.code.startsWith(words) || item.name.includes(words) || item.nameEn.toLowerCase().includes(words))
  )
}

function totalsOf(all: readonly Published[]): Answer['totals'] {
  const open = all.filter(({ status }) => status !== 'cancelled')
  const resident = open.filter(({ item }) => item.residency === 'full').length
  return {
    items: open.length,
    suspended: open.filter(({ status }) => status === 'suspended').length,
    cancelled: all.length - open.length,
    resident,
    residencyRate: open.length > 0 ? resident / open.length : null,
  }
}

/** Items as the database has them now, which may be newer than the list in memory. */
async function describe(database: Database, catalogue: Catalogue, codes: readonly string[]): Promise<ManagedItem[]> {
  const rows = await database.query<Row>(rowsOf, [codes])
  return Promise.all(rows.map(async (row) => ({ ...row, ...shownOf(await catalogue.version(row.code, row.version)) })))
}

function shownOf(item: ServiceItem) {
  const { code, name, nameEn, kind, residency, handlingType, authority, decisionLevel } = item
  const { statutory, promised, windowCodes, confidence } = item
  return {
    code,
    name,
    nameEn,
    kind,
    residency,
    handlingType,
    authority,
    decisionLevel,
    statutory,
    promised,
    windowCodes,
    confidence,
  }
}

const openIn = (table: string) =>
  `select item_code, cases from ${table} where what in ('running', 'suspended', 'resting') and item_code = any($1::text[])`

/** Open cases are in what the hall counts, added up already or not. */
const rowsOf = `
  select i.code, i.version, i.status, v.published_at as "publishedAt",
    jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as department,
    (select jsonb_build_object('status', c.status, 'effectiveOn', c.effective_on, 'reason', c.reason) from item_status_change c
       where c.item_code = i.code and c.applied_at is null and c.replaced_at is null) as coming,
    coalesce(o.cases, 0) as "openCases"
  from item i join item_version v using (code, version) join department d on d.code = i.department_code
    left join (select item_code, sum(cases) as cases
      from (${['hall_tally', 'hall_move'].map(openIn).join(' union all ')}) t group by 1) o on o.item_code = i.code
  where i.code = any($1::text[]) order by i.code`
