import { canonicalJson } from '../../kernel/index.ts'
import type { VerifiedFault } from '../rules/verified-fault.ts'
import type { Grievance } from './commands.ts'
import type { ComplaintState, Verdict } from './state.ts'

/** What the answer of a complaint means for cards: the fault it establishes, and the one of the first answer it takes back. */
export interface Established {
  raises: VerifiedFault | null
  takesBack: VerifiedFault | null
}

/** Of an answered complaint; `version` is that of the answer. The same fault established again is the one that is there. */
export function establishedBy(stream: string, state: ComplaintState, version: number): Established {
  const { grievance, verdict, verdictBefore, lodgedAt } = state
  if (grievance === null || verdict === null) return { raises: null, takesBack: null }
  const faultOf = (of: Verdict | null, nth: number) =>
    of === null || of.outcome === 'unfounded' ? null : faultIn({ stream, nth, version, lodgedAt }, grievance, of)
  const before = faultOf(verdictBefore, 1)
  const now = faultOf(verdict, before === null ? 1 : 2)
  const same = before !== null && now !== null && canonicalJson(before) === canonicalJson({ ...now, nth: before.nth })
  return same ? { raises: null, takesBack: null } : { raises: now, takesBack: before }
}

function faultIn(
  { stream, nth, version, lodgedAt }: { stream: string; nth: number; version: number; lodgedAt: string },
  { departmentCode, windowCode, caseId }: Grievance,
  { part, severity, persons }: Verdict,
): VerifiedFault {
  return {
    source: 'complaint',
    ...{ stream, nth, part, severity, departmentCode, windowCode, persons },
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
