import type { VerifiedFault } from '../rules/verified-fault.ts'
import type { ComplaintEvent } from './events.ts'
import type { ComplaintState } from './state.ts'

type Answered = Extract<ComplaintEvent, { type: 'ComplaintAnswered' }>

/** The fault a founded complaint establishes; none of an unfounded one. `version` is that of the answer. */
export function foundedFault(
  stream: string,
  { grievance, lodgedAt }: ComplaintState,
  { outcome, part, severity, persons }: Answered,
  version: number,
): VerifiedFault | null {
  if (grievance === null || outcome === 'unfounded') return null
  const { departmentCode, windowCode, caseId } = grievance
  return {
    source: 'complaint',
    ...{ stream, nth: 1, part, severity, departmentCode, windowCode, persons },
    breachAt: lodgedAt,
    about:
      caseId !== null
        ? { kind: 'case', id: caseId }
        : windowCode !== null
          ? { kind: 'window', id: windowCode }
          : { kind: 'department', id: departmentCode },
    cites: [{ stream, version }],
  }
}
