import type { ServiceItem } from '../item.ts'
import { checkItem } from './check-item.ts'
import type { ItemRecords } from './item-records.ts'
import { recordOf } from './read-row.ts'
import { itemCode, sentence, tables, type Cell, type ListField, type Sheet, type Table } from './sheets.ts'
import type { WorkbookFault } from './workbook-fault.ts'
import { headings } from './write-workbook.ts'

/** The items of a workbook that are whole, and everything that is wrong with the others. */
export interface ReadWorkbook {
  items: ServiceItem[]
  faults: WorkbookFault[]
}

/** Makes items of tables as `writeWorkbook` makes them; whatever does not fit is named by sheet, row and column. */
export function readWorkbook(sheets: readonly Sheet[]): ReadWorkbook {
  const faults: WorkbookFault[] = faultsOfShape(sheets)
  if (faults.length > 0) return { items: [], faults }
  const found = new Map<string, ItemRecords>()
  for (const table of tables) {
    const { data } = sheets.find(({ sheet }) => sheet === table.sheet) ?? { data: [] }
    for (const [at, cells] of data.entries())
      if (at > 0 && cells.some((cell) => !isEmpty(cell))) take(table, cells, at + 1)
  }
  const items: ServiceItem[] = []
  for (const records of found.values()) {
    const item = itemOf(records)
    const wrong = checkItem(item, records)
    faults.push(...wrong)
    const spoiled = faults.some(({ facts }) => facts?.['item'] === records.values['code'])
    if (wrong.length === 0 && !spoiled) items.push(item as unknown as ServiceItem)
  }
  return { items, faults: faults.sort(byPlace) }

  function take(table: Table, cells: readonly Cell[], row: number): void {
    const { values, wrong } = recordOf(table, cells)
    const code = table.field === null ? values['code'] : codeOf(cells[0])
    const fault = (column: string, reason: string) =>
      faults.push({ sheet: table.sheet, row, column, reason, facts: { item: String(code ?? '') } })
    for (const { column, reason } of wrong) fault(column, reason)
    if (typeof code !== 'string') return void (wrong.length === 0 && fault(itemCode.title, 'field-required'))
    const known = found.get(code)
    if (table.field !== null) {
      if (known) known.lists.set(table.field, [...(known.lists.get(table.field) ?? []), { row, values }])
      else fault(itemCode.title, 'workbook-unknown-item')
    } else if (known) fault(itemCode.title, 'workbook-duplicate')
    else found.set(code, { row, values, lists: new Map() })
  }
}

const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || String(cell).trim() === ''
const codeOf = (cell: Cell | undefined): string | undefined =>
  isEmpty(cell)
    ? undefined
    : String(cell)
        .trim()
        .padStart(itemCode.digits ?? 0, '0')

function faultsOfShape(sheets: readonly Sheet[]): WorkbookFault[] {
  const known = new Set(tables.map(({ sheet }) => sheet))
  const unknown = sheets
    .filter(({ sheet }) => !known.has(sheet))
    .map(({ sheet }) => ({ sheet: sheet.slice(0, 60), row: 1, column: '', reason: 'workbook-unknown-sheet' }))
  return [...unknown, ...tables.flatMap((table) => faultsOfTable(table, sheets))]
}

function faultsOfTable(table: Table, sheets: readonly Sheet[]): WorkbookFault[] {
  const found = sheets.filter(({ sheet }) => sheet === table.sheet)
  const [only] = found
  if (!only || found.length > 1) return [{ sheet: table.sheet, row: 1, column: '', reason: 'workbook-missing-sheet' }]
  return headings(table).flatMap((title, at) =>
    only.data[0]?.[at] === title
      ? []
      : [{ sheet: table.sheet, row: 1, column: title, reason: 'workbook-missing-column' }],
  )
}

/** An item put together; whether it is one is another question. */
function itemOf({ values, lists }: ItemRecords): Record<string, unknown> {
  const list = (field: ListField) => (lists.get(field) ?? []).map((record) => record.values)
  const sentences = (field: ListField) => list(field).map((record) => record[sentence])
  return {
    ...values,
    legalBases: list('legalBases'),
    acceptConditions: sentences('acceptConditions'),
    materials: list('materials'),
    reviewSteps: list('reviewSteps'),
    form: formOf(list('form')),
    fees: list('fees'),
    refusalReasons: sentences('refusalReasons'),
    faq: list('faq'),
  }
}

function formOf(questions: readonly Record<string, unknown>[]) {
  const named = questions.map(({ field, required, ...question }) => ({ name: String(field ?? ''), required, question }))
  return {
    type: 'object',
    additionalProperties: false,
    required: named.filter(({ required }) => required === true).map(({ name }) => name),
    properties: Object.fromEntries(named.map(({ name, question }) => [name, question])),
  }
}

const order = new Map(tables.map(({ sheet }, at) => [sheet, at]))
const byPlace = (a: WorkbookFault, b: WorkbookFault): number =>
  (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row
