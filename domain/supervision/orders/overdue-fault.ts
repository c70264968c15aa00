import type { OrderState } from './state.ts'
import type { VerifiedFault } from '../rules/verified-fault.ts'

/** The fault of a unit that let an order go unanswered for the nth time; `version` is that of the entry that notes it. */
export function overdueFault(
  stream: string,
  { terms, replyBy }: OrderState,
  nth: number,
  version: number,
): VerifiedFault | null {
  if (terms === null || replyBy === null) return null
  const { departmentCode, windowCode } = terms
  return {
    source: 'order',
    ...{ stream, nth, departmentCode, windowCode },
    part: 'follow-up-inspection',
    severity: 'grave',
    breachAt: replyBy,
    about: { kind: 'department', id: departmentCode },
    persons: [],
    cites: [{ stream, version }],
  }
}
