import { civilDateOf } from '../../kernel/index.ts'

/** The series complaints of a year take their number from. */
export const complaintSeries = (at: string): string => `complaint ${civilDateOf(at).slice(0, 4)}`

/** The number a complainant is given: the year and six digits, easy to type. */
export const complaintNumberOf = (lodgedAt: string, serial: number): string =>
  `${civilDateOf(lodgedAt).slice(0, 4)}${String(serial).padStart(6, '0')}`
