import type { ServiceItem } from '../item.ts'
import {
  itemCode,
  listFields,
  restTitle,
  sentence,
  tables,
  type Cell,
  type Column,
  type Sheet,
  type Table,
} from './sheets.ts'

type Values = Readonly<Record<string, unknown>>

/** A catalogue as tables; `readWorkbook` makes the same items of them again. */
export function writeWorkbook(items: readonly ServiceItem[]): Sheet[] {
  return tables.map((table) => ({
    sheet: table.sheet,
    data: [headings(table), ...items.flatMap((item) => rowsOf(table, item))],
  }))
}

/** The headings of a table as they must stand in its first row. */
export const headings = ({ field, columns }: Table): string[] => [
  ...(field === null ? [] : [itemCode.title]),
  ...columns.map(({ title }) => title),
  restTitle,
]

function rowsOf({ field, columns }: Table, item: ServiceItem): Cell[][] {
  if (field === null) {
    const own = Object.fromEntries(Object.entries(item).filter(([key]) => !listFields.has(key as keyof ServiceItem)))
    return [[...cellsOf(columns, own), restOf(columns, own)]]
  }
  return recordsOf(field, item).map((record) => [item.code, ...cellsOf(columns, record), restOf(columns, record)])
}

/** The records of a list: sentences get a name, questions of the form their own. */
function recordsOf(field: NonNullable<Table['field']>, item: ServiceItem): Values[] {
  if (field === 'form') {
    const { required, properties } = item.form
    return Object.entries(properties).map(([name, question]) => ({
      ...question,
      field: name,
      required: required.includes(name),
    }))
  }
  return (item[field] as unknown[]).map((entry) =>
    typeof entry === 'string' ? { [sentence]: entry } : (entry as Values),
  )
}

const cellsOf = (columns: readonly Column[], record: Values): Cell[] =>
  columns.map(({ path, kind }) => cellOf(valueAt(record, path), kind))

function cellOf(value: unknown, kind: Column['kind']): Cell {
  if (value === undefined || value === null) return null
  if (kind === 'lines') return (value as string[]).join('\n')
  if (kind === 'flag') return value === true ? '是' : '否'
  return value as Cell
}

const valueAt = (record: Values, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Values | null | undefined)?.[key], record)

function restOf(columns: readonly Column[], record: Values): Cell {
  const told = new Set(columns.map(({ path }) => path.split('.')[0]))
  const rest = Object.entries(record).filter(([key]) => !told.has(key))
  return rest.length > 0 ? JSON.stringify(Object.fromEntries(rest)) : null
}
