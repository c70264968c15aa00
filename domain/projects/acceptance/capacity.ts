import type { AcceptanceCapacity } from './available-commands.ts'
import type { AcceptanceFacts } from './facts.ts'
import { partOf, type AcceptanceState } from './state.ts'

const officers: readonly string[] = ['clerk', 'reviewer', 'deputy-head', 'head']
const speakers: readonly string[] = ['reviewer', 'deputy-head', 'head']
const signers: readonly string[] = ['deputy-head', 'head']

/** The capacities a role gives a person towards an acceptance; an inspector is one whatever their role. */
export function acceptanceCapacitiesOfRole(
  role: AcceptanceFacts['actor']['role'],
  { actor: { id, departmentCode }, forApplicant }: Pick<AcceptanceFacts, 'actor' | 'forApplicant'>,
  state: AcceptanceState,
): AcceptanceCapacity[] {
  if (role === 'timer') return ['clock']
  const part = partOf(state, departmentCode)
  const leads = departmentCode !== null && departmentCode === state.setup?.lead
  const held: [AcceptanceCapacity, boolean][] = [
    ['applicant', forApplicant],
    ['centre', role === 'centre-manager'],
    ['lead', leads && officers.includes(role)],
    ['lead-signer', leads && signers.includes(role)],
    ['department', part !== undefined && speakers.includes(role)],
    ['inspector', part !== undefined && part.inspectors.includes(id)],
  ]
  return held.filter(([, holds]) => holds).map(([capacity]) => capacity)
}
