import { caseNumberOf, type Status } from '#domain/cases/index.ts'
import type { CaseDesk } from './desk.ts'

export interface LineRow {
  id: string
  version: number
  status: Status
  waiting_for: string
  item_code: string
  item_version: number
  applicant_id: string
  received_on: string | null
  serial: number | null
  submitted_at: string | null
  drafted_at: string
  due_on: string | null
  sort_on: string
  suspended_for: string | null
  told_until: string | null
}

/** The columns of table `case_row` (as `c`) that make a line. */
export const lineColumns = `c.id, c.version, c.status, c.waiting_for, c.item_code, c.item_version, c.applicant_id,
  c.received_on, c.serial, c.submitted_at, c.drafted_at, c.due_on, c.sort_on, c.suspended_for,
  c.told_until`

/** Rows as lines, with what only other modules know: the names of items and applicants. */
export async function linesOf({ people, items, regionCode }: CaseDesk, rows: readonly LineRow[]) {
  const applicants = await people.detailsOf([...new Set(rows.map((row) => row.applicant_id))])
  return Promise.all(
    rows.map(async (row) => {
      const item = await items.version(row.item_code, row.item_version)
      return {
        id: row.id,
        caseNumber: caseNumberOf({ serial: row.serial, receivedOn: row.received_on }, regionCode),
        itemCode: row.item_code,
        itemName: item.name,
        itemNameEn: item.nameEn,
        applicant: applicants.get(row.applicant_id)?.name ?? '',
        status: row.status,
        waitingFor: row.waiting_for,
        dueOn: row.due_on,
        suspended:
          row.suspended_for === null ? null : { procedure: row.suspended_for, toldUntil: row.told_until ?? '' },
        submittedAt: row.submitted_at,
        version: row.version,
      }
    }),
  )
}
