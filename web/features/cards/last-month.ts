/** The first and the last day of the month before the one a day ('YYYY-MM-DD') lies in. */
export function lastMonth(today: string): [from: string, to: string] {
  const last = new Date(`${today.slice(0, 8)}01T00:00:00Z`)
  last.setUTCDate(0)
  const to = last.toISOString().slice(0, 10)
  return [`${to.slice(0, 8)}01`, to]
}
