import { civilDateOf } from '../../kernel/index.ts'
import type { VerifiedFault } from '../rules/verified-fault.ts'
import { checklist } from './checklist.ts'
import type { Visit } from './commands.ts'

/** The faults an inspection establishes, one for each finding. `version` is that of the record. */
export const faultsSeen = (
  stream: string,
  { departmentCode, windowCode, visitedAt, findings }: Visit,
  version: number,
): VerifiedFault[] =>
  findings.map(({ item, part, severity, persons }, index) => ({
    source: 'inspection',
    what: checklist[item].words,
    ...{ stream, nth: index + 1, part, severity, departmentCode, windowCode },
    breachAt: visitedAt,
    about: { kind: 'window', id: windowCode },
    persons: [...persons],
    cites: [{ stream, version }],
  }))

/** The series inspections of a year take their number from. */
export const inspectionSeries = (at: string): string => `inspection ${civilDateOf(at).slice(0, 4)}`

/** The number of an inspection: 查〔2026〕3号. */
export const inspectionNumberOf = (recordedAt: string, serial: number): string =>
  `查〔${civilDateOf(recordedAt).slice(0, 4)}〕${serial}号`
