// The line before an item of limited quantity (Licensing Law Art. 57), settled where a change is stored: whoever decided on a
// line that moved meanwhile decides again.
import type { CaseEvent } from '#domain/cases/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Projection } from '../kernel/append.ts'

/** What moves the line: somebody joins it, or somebody is given what there is. */
const moves: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'CaseAccepted',
  'CaseDeemedAccepted',
  'CaseGranted',
  'UpperDecisionRecorded',
])

/** The row of the line a change moves, with what it has seen of it; none where the item has no line or it stays. */
export function lineRows(
  { code, quantity }: Pick<ServiceItem, 'code' | 'quantity'>,
  line: { moves: number } | null,
  events: readonly CaseEvent[],
): object[] {
  return (quantity !== undefined || line !== null) && events.some(({ type }) => moves.has(type))
    ? [{ item_code: code, seen: line?.moves ?? null }]
    : []
}

export const itemLine: Projection = {
  name: 'item_line',
  sql: ({ rows }) => `item_line_rows as (
      insert into item_line as l (item_code, moves, seen)
      select r.item_code, coalesce(r.seen, 0) + 1, r.seen from jsonb_populate_recordset(null::item_line, ${rows}::jsonb) r
      on conflict (item_code) do update set moves = line_moves(l.moves, excluded.seen), seen = excluded.seen)`,
}
