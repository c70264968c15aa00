import { caseNumber, type CivilDate } from '../kernel/index.ts'
import type { CaseEvent } from './events.ts'
import type { CaseState } from './state.ts'

/** The gap-free series an event takes its number from: cases of a day, licences of a department and year. */
export function seriesOf(event: CaseEvent, departmentCode: string | null): string | null {
  switch (event.type) {
    case 'CaseSubmitted':
      return `case-${event.on}`
    case 'LicenceIssued':
    case 'LicenceRenewedBySilence':
      return licenceSeries(departmentCode, event.on)
    default:
      return null
  }
}

/** The licences of a department and year are one series, whatever they were granted in. */
export const licenceSeries = (departmentCode: string | null, on: CivilDate): string =>
  `licence-${departmentCode}-${on.slice(0, 4)}`

/** The case number (办件编号) printed on the receipt, once there is one. */
export function caseNumberOf(state: Pick<CaseState, 'serial' | 'receivedOn'>, regionCode: string): string | null {
  if (state.serial === null || state.receivedOn === null) return null
  return caseNumber(regionCode, state.receivedOn, state.serial)
}
