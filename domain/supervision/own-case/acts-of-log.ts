import { caseDecider, type CaseEvent } from '../../cases/index.ts'
import { fold, type Recorded } from '../../kernel/index.ts'
import type { Act } from '../act.ts'
import { actKindOf, type Earlier } from './act-kind-of.ts'

/** The log of one of our cases as acts, entry by entry. Drafts are the applicant's own and no acts of the office. */
export function actsOfLog(stream: string, log: readonly Recorded<CaseEvent>[]): Act[] {
  const known: Known = { materials: [], applicant: null, agent: null, presider: null }
  return log.flatMap(({ event, at, version }, index): Act[] => {
    learn(known, event)
    const kind = actKindOf(event, { ...known, visibleBefore: () => visibleBefore(log.slice(0, index), event) })
    if (kind === null) return []
    const { id, departmentCode, windowCode } = event.by
    return [{ ...kind, occurredAt: at, storedAt: at, by: { id, departmentCode, windowCode }, ref: { stream, version } }]
  })
}

type Known = Omit<Earlier, 'visibleBefore'>

function learn(known: Known, event: CaseEvent): void {
  if (event.type === 'CaseDrafted') {
    known.applicant = event.applicantId
    known.agent = event.by.departmentCode === null ? event.by.id : null
  }
  if ('application' in event) known.materials = event.application.materials.map(({ material }) => material)
  if (event.type === 'HearingScheduled') known.presider = event.presider.id
}

/** What a further correction notice names that no supplement brought anew. */
function visibleBefore(earlier: readonly Recorded<CaseEvent>[], event: CaseEvent): string[] {
  if (event.type !== 'CorrectionRequested') return []
  const { corrections, suppliedAnew } = fold(caseDecider, earlier)
  if (corrections.length === 0) return []
  return event.defects.map(({ subject }) => subject).filter((subject) => !suppliedAnew.includes(subject))
}
