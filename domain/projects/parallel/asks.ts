import { askedIn } from '../asked-in.ts'
import { owedRevocations } from './falsehood.ts'
import { owingLicences } from './licences.ts'
import { openObjections } from './publication.ts'
import { awaitingConfirmation, unanswered, type ParallelState } from './state.ts'
import type { ParallelStatus } from './status.ts'

/** What the staff is told of a parallel approval that asks for a deed, each with the status in which that is to be done. */
const asked = {
  'parallel-distributed': 'distributed',
  'parallel-silence': 'distributed',
  'parallel-disagreement': 'disputed',
  'parallel-confirmation': 'answered',
  'parallel-decision': 'answered',
  'parallel-licences': 'approved',
  'parallel-revocation': 'approved',
  'parallel-objection': 'approved',
} as const satisfies Record<string, ParallelStatus>
type ParallelAsk = keyof typeof asked

/** What is asked of the staff now, by kind: the departments whose deed it is; '' is the centre, which sees to it that it is done. */
export function parallelAsks(state: ParallelState): Record<ParallelAsk, readonly string[]> {
  const lead = state.setup ? [state.setup.lead] : []
  const silent = unanswered(state).filter((code) => state.parts[code]?.silent)
  const unconfirmed = awaitingConfirmation(state)
  return askedIn<ParallelAsk, ParallelStatus>(state.status, asked, {
    'parallel-distributed': unanswered(state),
    'parallel-silence': silent.length === 0 ? [] : [...silent, ...lead, ''],
    'parallel-disagreement': lead,
    'parallel-confirmation': unconfirmed,
    'parallel-decision': unconfirmed.length > 0 ? [] : lead,
    'parallel-licences': owingLicences(state),
    'parallel-revocation': owedRevocations(state).map(({ departmentCode }) => departmentCode),
    'parallel-objection': openObjections(state).map(({ departmentCode }) => departmentCode),
  })
}
