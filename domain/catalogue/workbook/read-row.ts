import { restTitle, type Cell, type Column, type Table } from './sheets.ts'

/** A value that could not be read, by the heading of its column. */
interface Wrong {
  column: string
  reason: string
}

type Values = Record<string, unknown>

/** A row as a record, and what of it could not be read. The code of the item, where it comes first, is not part of it. */
export function recordOf(table: Table, cells: readonly Cell[]): { values: Values; wrong: Wrong[] } {
  const from = table.field === null ? 0 : 1
  const wrong: Wrong[] = []
  const values: Values = {}
  for (const [at, column] of table.columns.entries()) {
    const read = valueOf(column, cells[from + at] ?? null)
    if (read === unreadable) wrong.push({ column: column.title, reason: reasonOf(column) })
    else if (read !== undefined) put(values, column.path.split('.'), read)
  }
  for (const name of table.nullable ?? []) values[name] ??= null
  const rest = cells[from + table.columns.length] ?? null
  const more = restOf(rest)
  if (more === unreadable) return { values, wrong: [...wrong, { column: restTitle, reason: 'workbook-bad-json' }] }
  // What has a column is read from it: the rest says nothing about that.
  return { values: { ...more, ...values }, wrong }
}

const unreadable = Symbol('unreadable')
const reasonOf = ({ kind }: Column) => (kind === 'number' ? 'workbook-not-a-number' : 'workbook-not-yes-or-no')

const nothing = { null: () => null, list: () => [] }

function valueOf({ kind, empty, digits }: Column, cell: Cell): unknown {
  const said = cell === null ? '' : String(cell)
  if (said.trim() === '') return empty === undefined ? undefined : nothing[empty]()
  const padded = (code: string) => (digits === undefined ? code : code.trim().padStart(digits, '0'))
  switch (kind) {
    case 'number': {
      const value = typeof cell === 'number' ? cell : Number(said.trim())
      return Number.isFinite(value) ? value : unreadable
    }
    case 'flag': {
      const word = said.trim().toLowerCase()
      return ['是', 'true', 'yes', '1'].includes(word)
        ? true
        : ['否', 'false', 'no', '0'].includes(word)
          ? false
          : unreadable
    }
    case 'lines':
      return said
        .split(/\r?\n/)
        .filter((line) => line !== '')
        .map(padded)
    case 'text':
      return padded(said.replaceAll('\r\n', '\n'))
  }
}

function restOf(cell: Cell): Values | typeof unreadable {
  if (cell === null || String(cell).trim() === '') return {}
  try {
    const rest: unknown = JSON.parse(String(cell))
    return typeof rest === 'object' && rest !== null && !Array.isArray(rest) ? (rest as Values) : unreadable
  } catch {
    return unreadable
  }
}

function put(values: Values, [first = '', ...more]: readonly string[], value: unknown): void {
  if (more.length === 0) values[first] = value
  else {
    const within = (values[first] ??= {}) as Values
    put(within, more, value)
  }
}
