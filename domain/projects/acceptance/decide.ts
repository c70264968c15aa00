import { addWorkdays, due } from '../../calendar/index.ts'
import { civilDateOf, refuse, type CivilDate, type Decider, type Refusal } from '../../kernel/index.ts'
import { inBothNames, refusalOfThePerson, rolesServed } from '../duty.ts'
import { acceptanceCapacities, availableAcceptanceCommands, type AcceptanceCapacity } from './available-commands.ts'
import { acceptanceCapacitiesOfRole } from './capacity.ts'
import { dueOfStep } from './clocks.ts'
import type { AcceptanceCommand, AcceptanceCommandType } from './commands.ts'
import { decideOpinion, deemOrNote } from './decide-opinion.ts'
import { decideVisit } from './decide-visit.ts'
import type { AcceptanceEvent } from './events.ts'
import { evolveAcceptance } from './evolve.ts'
import type { AcceptanceFacts } from './facts.ts'
import { missingPapers, papersFault } from './papers.ts'
import type { AcceptanceSetup } from './setup.ts'
import { lastOpinions, noAcceptance, partOf, type AcceptanceState } from './state.ts'

/** In which capacities somebody stands to an acceptance now: by their own post, and by those they serve for another. */
const capacitiesHeld = (state: AcceptanceState, facts: AcceptanceFacts): AcceptanceCapacity[] =>
  rolesServed(facts).flatMap((role) => acceptanceCapacitiesOfRole(role, facts, state))

/** What an acceptance may be asked by this person now, before anybody looks at what is said. */
function acceptanceRefusal(
  type: AcceptanceCommandType,
  state: AcceptanceState,
  facts: AcceptanceFacts,
): Refusal | undefined {
  const may = (capacity: AcceptanceCapacity) => availableAcceptanceCommands(state.status, capacity).includes(type)
  if (!capacitiesHeld(state, facts).some(may))
    return refuse(acceptanceCapacities.some(may) ? 'acceptance-of-another' : 'acceptance-not-possible-now')
  const personal = refusalOfThePerson(facts, true)
  if (personal) return personal
  const part = partOf(state, facts.actor.departmentCode)
  if (type === 'GiveOpinion' && part?.opinion) return refuse('opinion-already-given')
  if (type === 'AssignInspectors' && (part?.opinion || part?.checklist)) return refuse('department-has-inspected')
  return undefined
}

/** What a person may do with an acceptance now; the same function says no when it is asked for. */
export const acceptanceCommandsFor = (state: AcceptanceState, facts: AcceptanceFacts): AcceptanceCommandType[] =>
  [
    ...new Set(capacitiesHeld(state, facts).flatMap((capacity) => availableAcceptanceCommands(state.status, capacity))),
  ].filter((type) => acceptanceRefusal(type, state, facts) === undefined)

/** The rules of joint acceptance: the events a command leads to, or a lawful "no". */
export function decideAcceptance(
  command: AcceptanceCommand,
  state: AcceptanceState,
  facts: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  if (command.type === 'ApplyAcceptance') return applied(command, state, facts)
  const { setup } = state
  if (setup === null) return refuse('acceptance-not-found')
  const answer = acceptanceRefusal(command.type, state, facts) ?? asked(command, state, setup, facts)
  return inBothNames(answer, facts, (role) =>
    acceptanceCapacitiesOfRole(role, facts, state).some((one) =>
      availableAcceptanceCommands(state.status, one).includes(command.type),
    ),
  )
}

type Asked = Exclude<AcceptanceCommand, { type: 'ApplyAcceptance' }>

function asked(
  command: Asked,
  state: AcceptanceState,
  setup: AcceptanceSetup,
  facts: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  switch (command.type) {
    case 'SetVisitDate':
    case 'AssignInspectors':
    case 'RecordChecklist':
    case 'CloseVisit':
      return decideVisit(command, state, setup, facts)
    case 'GiveOpinion':
      return decideOpinion(command, state, setup, facts)
    case 'NoteSilence':
      return deemOrNote(state, setup, facts)
    case 'IssueOpinionLetter':
    case 'FileCompletion':
      return concluded(command, state, setup, facts)
    default:
      return withApplicant(command, state, setup, facts)
  }
}

type OfApplicant = Extract<
  Asked,
  {
    type:
      | 'FindAcceptanceComplete'
      | 'RequestAcceptanceSupplement'
      | 'SupplementAcceptance'
      | 'WithdrawAcceptance'
      | 'ReportRectified'
      | 'LapseAcceptance'
  }
>

/** What passes between the applicant and the centre, and what time does to it. */
function withApplicant(
  command: OfApplicant,
  state: AcceptanceState,
  setup: AcceptanceSetup,
  facts: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  const { actor: by, at, calendar } = facts
  const on = civilDateOf(at)
  const within = (days: number) => addWorkdays(calendar, on, days)
  const { limits } = setup
  switch (command.type) {
    case 'FindAcceptanceComplete': {
      const missing = missingPapers(state.papers, setup)
      if (missing.length > 0) return refuse('papers-missing', { papers: missing.join(', ') })
      return [{ type: 'AcceptanceFoundComplete', by, on, noticeBy: within(limits.notice) }]
    }
    case 'RequestAcceptanceSupplement': {
      if (!command.missing.every((code) => setup.papers.some((paper) => paper.code === code)))
        return refuse('paper-unknown')
      const { missing, note } = command
      const left = missingPapers(state.papers, setup).filter((code) => !missing.includes(code))
      if (left.length > 0) return refuse('supplement-incomplete', { papers: left.join(', ') })
      return [{ type: 'AcceptanceSupplementRequested', by, missing, note, supplementBy: within(limits.supplement) }]
    }
    case 'SupplementAcceptance': {
      const asked = state.supplement?.missing ?? []
      const absent = asked.filter((code) => !command.papers.some(({ paper }) => paper === code))
      if (absent.length > 0) return refuse('papers-missing', { papers: absent.join(', ') })
      const fault = papersFault(command.papers, setup, facts)
      const { papers } = command
      return fault ?? [{ type: 'AcceptanceSupplemented', by, papers, checkBy: within(limits.completeness) }]
    }
    case 'WithdrawAcceptance':
      return [{ type: 'AcceptanceWithdrawn', by, reason: command.reason }]
    case 'ReportRectified': {
      const fault = papersFault(command.papers, setup, facts)
      const { statement, papers } = command
      return fault ?? [{ type: 'RectificationReported', by, on, statement, papers, noticeBy: within(limits.notice) }]
    }
    case 'LapseAcceptance':
      return lapsed(state, facts, on)
  }
}

/** The time to bring or to put right is over once its last day is. */
function lapsed(state: AcceptanceState, { actor: by }: AcceptanceFacts, on: CivilDate): AcceptanceEvent[] | Refusal {
  const lacksPapers = state.status === 'incomplete'
  const until = lacksPapers ? dueOfStep(state, 'supplement') : state.rectifications.at(-1)?.rectifyBy
  if (until == null || on <= until) return refuse('acceptance-not-possible-now')
  return [{ type: 'AcceptanceLapsed', by, because: lacksPapers ? 'not-supplemented' : 'not-rectified' }]
}

function applied(
  { papers, alone }: Extract<AcceptanceCommand, { type: 'ApplyAcceptance' }>,
  state: AcceptanceState,
  facts: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  const { actor: by, at, calendar, beginning, forApplicant } = facts
  if (state.setup !== null) return refuse('acceptance-not-possible-now')
  if (beginning === null) return refuse('works-not-accepted-here')
  if (!forApplicant) return refuse('acceptance-of-another')
  const { setup, project, underWay } = beginning
  if (underWay) return refuse('acceptance-under-way')
  const departments = setup.departments.map(({ code }) => code).filter((code) => alone === null || code === alone)
  if (departments.length === 0) return refuse('acceptance-of-another')
  const fault = papersFault(papers, setup, facts)
  if (fault) return fault
  const on = civilDateOf(at)
  const asked = alone === null ? setup : { ...setup, lead: alone }
  return [
    {
      ...{ type: 'AcceptanceApplied', by, on, project, departments, alone: alone !== null, papers, setup: asked },
      calendarVersion: calendar.version,
      checkBy: addWorkdays(calendar, on, setup.limits.completeness),
      stepsWatched: true,
    },
  ]
}

function concluded(
  command: Extract<AcceptanceCommand, { type: 'IssueOpinionLetter' | 'FileCompletion' }>,
  state: AcceptanceState,
  { limits }: AcceptanceSetup,
  { actor: by, at, calendar }: AcceptanceFacts,
): AcceptanceEvent[] {
  const on = civilDateOf(at)
  if (command.type === 'FileCompletion') return [{ type: 'CompletionFiled', by, on }]
  const items = [...lastOpinions(state)].flatMap(([departmentCode, opinion]) =>
    opinion.items.map((text) => ({ departmentCode, text })),
  )
  const { dueOn: fileBy } = due(calendar, { from: on, value: limits.filingCalendarDays, unit: 'day' })
  return [{ type: 'OpinionLetterIssued', by, on, remark: command.remark, items, fileBy }]
}

/** The life of an acceptance: what may happen, what it did, and where it starts. */
export const acceptanceDecider: Decider<AcceptanceState, AcceptanceCommand, AcceptanceEvent, AcceptanceFacts> = {
  initial: noAcceptance,
  evolve: evolveAcceptance,
  decide: decideAcceptance,
}
