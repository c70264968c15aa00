import type { Scope } from '#api/kernel/endpoint.ts'
import type { LedgerSubject } from '#domain/supervision/index.ts'
import { Problem } from '../kernel/problem.ts'
import type { ScoreTable } from './score-table.ts'

interface Reader {
  id: string
  departmentCode: string | null
}

/**
 * The part of a table somebody may see: all of it, the lines of their department, or their own alone; places stay those among
 * all. Throws a 403 where who sees but their own score asks for departments or windows.
 */
export function withinReach(table: ScoreTable, of: LedgerSubject, reader: Reader, scope: Scope): ScoreTable {
  if (scope === 'all') return table
  if (scope === 'own' && of !== 'person') throw new Problem(403, 'not-allowed')
  const isMine = ({ id, department }: ScoreTable['lines'][number]) =>
    scope === 'own' ? id === reader.id : department.code === reader.departmentCode
  const lines = table.lines.filter(isMine)
  const shown = new Set(lines.map(({ id }) => id))
  const ofShown = <Row extends { subject: string }>(rows: readonly Row[]) =>
    rows.filter(({ subject }) => shown.has(subject))
  return {
    ...{ ...table, lines },
    posted: ofShown(table.posted),
    earned: ofShown(table.earned),
    recorded: ofShown(table.recorded),
  }
}
