import type { DecisionLevel } from '#domain/organisation/index.ts'

/** A post as people call it, beside the department it belongs to: a leader's by its seat, a window's by its number. */
export function postName(code: string, seats: Record<DecisionLevel, string>): string {
  const [, seat] = /^(?:\d{2}|government)-(deputy-head|head)$/.exec(code) ?? []
  if (seat !== undefined) return seats[seat as DecisionLevel]
  return /^\d{4}$/.test(code) ? `${code} ${seats.window}` : code
}
