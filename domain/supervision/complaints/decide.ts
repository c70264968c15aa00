import type { CompiledCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { epochMs, refuse, type Decider, type Refusal } from '../../kernel/index.ts'
import { endOfWorkday } from '../cards/index.ts'
import { complaintDaysOn } from '../rules/verified-fault.ts'
import type { Regime } from '../settings.ts'
import { availableComplaintCommands, complaintCapacitiesOf, isComplaintCommandPossible } from './available-commands.ts'
import type { ComplaintCommand, ComplaintCommandType } from './commands.ts'
import type { ComplaintEvent } from './events.ts'
import { evolveComplaint } from './evolve.ts'
import { mayAskAgain } from './another-look.ts'
import { noComplaint, type ComplaintState } from './state.ts'

/** What a decision about a complaint goes by. */
export interface ComplaintFacts {
  at: string
  actor: Actor
  calendar: CompiledCalendar
  regime: Regime
}

/** What a person may do with a complaint now. */
export const complaintCommandsFor = (state: ComplaintState, actor: Actor): ComplaintCommandType[] =>
  complaintCapacitiesOf(actor, state).flatMap((capacity) => availableComplaintCommands(state.status, capacity))

/** The rules of a complaint's life: the events a command leads to, or a lawful "no". */
function decideComplaint(
  command: ComplaintCommand,
  state: ComplaintState,
  facts: ComplaintFacts,
): ComplaintEvent[] | Refusal {
  if (command.type === 'LodgeComplaint') return lodged(command, state, facts)
  if (state.grievance === null) return refuse('complaint-not-found')
  if (command.type === 'RequestAnotherLook') return lookedAtAgain(command, state, facts)
  if (!complaintCommandsFor(state, facts.actor).includes(command.type)) {
    const possible = isComplaintCommandPossible(state.status, command.type)
    return refuse(possible ? 'complaint-of-another' : 'complaint-not-possible-now')
  }
  return asked(command, state, facts)
}

type Lodging = Extract<ComplaintCommand, { type: 'LodgeComplaint' }>

/** Whoever takes a complaint down at a window is not of the unit it is about: whoever complains need not do so to its face. */
function lodged(command: Lodging, state: ComplaintState, facts: ComplaintFacts): ComplaintEvent[] | Refusal {
  const { at, actor, calendar, regime } = facts
  if (state.grievance !== null) return refuse('complaint-not-possible-now')
  if (command.channel === 'window' && actor.departmentCode === command.departmentCode)
    return refuse('complaint-about-own-unit')
  const { type: _, ...grievance } = command
  const acceptBy = endOfWorkday(at, complaintDaysOn(regime, at).acceptDays, calendar)
  return [{ type: 'ComplaintLodged', by: command.channel === 'portal' ? null : actor, ...grievance, acceptBy }]
}

type AskingAgain = Extract<ComplaintCommand, { type: 'RequestAnotherLook' }>

/** Whoever holds number and query code is the complainant: that is looked at where the code is. */
function lookedAtAgain(
  { sealedAgain }: AskingAgain,
  state: ComplaintState,
  { at, calendar, regime }: ComplaintFacts,
): ComplaintEvent[] | Refusal {
  if (!mayAskAgain(state, at)) return refuse(state.askedAgain ? 'asked-again-already' : 'another-look-not-possible')
  const acceptBy = endOfWorkday(at, complaintDaysOn(regime, at).acceptDays, calendar)
  return [{ type: 'AnotherLookRequested', by: null, sealedAgain, acceptBy }]
}

function asked(
  command: Exclude<ComplaintCommand, Lodging | AskingAgain>,
  { grievance, lookedBefore, acceptBy, acceptanceLate, answerBy, answerLate }: ComplaintState,
  { at, actor: by, calendar, regime }: ComplaintFacts,
): ComplaintEvent[] | Refusal {
  const isOver = (until: string | null) => until !== null && epochMs(at) >= epochMs(until)
  switch (command.type) {
    case 'AcceptComplaint': {
      const { investigator, matter } = command
      if (investigator === grievance?.departmentCode) return refuse('investigator-is-concerned')
      if (investigator !== null && investigator === lookedBefore) return refuse('investigator-looked-before')
      const within = endOfWorkday(at, complaintDaysOn(regime, at).answerDays, calendar)
      return [{ type: 'ComplaintAccepted', by, investigator, matter, answerBy: within }]
    }
    case 'DeclineComplaint':
      return [{ type: 'ComplaintDeclined', by, reasons: command.reasons }]
    case 'StateOwnSide':
      return [{ type: 'OwnSideStated', by, statement: command.statement }]
    case 'RecordInvestigation':
      return [{ type: 'InvestigationRecorded', by, findings: command.findings, proposed: command.proposed }]
    case 'AnswerComplaint': {
      const { type: _, persons, ...answered } = command
      return [{ type: 'ComplaintAnswered', by, ...answered, persons: [...persons] }]
    }
    case 'NoteAcceptanceLate':
      if (acceptanceLate || !isOver(acceptBy)) return refuse('complaint-not-possible-now')
      return [{ type: 'AcceptanceLate', by }]
    case 'NoteAnswerLate':
      if (answerLate || !isOver(answerBy)) return refuse('complaint-not-possible-now')
      return [{ type: 'AnswerLate', by }]
  }
}

/** The life of a complaint: what may happen, what it did, and where it starts. */
export const complaintDecider: Decider<ComplaintState, ComplaintCommand, ComplaintEvent, ComplaintFacts> = {
  initial: noComplaint,
  evolve: evolveComplaint,
  decide: decideComplaint,
}
