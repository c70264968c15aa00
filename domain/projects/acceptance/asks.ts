import { isWorkday, type CompiledCalendar } from '../../calendar/index.ts'
import { askedIn } from '../asked-in.ts'
import { roundOf, unspoken, withoutInspectors, type AcceptanceState, type Round } from './state.ts'
import type { AcceptanceStatus } from './status.ts'

/** What the staff is told of an acceptance that asks for a deed, each with the status in which that is to be done. */
const asked = {
  'acceptance-date': 'awaiting-date',
  'acceptance-visit': 'scheduled',
  'acceptance-inspector': 'scheduled',
  'acceptance-day-closed': 'scheduled',
  'acceptance-silence': 'visited',
  'acceptance-letter': 'passed',
  'acceptance-filing': 'concluded',
} as const satisfies Record<string, AcceptanceStatus>
type AcceptanceAsk = keyof typeof asked

/** What is asked of the staff now, by kind: the departments whose deed it is; '' is the centre, which sees to it that it is done. */
export function acceptanceAsks(
  state: AcceptanceState,
  calendar: CompiledCalendar,
): Record<AcceptanceAsk, readonly string[]> {
  const round = roundOf(state)
  const lead = state.setup ? [state.setup.lead] : []
  const { visitOn = null } = round ?? {}
  const silent = round ? unspoken(round).filter((code) => round.parts[code]?.silent) : []
  return askedIn<AcceptanceAsk, AcceptanceStatus>(state.status, asked, {
    'acceptance-date': lead,
    'acceptance-visit': withoutInspectors(round),
    'acceptance-inspector': withoutChecklist(round),
    'acceptance-day-closed': visitOn === null || isWorkday(calendar, visitOn) ? [] : lead,
    'acceptance-silence': silent.length === 0 ? [] : [...silent, ...lead, ''],
    'acceptance-letter': lead,
    'acceptance-filing': lead,
  })
}

const withoutChecklist = (round: Round | undefined): string[] =>
  (round?.departments ?? []).filter((code) => !round?.parts[code]?.checklist)
