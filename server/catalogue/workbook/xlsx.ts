import type { Cell, Sheet, WorkbookFault } from '#domain/catalogue/index.ts'
import { unzip, UnfitWorkbook } from './zip-guard.ts'

/** Tables as an Excel file; the headings stay where they are when the rest is scrolled. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const written = sheets.map(({ sheet, data }) => ({
    sheet,
    stickyRowsCount: 1,
    columns: (data[0] ?? []).map((heading) => ({ width: Math.max(12, String(heading).length * 2.2) })),
    data: data.map((row, at) => row.map((cell) => writtenCell(cell, at === 0))),
  }))
  return writeXlsxFile(written).toBuffer()
}

/** Text is text, whatever it begins with: no spreadsheet reckons with what stands in a catalogue. */
function writtenCell(value: Cell, heading: boolean) {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return { value, type: String, ...(heading && { fontWeight: 'bold' as const }), wrap: value.includes('\n') }
}

/** The tables of an Excel file; throws `UnfitWorkbook` for what is none, or costs too much to open. */
export async function fromXlsx(bytes: Buffer): Promise<{ sheets: Sheet[]; faults: WorkbookFault[] }> {
  const parts = unzip(bytes)
  if (!parts.has('xl/workbook.xml') || parts.has('xl/vbaProject.bin')) throw new UnfitWorkbook('not a plain workbook')
  const faults = formulasIn(parts)
  if (faults.length > 0) return { sheets: [], faults }
  const { default: readXlsxFile } = await import('read-excel-file/node')
  try {
    const read = await readXlsxFile(bytes, { trim: false })
    return { sheets: read.map(({ sheet, data }) => ({ sheet, data: data.map((row) => row.map(plain)) })), faults }
  } catch (error) {
    throw new UnfitWorkbook('not a workbook', { cause: error })
  }
}

const plain = (cell: unknown): Cell =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell === null
    ? cell
    : cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : null

/** Cells that are reckoned: what they show is not what somebody wrote. */
function formulasIn(parts: ReadonlyMap<string, Buffer>): WorkbookFault[] {
  const names = sheetNames(parts)
  return [...parts].flatMap(([part, content]) => {
    const number = /^xl\/worksheets\/(.+)\.xml$/.exec(part)?.[1]
    if (number === undefined) return []
    const text = content.toString('utf8')
    return [...text.matchAll(/<c r="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<f[\s>/]/g)].map(([, column = '', row = '1']) => ({
      ...{ sheet: (names.get(part) ?? number).slice(0, 60), row: Number(row), column, reason: 'workbook-formula' },
    }))
  })
}

/** Part by part, what the sheet is called. */
function sheetNames(parts: ReadonlyMap<string, Buffer>): Map<string, string> {
  const text = (part: string) => parts.get(part)?.toString('utf8') ?? ''
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      /\sId="([^"]*)"/.exec(tag)?.[1] ?? '',
      /\sTarget="\/?(?:xl\/)?([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  )
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => {
      const target = targets.get(/\sr:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? ''
      return [`xl/${target}`, /\sname="([^"]*)"/.exec(tag)?.[1] ?? '']
    }),
  )
}
