import { validityOf } from '../../cases/index.ts'
import { civilDateOf, refuse, type Refusal } from '../../kernel/index.ts'
import type { ParallelCommand } from './commands.ts'
import type { ParallelEvent } from './events.ts'
import type { ParallelFacts } from './facts.ts'
import { dueLicences, type DueLicence } from './licences.ts'
import type { ParallelState } from './state.ts'

type Asked = Extract<ParallelCommand, { type: 'IssueParallelLicence' | 'DeliverParallelLicence' }>

const isTurnOf = (type: Asked['type'], { licence }: DueLicence): boolean =>
  type === 'IssueParallelLicence' ? licence === null : licence !== null && licence.delivered === null

/** Whether a department has a licence to issue, or an issued one to hand over. */
export const hasLicenceFor = (type: Asked['type'], state: ParallelState, departmentCode: string | null): boolean =>
  dueLicences(state).some((one) => one.departmentCode === departmentCode && isTurnOf(type, one))

/** Each department issues and hands over in its own name what the one decision granted (Licensing Law Art. 22, 39, 44). */
export function decideLicence(
  command: Asked,
  state: ParallelState,
  { actor: by, at }: ParallelFacts,
): ParallelEvent[] | Refusal {
  const on = civilDateOf(at)
  const found = dueLicences(state).find(({ result }) => result.item === command.item)
  if (!found) return refuse('nothing-to-issue')
  const { departmentCode, result, licence } = found
  if (departmentCode !== by.departmentCode) return refuse('licence-of-another-department')
  const { item, name, validYears } = result
  if (command.type === 'IssueParallelLicence') {
    if (licence !== null) return refuse('licence-issued-already')
    const validity = validityOf(on, validYears)
    return [{ type: 'ParallelLicenceIssued', by, on, departmentCode, item, licenceName: name, ...validity }]
  }
  if (licence === null) return refuse('issue-before-delivery')
  if (licence.delivered !== null) return refuse('licence-delivered-already')
  const { method, trackingNo } = command
  if (method === 'courier' && !trackingNo?.trim()) return refuse('courier-without-number')
  return [{ type: 'ParallelLicenceDelivered', by, on, departmentCode, item, method, trackingNo }]
}
