import type { ParallelCapacity } from './available-commands.ts'
import type { ParallelFacts } from './facts.ts'
import type { ParallelState } from './state.ts'

const officers: readonly string[] = ['clerk', 'reviewer', 'deputy-head', 'head']
const speakers: readonly string[] = ['reviewer', 'deputy-head', 'head']
const signers: readonly string[] = ['deputy-head', 'head']

/** The capacities a role gives a person towards a parallel approval. The head of no department is the head of the government. */
export function capacitiesOfRole(
  role: ParallelFacts['actor']['role'],
  { actor: { departmentCode }, forApplicant }: Pick<ParallelFacts, 'actor' | 'forApplicant'>,
  { setup, parts }: ParallelState,
): ParallelCapacity[] {
  if (role === 'timer') return ['clock']
  const leads = departmentCode !== null && departmentCode === setup?.lead
  const isAsked = departmentCode !== null && Object.hasOwn(parts, departmentCode)
  const held: [ParallelCapacity, boolean][] = [
    ['applicant', forApplicant],
    ['lead', leads && officers.includes(role)],
    ['lead-signer', leads && signers.includes(role)],
    ['department', isAsked && speakers.includes(role)],
    ['counter', isAsked && officers.includes(role)],
    ['window', isAsked && role === 'clerk'],
    ['chief', isAsked && role === 'head'],
    ['government', role === 'head' && departmentCode === null],
  ]
  return held.filter(([, holds]) => holds).map(([capacity]) => capacity)
}
