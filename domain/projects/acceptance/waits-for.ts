import { roundOf, unspoken, type AcceptanceState } from './state.ts'

/** Whom an acceptance waits for: codes of departments, 'applicant' or 'centre'; nobody where it is over. */
export function acceptanceWaitsFor(state: AcceptanceState): string[] {
  const round = roundOf(state)
  const lead = state.setup ? [state.setup.lead] : []
  switch (state.status) {
    case 'applied':
      return ['centre']
    case 'incomplete':
    case 'rectifying':
      return ['applicant']
    case 'scheduled': {
      const absent = round?.departments.filter((code) => !round.parts[code]?.checklist) ?? []
      return absent.length > 0 ? absent : lead
    }
    case 'visited':
      return round ? unspoken(round) : []
    case 'awaiting-date':
    case 'passed':
    case 'concluded':
      return lead
    default:
      return []
  }
}
