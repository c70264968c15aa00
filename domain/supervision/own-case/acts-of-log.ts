import { caseDecider, type CaseEvent } from '../../cases/index.ts'
import { fold, type Recorded } from '../../kernel/index.ts'
import type { Act } from '../act.ts'
import { actKindOf } from './act-kind-of.ts'

/** The log of one of our cases as acts, entry by entry. Drafts are the applicant's own and no acts of the office. */
export function actsOfLog(stream: string, log: readonly Recorded<CaseEvent>[]): Act[] {
  return log.flatMap(({ event, at, version }, index): Act[] => {
    const kind = actKindOf(event, () => visibleBefore(log.slice(0, index), event))
    if (kind === null) return []
    const { id, departmentCode, windowCode } = event.by
    return [{ ...kind, occurredAt: at, storedAt: at, by: { id, departmentCode, windowCode }, ref: { stream, version } }]
  })
}

/** What a further correction notice names that no supplement brought anew. */
function visibleBefore(earlier: readonly Recorded<CaseEvent>[], event: CaseEvent): string[] {
  if (event.type !== 'CorrectionRequested') return []
  const { corrections, suppliedAnew } = fold(caseDecider, earlier)
  if (corrections.length === 0) return []
  return event.defects.map(({ subject }) => subject).filter((subject) => !suppliedAnew.includes(subject))
}
