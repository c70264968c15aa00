import { changedFields, readWorkbook, type ServiceItem, type WorkbookFault } from '#domain/catalogue/index.ts'
import type { Query } from '../../kernel/administer.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Catalogue } from '../catalogue.ts'
import { fromXlsx } from './xlsx.ts'
import { UnfitWorkbook } from './zip-guard.ts'

/** An item of a workbook that differs from what is published. */
export interface News {
  item: ServiceItem
  /** The version it differs from; 0 for a new item. */
  version: number
  changed: string[]
}

export interface Read {
  items: number
  news: News[]
  faults: WorkbookFault[]
}

/** What a workbook says that the catalogue does not, and what is wrong with it; throws 400 for what is no workbook. */
export async function readCatalogue(query: Query, catalogue: Catalogue, bytes: Buffer): Promise<Read> {
  const { sheets, faults: formulas } = await open(bytes)
  if (formulas.length > 0) return { items: 0, news: [], faults: formulas }
  const { items, faults } = readWorkbook(sheets)
  const published = new Map((await catalogue.all()).map((each) => [each.item.code, each]))
  const news = items.flatMap((item): News[] => {
    const known = published.get(item.code)
    const changed = known ? changedFields(known.item, item) : Object.keys(item)
    return changed.length > 0 ? [{ item, version: known?.version ?? 0, changed }] : []
  })
  const inTheWay = await hindrances(query, news)
  const rows = rowsOf(sheets.find(({ sheet }) => sheet === itemSheet)?.data ?? [])
  const hindered = inTheWay.map(({ code, reason, column }) => ({
    ...{ sheet: itemSheet, row: rows.get(code) ?? 1, column, reason, facts: { item: code } },
  }))
  return { items: items.length, news, faults: [...faults, ...hindered] }
}

const itemSheet = '事项'

async function open(bytes: Buffer) {
  try {
    return await fromXlsx(bytes)
  } catch (error) {
    if (error instanceof UnfitWorkbook)
      throw new Problem(400, 'invalid', {}, [{ field: 'file', message: 'workbook-unfit' }])
    throw error
  }
}

const rowsOf = (data: readonly unknown[][]): Map<string, number> =>
  new Map(data.map((row, at) => [String(row[0]).padStart(4, '0'), at + 1]))

interface Hindrance {
  code: string
  column: string
  reason: string
}

/** What of the database stands in the way: a draft somebody works on, a department that is not there or another one. */
function hindrances(query: Query, news: readonly News[]): Promise<Hindrance[]> {
  return query<Hindrance>(
    `select g.code, h.column, h.reason
     from jsonb_to_recordset($1::jsonb) as g(code text, department text) left join item i using (code),
     lateral (values
       (exists (select from item_draft d where d.code = g.code), '', 'workbook-draft-exists'),
       (not exists (select from department d where d.code = g.department and not d.closed), '部门', 'workbook-unknown-department'),
       (i.department_code <> g.department, '部门', 'workbook-other-department')) as h(stands, "column", reason)
     where h.stands`,
    [JSON.stringify(news.map(({ item }) => ({ code: item.code, department: item.departmentCode })))],
  )
}
