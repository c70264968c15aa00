import { addWorkdays, isWorkday } from '../../calendar/index.ts'
import { civilDateOf, epochMs, refuse, type Refusal } from '../../kernel/index.ts'
import type { AcceptanceCommand } from './commands.ts'
import type { AcceptanceEvent } from './events.ts'
import { checklistFault, checksOf, withPhotos } from './checklist.ts'
import type { AcceptanceFacts } from './facts.ts'
import type { AcceptanceSetup } from './setup.ts'
import { roundOf, type AcceptanceState } from './state.ts'
import { workdayBefore } from './workday-before.ts'

type Visiting = Extract<
  AcceptanceCommand,
  { type: 'SetVisitDate' | 'AssignInspectors' | 'RecordChecklist' | 'CloseVisit' }
>
/** Fewer may not inspect (Licensing Law Art. 34: two or more). */
export const fewestInspectors = 2

/** The visit: its day, who goes, what they see, and its end. */
export function decideVisit(
  command: Visiting,
  state: AcceptanceState,
  setup: AcceptanceSetup,
  facts: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  switch (command.type) {
    case 'SetVisitDate':
      return dated(command, state, setup, facts)
    case 'AssignInspectors':
      return assigned(command.inspectors, facts)
    case 'RecordChecklist':
      return recorded(command, state, setup, facts)
    case 'CloseVisit':
      return closed(state, facts)
  }
}

function dated(
  { visitOn, time, place }: Extract<Visiting, { type: 'SetVisitDate' }>,
  state: AcceptanceState,
  { limits }: AcceptanceSetup,
  { actor: by, at, calendar }: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  const today = civilDateOf(at)
  const { visitOn: earlier = null, noticedOn = null } = roundOf(state) ?? {}
  // A day that was closed after it had been announced is no day of a visit.
  if (earlier !== null && today >= earlier && isWorkday(calendar, earlier)) return refuse('visit-has-begun')
  const [first, last] = [addWorkdays(calendar, today, 1), addWorkdays(calendar, noticedOn ?? today, limits.visit)]
  if (visitOn < first || visitOn > last || !isWorkday(calendar, visitOn))
    return refuse('visit-day-not-possible', { first, last })
  return [
    {
      ...{ type: 'VisitDateSet', by, visitOn, time, place },
      assignBy: workdayBefore(calendar, visitOn),
      closeBy: addWorkdays(calendar, visitOn, 1),
      opinionBy: addWorkdays(calendar, visitOn, limits.opinion),
    },
  ]
}

/** A department sends people of its own, none with an interest in who builds. */
function assigned(
  given: readonly string[],
  { actor: by, colleagues, duty }: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  const inspectors = [...new Set(given)]
  if (inspectors.length < fewestInspectors) return refuse('two-inspectors-needed')
  const departmentCode = by.departmentCode ?? ''
  if (!inspectors.every((id) => colleagues[id] === departmentCode)) return refuse('inspector-of-another-department')
  if (duty?.interests.some(({ id }) => inspectors.includes(id))) return refuse('inspector-has-interest')
  return [{ type: 'InspectorsAssigned', by, departmentCode, inspectors }]
}

function recorded(
  { lines, photos = [], seenAt }: Extract<Visiting, { type: 'RecordChecklist' }>,
  state: AcceptanceState,
  setup: AcceptanceSetup,
  facts: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  const { actor: by, at } = facts
  const departmentCode = by.departmentCode ?? ''
  const round = roundOf(state)
  const visitOn = round?.visitOn ?? ''
  // The clock of a telephone may be a little ahead of ours.
  if (epochMs(seenAt) > epochMs(at) + 300_000 || civilDateOf(seenAt) < visitOn)
    return refuse('not-the-day-of-the-visit', { visitOn })
  const before = round?.parts[departmentCode]?.checklist
  if (before && before.by !== by.id) return refuse('checklist-by-colleague')
  return (
    checklistFault({ lines, photos }, checksOf(setup, departmentCode), facts) ?? [
      { type: 'ChecklistRecorded', by, departmentCode, lines, ...withPhotos(photos), seenAt },
    ]
  )
}

/** Whoever leads closes it once everybody has left a checklist or the day is over; a working day later it closes by itself. */
function closed(state: AcceptanceState, { actor: by, at }: AcceptanceFacts): AcceptanceEvent[] | Refusal {
  const round = roundOf(state)
  if (!round?.visitOn || !round.closeBy) return refuse('acceptance-not-possible-now')
  const today = civilDateOf(at)
  if (today < round.visitOn) return refuse('not-the-day-of-the-visit', { visitOn: round.visitOn })
  const missing = round.departments.filter((code) => !round.parts[code]?.checklist)
  const tooEarly = by.role === 'timer' ? today <= round.closeBy : missing.length > 0 && today <= round.visitOn
  if (tooEarly) return refuse('visit-not-over', { missing: missing.length, visitOn: round.visitOn })
  return [{ type: 'VisitClosed', by, missing }]
}
