import type { complaints } from '#api/complaints.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { complaintNumberOf } from '#domain/supervision/index.ts'
import { namedPlace } from '../supervision/index.ts'

export type ComplaintLine = ReplyOf<typeof complaints>['complaints'][number]
export type ComplaintRow = Omit<ComplaintLine, 'number'> & { serial: number | null }

/** The columns of a line, of complaint `c`. */
export const complaintColumns = `c.id, c.version, c.serial, c.kind, c.channel, c.status, c.outcome, c.anonymous, c.late,
  ${namedPlace('department', 'c.department_code')} as department,
  ${namedPlace('service_window', 'c.window_code')} as window,
  ${namedPlace('department', 'c.investigator')} as investigator,
  c.lodged_at as "lodgedAt", c.due_at as "dueAt", coalesce(c.due_at < clock_timestamp(), false) as overdue`

/** A row as a line of the list. */
export const complaintLineOf = ({ serial, ...row }: ComplaintRow): ComplaintLine => ({
  ...row,
  number: complaintNumberOf(row.lodgedAt, serial ?? 0),
})
