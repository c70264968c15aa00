import type { AcceptanceEvent, AcceptanceState } from '#domain/projects/index.ts'
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

/** After these the project the works belong to may go on; works nobody manages here have none. */
const movesOn: ReadonlySet<AcceptanceEvent['type']> = new Set<AcceptanceEvent['type']>([
  'AcceptanceApplied',
  'OpinionLetterIssued',
  'AcceptanceWithdrawn',
  'AcceptanceLapsed',
])

/** The applicant is told; the project goes on; whoever has to come to the works, or owes an opinion, is told. */
export const tellingsOf = (
  state: AcceptanceState,
  { stream, log, news }: Changed<AcceptanceState, AcceptanceEvent>,
): Projected['outbox'] =>
  stageTellings(
    {
      ...{ handling: 'acceptance', stream, project: state.project },
      movesOn: ({ type }) => movesOn.has(type),
      staffTold: (event) => staffTold(event, state),
    },
    log.slice(log.length - news),
  )

/**
 * Who of the staff is told of an event: the lead department, that it owes a date, a letter or the filing; the departments that
 * come, of the date; the inspectors named, that they are; of silence past the limit those that owe; of another calendar those
 * whose clocks moved, and the lead that its day is closed.
 */
function staffTold(event: AcceptanceEvent, { setup, rounds }: AcceptanceState): StaffTold[] {
  const lead = setup ? [setup.lead] : []
  switch (event.type) {
    case 'AcceptanceFoundComplete':
    case 'RectificationReported':
      return departmentsTold('acceptance-date', lead)
    case 'AcceptancePassed':
      return signersTold('acceptance-letter', lead)
    case 'OpinionLetterIssued':
      return departmentsTold('acceptance-filing', lead)
    case 'VisitDateSet':
      return departmentsTold('acceptance-visit', Object.keys(rounds.at(-1)?.parts ?? {}))
    case 'InspectorsAssigned':
      return [{ kind: 'acceptance-inspector', audience: { accounts: event.inspectors } }]
    case 'AcceptanceRecounted':
      return [
        ...clocksMoved('acceptance-recounted', event.moved),
        ...departmentsTold('acceptance-day-closed', event.visitDayClosed ? lead : []),
      ]
    case 'SilenceNoted':
      return toldOfSilence('acceptance-silence', event.departments, setup?.lead)
    default:
      return []
  }
}
