import { licenceSeries } from '../../cases/index.ts'
import type { ParallelEvent } from './events.ts'
import type { ParallelState } from './state.ts'

/** The gap-free series an event takes its number from: approvals of a year, decisions of the lead department and year, licences. */
export function parallelSeriesOf(event: ParallelEvent): string | null {
  if (event.type === 'ParallelApplied') return `parallel-${event.on.slice(0, 4)}`
  if (event.type === 'ParallelDecided') return `parallel-letter-${event.by.departmentCode}-${event.on.slice(0, 4)}`
  if (event.type === 'ParallelDeclined') return `parallel-declined-${event.by.departmentCode}-${event.on.slice(0, 4)}`
  if (event.type === 'ParallelLicenceIssued') return licenceSeries(event.departmentCode, event.on)
  return null
}

/** The number of a parallel approval, 'BL-2026-0001', once there is one. */
export function parallelNumberOf({ serial, appliedOn }: Pick<ParallelState, 'serial' | 'appliedOn'>): string | null {
  if (serial === null || appliedOn === null) return null
  return `BL-${appliedOn.slice(0, 4)}-${String(serial).padStart(4, '0')}`
}

/** The number of the decision in the style of documents, of the department's word: 海规并联〔2026〕第0001号. */
export function decisionNumberOf(word: string, { decision }: Pick<ParallelState, 'decision'>): string | null {
  if (decision?.serial == null) return null
  return `${word}并联〔${decision.on.slice(0, 4)}〕第${String(decision.serial).padStart(4, '0')}号`
}

/** The number of the decision not to accept, in the same style; null where it was made before there was one. */
export function declinedNumberOf(word: string, { declined }: Pick<ParallelState, 'declined'>): string | null {
  if (declined?.serial == null) return null
  return `${word}并联不受〔${declined.on.slice(0, 4)}〕第${String(declined.serial).padStart(4, '0')}号`
}
