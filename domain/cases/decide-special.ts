import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import { extensionOf } from '../catalogue/index.ts'
import { decideHearing } from './decide-hearing.ts'
import { inspectSite, nameInspectors } from './inspect-site.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { SpecialCommand } from './special-commands.ts'
import { answerBy } from './special-standing.ts'
import { openSuspension } from './special-state.ts'
import type { CaseState } from './state.ts'

type Asked<Type extends SpecialCommand['type']> = Extract<SpecialCommand, { type: Type }>

/** What interrupts a decision or comes before it (Art. 34, 36, 42, 45–48, 55). `on` is the civil date of the act. */
export function decideSpecial(
  command: SpecialCommand,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const by = facts.actor
  switch (command.type) {
    case 'StartSpecialProcedure':
      return start(command, facts, on)
    case 'EndSpecialProcedure': {
      const { procedure } = openSuspension(state) ?? {}
      if (!procedure) return refuse('not-possible-now', { command: command.type, status: state.status })
      if (isBlank(command.result)) return refuse('special-procedure-without-result')
      return [{ by, type: 'SpecialProcedureEnded', procedure, result: command.result, on }]
    }
    case 'ExtendDecision': {
      const extension = extensionOf(facts.item)
      if (extension === null || isBlank(command.reason)) return refuse('extension-without-reason')
      const { value, unit } = extension
      return [{ by, type: 'DecisionExtended', extension: { value, unit }, reason: command.reason, on }]
    }
    case 'TellInterestedParty': {
      const { name, interest } = command
      if (isBlank(name) || isBlank(interest)) return refuse('interested-party-without-interest')
      const party = state.interestedParties.length + 1
      return [{ by, type: 'InterestedPartyTold', party, name, interest, on }]
    }
    case 'RecordStatement':
      return hear(command, state, facts, on)
    case 'NameInspectors':
      return nameInspectors(command, state, facts, on)
    case 'RecordSiteInspection':
      return inspectSite(command, state, facts, on)
    default:
      return decideHearing(command, state, facts, on)
  }
}

const isBlank = (words: string): boolean => words.trim() === ''

/** It starts with its ground and the time it is told to take, both in the notice; a hearing starts with the notice of its own. */
function start(
  { procedure, ground, days, unit }: Asked<'StartSpecialProcedure'>,
  { actor: by }: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  if (procedure === 'hearing') return refuse('hearing-has-its-own-notice')
  if (isBlank(ground)) return refuse('special-procedure-without-ground')
  if (!Number.isInteger(days) || days < 1) return refuse('special-procedure-without-told-time')
  return [{ by, type: 'SpecialProcedureStarted', procedure, ground, told: { value: days, unit }, on }]
}

/** What an interested party, or the applicant, has to say is taken down; silence only once the time to speak is over (Art. 36). */
function hear(
  { party, statement }: Asked<'RecordStatement'>,
  { interestedParties }: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const told = interestedParties.find((one) => one.party === party)
  if (party !== null && !told) return refuse('party-unknown')
  if (told && told.heardOn !== null) return refuse('party-heard-already', { party: told.party })
  if (statement === null) {
    if (!told) return refuse('statement-missing')
    const dueOn = answerBy(told.toldOn, facts)
    if (on <= dueOn) return refuse('party-may-still-speak', { party: told.party, dueOn })
  }
  return [{ by: facts.actor, type: 'StatementRecorded', party, statement, on }]
}
