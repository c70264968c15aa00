import { Value } from 'typebox/value'
import { closed, formShape } from '../form-shape.ts'
import { ServiceItem } from '../item.ts'
import type { ItemRecords } from './item-records.ts'
import { restTitle, sentence, tables, type ListField } from './sheets.ts'
import type { WorkbookFault } from './workbook-fault.ts'

const whole = closed(ServiceItem) as { properties: Record<string, unknown> }
const ClosedItem = { ...whole, properties: { ...whole.properties, form: formShape } }

/** What is wrong with an item read from a workbook, in the cells it was read from. */
export function checkItem(item: Record<string, unknown>, records: ItemRecords): WorkbookFault[] {
  const errors = Value.Errors(ClosedItem as never, item).filter(
    ({ keyword }) => !['anyOf', 'boolean'].includes(keyword),
  )
  const faults = new Map<string, WorkbookFault>()
  for (const { keyword, instancePath, params } of errors) {
    const missing =
      keyword === 'required' ? (params as { requiredProperties?: string[] }).requiredProperties : undefined
    for (const name of missing ?? ['']) {
      const place = placeOf([...instancePath.split('/').slice(1), ...(name ? [name] : [])], records)
      const reason = keyword === 'const' ? 'field-enum' : `field-${keyword}`
      const key = `${place.sheet} ${place.row} ${place.column}`
      if (!faults.has(key)) faults.set(key, { ...place, reason, facts: factsOf(params, item) })
    }
  }
  return [...faults.values()]
}

function factsOf(params: object, { code }: Record<string, unknown>): Record<string, string | number> {
  const { limit, allowedValues } = params as { limit?: number; allowedValues?: unknown[] }
  const allowed = allowedValues?.join(', ')
  return { item: String(code), ...(limit !== undefined && { limit }), ...(allowed !== undefined && { allowed }) }
}

/** The cell a path of the item was read from. */
function placeOf(
  [top = '', ...inner]: readonly string[],
  records: ItemRecords,
): Pick<WorkbookFault, 'sheet' | 'row' | 'column'> {
  const table = tables.find(({ field }) => field === top)
  if (!table) return { sheet: tables[0]?.sheet ?? '', row: records.row, column: columnOf(null, [top, ...inner]) }
  const list = records.lists.get(top as ListField) ?? []
  const [at, path] = top === 'form' ? questionAt(list, inner) : [Number(inner[0]), inner.slice(1)]
  const row = list[at]?.row ?? records.row
  return { sheet: table.sheet, row, column: columnOf(top as ListField, path.length > 0 ? path : [sentence]) }
}

/** `properties/goods/title`: which of the questions read, and where in it. */
function questionAt(
  list: ItemRecords['lists'] extends Map<ListField, infer L> ? L : never,
  path: readonly string[],
): [number, string[]] {
  const [, name, ...inner] = path
  return [list.findIndex(({ values }) => values['field'] === name), inner.length > 0 ? inner : ['field']]
}

function columnOf(field: ListField | null, path: readonly string[]): string {
  const columns = tables.find((table) => table.field === field)?.columns ?? []
  const joined = path.join('.')
  const column = columns.find(
    ({ path: known }) => joined === known || joined.startsWith(`${known}.`) || known.startsWith(`${joined}.`),
  )
  return column?.title ?? restTitle
}
