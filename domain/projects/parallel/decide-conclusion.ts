import { civilDateOf, parseCivilDate, refuse, type CivilDate, type Refusal } from '../../kernel/index.ts'
import { masterClocksOf } from './clocks.ts'
import type { ParallelCommand } from './commands.ts'
import { answerFault } from './decide-answer.ts'
import type { Condition, ParallelEvent } from './events.ts'
import type { ParallelFacts } from './facts.ts'
import { dissenting, standingAnswers, type ParallelState } from './state.ts'

type Asked<Type extends ParallelCommand['type']> = Extract<ParallelCommand, { type: Type }>

/** What the lead department and the government do about the whole. */
export function decideConclusion(
  command: Asked<'ResolveDisagreement' | 'ConfirmParallelAnswer' | 'ExtendParallel' | 'DecideParallel'>,
  state: ParallelState,
  facts: ParallelFacts,
): ParallelEvent[] | Refusal {
  const on = civilDateOf(facts.at)
  switch (command.type) {
    case 'ResolveDisagreement':
      return resolved(command, state, facts, on)
    case 'ConfirmParallelAnswer': {
      const { actor: by } = facts
      return [{ type: 'ParallelAnswerConfirmed', by, on, departmentCode: by.departmentCode ?? '' }]
    }
    case 'ExtendParallel':
      return extended(command, state, facts, on)
    case 'DecideParallel':
      return [decided(command, state, facts, on)]
  }
}

/** Every department that disagreed is heard and says what it says now; none is outvoted by whoever leads (Art. 22, 26). */
function resolved(
  { type: _, ...told }: Asked<'ResolveDisagreement'>,
  state: ParallelState,
  { actor: by, colleagues }: ParallelFacts,
  on: CivilDate,
): ParallelEvent[] | Refusal {
  const { form, heldOn, attendees, record, outcomes } = told
  const { disputedOn } = state
  if (record.trim() === '') return refuse('record-needed')
  if (!parseCivilDate(heldOn) || heldOn > on || (disputedOn !== null && heldOn < disputedOn))
    return refuse('meeting-day-not-possible')
  const against = dissenting(state)
  const named = outcomes.map(({ departmentCode }) => departmentCode)
  if (named.length !== against.length || !against.every((code) => named.includes(code)))
    return refuse('outcome-for-each-dissenter')
  const faults = outcomes.flatMap(({ answer, conditions }) => answerFault({ answer, conditions, text: record }) ?? [])
  if (faults[0]) return faults[0]
  const heard = new Set(attendees.map((id) => colleagues[id]))
  if (form === 'meeting' && !against.every((code) => heard.has(code))) return refuse('dissenter-not-heard')
  // The head alone may note that a disagreement stands, but not agree for a department that was not at the table.
  if (form === 'decision' && outcomes.some(({ answer }) => answer !== 'disagree'))
    return refuse('agreement-takes-a-meeting')
  return [{ type: 'DisagreementResolved', by, on, ...told }]
}

/** Once, before the time is over, by the head of the government, with the reason that is told the applicant (Art. 42(2)). */
function extended(
  { reason }: Asked<'ExtendParallel'>,
  state: ParallelState,
  { actor: by, calendar }: ParallelFacts,
  on: CivilDate,
): ParallelEvent[] | Refusal {
  if (reason.trim() === '') return refuse('extension-without-reason')
  const lawful = masterClocksOf(state, calendar, on).find(({ kind }) => kind === 'statutory')
  if (!lawful || on > lawful.dueOn) return refuse('time-is-over')
  return [{ type: 'ParallelExtended', by, on, reason }]
}

/** The one decision follows from the answers: who disagrees to the end, or never confirmed that it changed its answer, makes it a refusal. */
function decided(
  { remark }: Asked<'DecideParallel'>,
  state: ParallelState,
  { actor: by }: ParallelFacts,
  on: CivilDate,
): ParallelEvent {
  const against = dissenting(state)
  const conditions = [...standingAnswers(state).values()].flatMap(({ departmentCode, conditions: named }) =>
    named.map((text): Condition => ({ departmentCode, text })),
  )
  const outcome = against.length > 0 ? 'refused' : 'approved'
  return { type: 'ParallelDecided', by, on, outcome, remark, conditions, against }
}
