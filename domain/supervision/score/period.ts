/** A month 'YYYY-MM', a half-year 'YYYY-H1' or a year 'YYYY'. */
export type Period = string

const pattern = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|H([12])))?$/

export const isPeriod = (text: string): boolean => pattern.test(text)

/** The months of a period ('YYYY-MM') from `first` to `last`, both inclusive: before the record and after today there are none. */
export function monthsOf(period: Period, first: string, last: string): string[] {
  const [, year = '', month, half] = pattern.exec(period) ?? []
  if (year === '') return []
  const [from, to] = month ? [Number(month), Number(month)] : half === '1' ? [1, 6] : half === '2' ? [7, 12] : [1, 12]
  return Array.from({ length: to - from + 1 }, (_, at) => `${year}-${String(from + at).padStart(2, '0')}`).filter(
    (one) => first <= one && one <= last,
  )
}
