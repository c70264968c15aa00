import type { AcceptanceEvent } from './events.ts'
import type { AcceptanceState } from './state.ts'

/** The gap-free series an event takes its number from: acceptances of a year, letters of the lead department and year. */
export function acceptanceSeriesOf(event: AcceptanceEvent): string | null {
  if (event.type === 'AcceptanceApplied') return `acceptance-${event.on.slice(0, 4)}`
  if (event.type === 'OpinionLetterIssued')
    return `acceptance-letter-${event.by.departmentCode}-${event.on.slice(0, 4)}`
  return null
}

/** The number of an acceptance, 'YS-2026-0001', once there is one. */
export function acceptanceNumberOf({
  serial,
  appliedOn,
}: Pick<AcceptanceState, 'serial' | 'appliedOn'>): string | null {
  if (serial === null || appliedOn === null) return null
  return `YS-${appliedOn.slice(0, 4)}-${String(serial).padStart(4, '0')}`
}

/** The number of the opinion letter in the style of documents, of the department's word: 海建联验〔2026〕第0001号. */
export function letterNumberOf(word: string, { letter }: Pick<AcceptanceState, 'letter'>): string | null {
  if (letter?.serial == null) return null
  return `${word}联验〔${letter.on.slice(0, 4)}〕第${String(letter.serial).padStart(4, '0')}号`
}
