import { awaitingConfirmation, owingLicences, type ParallelEvent, type ParallelState } from '#domain/projects/index.ts'
import type { Projected } from '../kernel/event-store.ts'
import type { Changed } from '../kernel/handle.ts'
import {
  clocksMoved,
  departmentsTold,
  signersTold,
  stageTellings,
  toldOfSilence,
  type StaffTold,
} from '../projects/index.ts'

/** The applicant is told; the project goes on where its stage began or ended; the departments that owe an answer are told. */
export const tellingsOf = (
  state: ParallelState,
  { stream, log, news }: Changed<ParallelState, ParallelEvent>,
): Projected['outbox'] =>
  stageTellings(
    {
      ...{ handling: 'approval', stream, project: state.project },
      movesOn: ({ type }) => type === 'ParallelApplied' || state.endedOn !== null,
      staffTold: (event) => staffTold(event, state),
    },
    log.slice(log.length - news),
  )

const headOf = (departmentCode: string): StaffTold['audience'] => ({ departmentCode, department: ['head'] })

/**
 * Who of the staff is told of an event: the departments asked, that the stage was distributed to them; whoever was heard, that
 * its changed answer is its own to confirm; who signs for the lead department, that they owe a resolution or the decision; of a
 * falsehood the head who owes the revocation; of an objection to publication the head who decides; of silence past the limit those that owe; of another calendar those whose
 * clocks moved.
 */
function staffTold(event: ParallelEvent, state: ParallelState): StaffTold[] {
  const { setup } = state
  const lead = setup ? [setup.lead] : []
  switch (event.type) {
    case 'ParallelDistributed':
      return departmentsTold(
        'parallel-distributed',
        (setup?.departments ?? []).map(({ code }) => code),
      )
    case 'DisagreementFound':
      return signersTold('parallel-disagreement', lead)
    case 'ParallelAnswersComplete':
      return signersTold('parallel-decision', lead)
    case 'ParallelAnswerConfirmed':
      return awaitingConfirmation(state).length > 0 ? [] : signersTold('parallel-decision', lead)
    case 'ParallelDecided':
      return departmentsTold('parallel-licences', owingLicences(state))
    case 'ParallelFalsehoodFound':
      return [{ kind: 'parallel-revocation', audience: headOf(event.departmentCode) }]
    case 'ParallelPublicationObjected':
      return [{ kind: 'parallel-objection', audience: headOf(event.departmentCode) }]
    case 'DisagreementResolved':
      return departmentsTold('parallel-confirmation', awaitingConfirmation(state))
    case 'ParallelRecounted':
      return clocksMoved('parallel-recounted', event.moved)
    case 'ParallelSilenceNoted':
      return toldOfSilence('parallel-silence', event.departments, setup?.lead)
    default:
      return []
  }
}
