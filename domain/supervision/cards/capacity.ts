import type { Actor } from '../../cases/index.ts'
import type { Capacity } from './available-commands.ts'
import type { CardState } from './state.ts'

/** The capacities of a person towards a card. Whoever it concerns neither reviews nor approves. */
export function capacitiesOf({ id, role, departmentCode }: Actor, { finding }: CardState): Capacity[] {
  if (role === 'timer') return ['system']
  if (finding === null) return []
  const leads = role === 'head' || role === 'deputy-head'
  if (finding.persons.includes(id) || (leads && departmentCode === finding.departmentCode)) return ['concerned']
  if (departmentCode === finding.departmentCode) return []
  if (role === 'supervisor') return ['reviewer', 'second']
  return role === 'centre-manager' ? ['second'] : []
}
