import { civilDateOf, refuse, type Decider, type Refusal } from '../../kernel/index.ts'
import { inBothNames, refusalOfThePerson, rolesServed } from '../duty.ts'
import { availableParallelCommands, parallelCapacities, type ParallelCapacity } from './available-commands.ts'
import { capacitiesOfRole } from './capacity.ts'
import { stepClocksOf } from './clocks.ts'
import type { ParallelCommand, ParallelCommandType } from './commands.ts'
import { decideAnswer, noteOrDeem } from './decide-answer.ts'
import { decideConclusion } from './decide-conclusion.ts'
import { appliedFor, decideIntake } from './decide-intake.ts'
import { decideLicence, hasLicenceFor, isAboutLicence } from './decide-licence.ts'
import type { ParallelEvent } from './events.ts'
import { evolveParallel } from './evolve.ts'
import type { ParallelFacts } from './facts.ts'
import { decidePublication, hasObjectionFor, isAboutPublication } from './publication.ts'
import type { ParallelSetup } from './setup.ts'
import { awaitingConfirmation, noParallel, parallelPartOf, runningProcedure, type ParallelState } from './state.ts'

/** What hands on, or takes down, what others decide: no interest in who builds stands in its way. */
const harmless: readonly ParallelCommandType[] = [
  'DistributeParallel',
  'DeliverParallelLicence',
  'ObjectToParallelLicence',
]

/** In which capacities somebody stands to an approval now: by their own post, and by those they serve for another. */
const capacitiesHeld = (state: ParallelState, facts: ParallelFacts): ParallelCapacity[] =>
  rolesServed(facts).flatMap((role) => capacitiesOfRole(role, facts, state))

/** What an approval may be asked by this person now, before anybody looks at what is said. */
function parallelRefusal(type: ParallelCommandType, state: ParallelState, facts: ParallelFacts): Refusal | undefined {
  const may = (capacity: ParallelCapacity) => availableParallelCommands(state.status, capacity).includes(type)
  if (!capacitiesHeld(state, facts).some(may))
    return refuse(parallelCapacities.some(may) ? 'approval-of-another' : 'approval-not-possible-now')
  const personal = refusalOfThePerson(facts, !harmless.includes(type))
  if (personal) return personal
  if (type === 'ExtendParallel') return state.extension ? refuse('extended-already') : undefined
  if (type === 'RequestParallelSupplement' && state.supplement) return refuse('supplement-asked-already')
  if (type === 'ConfirmParallelAnswer' && !awaitingConfirmation(state).includes(facts.actor.departmentCode ?? ''))
    return refuse('nothing-to-confirm')
  if (type === 'DecideParallel' && waitsForConfirmation(state, facts)) return refuse('confirmation-awaited')
  if (isAboutLicence(type) || isAboutPublication(type)) return undefined
  const part = parallelPartOf(state, facts.actor.departmentCode)
  if (state.status !== 'distributed' || !part) return undefined
  if (part.answer) return refuse('department-has-answered')
  const runs = runningProcedure(part) !== undefined
  if (type === 'EndParallelProcedure') return runs ? undefined : refuse('no-procedure-runs')
  return runs ? refuse('procedure-runs') : undefined
}

/** A department that was heard says itself that it changed its answer: the lead leaves it until the last day it has to decide. */
function waitsForConfirmation(state: ParallelState, { at, calendar }: ParallelFacts): boolean {
  if (awaitingConfirmation(state).length === 0) return false
  const decision = stepClocksOf(state, calendar).find(({ kind }) => kind === 'decision')
  return decision !== undefined && civilDateOf(at) < decision.dueOn
}

/** What a person may do with an approval now; the same function says no when it is asked for. */
export const parallelCommandsFor = (state: ParallelState, facts: ParallelFacts): ParallelCommandType[] =>
  [
    ...new Set(capacitiesHeld(state, facts).flatMap((capacity) => availableParallelCommands(state.status, capacity))),
  ].filter(
    (type) =>
      parallelRefusal(type, state, facts) === undefined &&
      (!isAboutLicence(type) || hasLicenceFor(type, state, facts)) &&
      (!isAboutPublication(type) || hasObjectionFor(type, state, facts)),
  )

/** The rules of parallel approval: the events a command leads to, or a lawful "no". */
export function decideParallel(
  command: ParallelCommand,
  state: ParallelState,
  facts: ParallelFacts,
): ParallelEvent[] | Refusal {
  if (command.type === 'ApplyParallel') return appliedFor(command, state, facts)
  const { setup } = state
  if (setup === null) return refuse('approval-not-found')
  const answer = parallelRefusal(command.type, state, facts) ?? asked(command, state, setup, facts)
  return inBothNames(answer, facts, (role) =>
    capacitiesOfRole(role, facts, state).some((one) =>
      availableParallelCommands(state.status, one).includes(command.type),
    ),
  )
}

function asked(
  command: Exclude<ParallelCommand, { type: 'ApplyParallel' }>,
  state: ParallelState,
  setup: ParallelSetup,
  facts: ParallelFacts,
): ParallelEvent[] | Refusal {
  switch (command.type) {
    case 'AnswerParallel':
    case 'StartParallelProcedure':
    case 'EndParallelProcedure':
      return decideAnswer(command, state, facts)
    case 'NoteParallelSilence':
      return noteOrDeem(state, setup, facts)
    case 'ConfirmParallelAnswer':
    case 'ResolveDisagreement':
    case 'ExtendParallel':
    case 'DecideParallel':
      return decideConclusion(command, state, facts)
    case 'IssueParallelLicence':
    case 'DeliverParallelLicence':
    case 'FindParallelLicenceFalse':
    case 'RevokeParallelLicence':
    case 'ForgoParallelRevocation':
    case 'WithdrawParallelLicence':
    case 'CancelParallelLicence':
      return decideLicence(command, state, facts)
    case 'ObjectToParallelLicence':
    case 'DecideParallelObjection':
      return decidePublication(command, state, facts)
    case 'DistributeParallel':
      return [{ type: 'ParallelDistributed', by: facts.actor, on: civilDateOf(facts.at), note: command.note }]
    default:
      return decideIntake(command, state, setup, facts)
  }
}

/** The life of a parallel approval: what may happen, what it did, and where it starts. */
export const parallelDecider: Decider<ParallelState, ParallelCommand, ParallelEvent, ParallelFacts> = {
  initial: noParallel,
  evolve: evolveParallel,
  decide: decideParallel,
}
