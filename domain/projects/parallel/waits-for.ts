import { owedRevocations } from './falsehood.ts'
import { owingLicences } from './licences.ts'
import { openObjections } from './publication.ts'
import { awaitingConfirmation, unanswered, type ParallelState } from './state.ts'

/** Whom a parallel approval waits for: codes of departments, or 'applicant'; nobody where it is over. */
export function parallelWaitsFor(state: ParallelState): string[] {
  const lead = state.setup ? [state.setup.lead] : []
  switch (state.status) {
    case 'incomplete':
      return ['applicant']
    case 'distributed':
      return unanswered(state)
    case 'applied':
    case 'accepted':
    case 'disputed':
      return lead
    case 'answered':
      return [...new Set([...awaitingConfirmation(state), ...lead])]
    case 'approved':
      return [
        ...new Set([
          ...owingLicences(state),
          ...[...owedRevocations(state), ...openObjections(state)].map(({ departmentCode }) => departmentCode),
        ]),
      ]
    default:
      return []
  }
}
