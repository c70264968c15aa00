/** What is wrong in a workbook, where somebody would look for it; `reason` is the code of a sentence. */
export interface WorkbookFault {
  sheet: string
  /** As a spreadsheet counts: the headings stand in row 1. */
  row: number
  /** The heading of the column, or empty for the row as a whole. */
  column: string
  reason: string
  facts?: Readonly<Record<string, string | number>>
}
