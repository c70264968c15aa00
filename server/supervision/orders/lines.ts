import type { orders } from '#api/orders.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { orderNumberOf } from '#domain/supervision/index.ts'
import { namedPlace } from '../cards/index.ts'

export type OrderLine = ReplyOf<typeof orders>['orders'][number]
export type OrderRow = Omit<OrderLine, 'number'> & { serial: number | null }

/** The columns of a line, of order `o`. */
export const orderColumns = `o.id, o.version, o.form, o.serial, o.status, o.matter,
  ${namedPlace('department', 'o.department_code')} as department,
  ${namedPlace('service_window', 'o.window_code')} as window,
  o.issued_at as "issuedAt", o.due_at as "dueAt", o.times_overdue as "timesOverdue",
  coalesce(o.due_at < clock_timestamp(), false) as overdue`

/** A row as a line of the list. */
export const orderLineOf = ({ serial, ...row }: OrderRow): OrderLine => ({
  ...row,
  number: orderNumberOf(row.form, row.issuedAt, serial ?? 0),
})
