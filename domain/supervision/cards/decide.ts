import { addWorkdays, type CompiledCalendar } from '../../calendar/index.ts'
import { civilDateOf, epochMs, refuse, type Decider, type Refusal } from '../../kernel/index.ts'
import type { CardLevel, Finding } from '../finding.ts'
import { instantAt } from '../moments.ts'
import { availableCardCommands } from './available-commands.ts'
import { capacitiesOf } from './capacity.ts'
import type { CardCommand, CardCommandType, ChargedLevel } from './commands.ts'
import type { CardEvent } from './events.ts'
import { evolveCard } from './evolve.ts'
import type { CardFacts } from './facts.ts'
import { entriesOf, givenBackFor, monthOf } from './points.ts'
import { noCard, type CardState, type Proposal } from './state.ts'
import { scoringCardStatuses, type CardStatus } from './status.ts'

/** Working days to acknowledge, to appeal, and to review an answer (each to the end of its last day). */
export const cardDays = { acknowledge: 1, appeal: 3, review: 5 } as const

/** The end of the n-th working day after an instant. */
export const endOfWorkday = (at: string, days: number, calendar: CompiledCalendar): string =>
  instantAt({ on: addWorkdays(calendar, civilDateOf(at), days), time: '24:00' })

/** Why a person may not ask for this now; undefined where they may. */
export function cardRefusal(type: CardCommandType, state: CardState, facts: CardFacts): Refusal | undefined {
  if (state.finding === null) return refuse('card-not-found')
  const capacities = capacitiesOf(facts.actor, state)
  if (!capacities.some((capacity) => availableCardCommands(state.status, capacity).includes(type))) {
    const possible = (['concerned', 'reviewer', 'second', 'system'] as const).some((capacity) =>
      availableCardCommands(state.status, capacity).includes(type),
    )
    return refuse(possible ? 'card-of-another' : 'card-not-possible-now')
  }
  if (type === 'AppealCard' && state.appealBy !== null && epochMs(facts.at) > epochMs(state.appealBy))
    return refuse('appeal-too-late', { appealBy: civilDateOf(state.appealBy) })
  if (type === 'ApproveProposal' && state.proposal?.by === facts.actor.id) return refuse('second-approver-needed')
  return undefined
}

/** What a person may do with a card now. */
export const cardCommandsFor = (state: CardState, facts: CardFacts): CardCommandType[] =>
  [
    ...new Set(capacitiesOf(facts.actor, state).flatMap((capacity) => availableCardCommands(state.status, capacity))),
  ].filter((type) => cardRefusal(type, state, facts) === undefined)

const rank: readonly CardLevel[] = ['yellow', 'red', 'double-red']
const isBelow = (level: ChargedLevel, than: CardLevel) => rank.indexOf(level) < rank.indexOf(than)

/** The rules of a card's life: the events a command leads to, or a lawful "no". */
export function decideCard(command: CardCommand, state: CardState, facts: CardFacts): CardEvent[] | Refusal {
  const refused = cardRefusal(command.type, state, facts)
  if (refused) return refused
  // `cardRefusal` has seen to it that there is one.
  return asked(command, state, state.finding as Finding, facts)
}

function asked(command: CardCommand, state: CardState, finding: Finding, facts: CardFacts): CardEvent[] | Refusal {
  const { at, calendar, actor: by } = facts
  const within = (days: number) => endOfWorkday(at, days, calendar)
  switch (command.type) {
    case 'RecordNotification': {
      const accuses = state.level !== 'investigate'
      const acknowledgeBy = accuses ? within(cardDays.acknowledge) : null
      const appealBy = accuses ? within(cardDays.appeal) : null
      return [{ type: 'CardNotified', by, told: [...command.told], acknowledgeBy, appealBy }]
    }
    case 'AcknowledgeCard':
      return [{ type: 'CardAcknowledged', by }]
    case 'ExplainCard': {
      const { explanation, corrected } = command
      return [{ type: 'CardExplained', by, explanation, corrected, reviewBy: within(cardDays.review) }]
    }
    case 'AppealCard':
      return [{ type: 'CardAppealed', by, reasons: command.reasons, reviewBy: within(cardDays.review) }]
    case 'UpholdCard':
      return upheld(state, finding, facts, command.reason)
    case 'UpholdUnanswered':
      if (state.appealBy === null || epochMs(at) < epochMs(state.appealBy)) return refuse('card-not-possible-now')
      return upheld(state, finding, facts, null)
    case 'ProposeCancellation':
      return [{ type: 'CancellationProposed', by, reason: command.reason }]
    case 'ProposeDowngrade':
      if (!isBelow(command.level, state.level)) return refuse('not-a-lower-level')
      return [{ type: 'DowngradeProposed', by, level: command.level, reason: command.reason }]
    case 'ApproveProposal':
      return state.proposal ? approved(state, state.proposal, finding, facts) : refuse('card-not-possible-now')
    case 'RejectProposal':
      return [{ type: 'ProposalRejected', by, reason: command.reason, appealBy: timeGivenBack(state, within(1)) }]
    case 'DismissInvestigation':
      return [{ type: 'InvestigationDismissed', by, reason: command.reason }]
    case 'ChargeInvestigation':
      return [{ type: 'InvestigationCharged', by, level: command.level, reason: command.reason }]
    case 'NoteAcknowledgementMissed':
      return [{ type: 'AcknowledgementMissed', by }]
    case 'NoteReviewOverdue':
      return [{ type: 'ReviewOverdue', by }]
    default:
      return doneBySystem(command, state, finding, facts)
  }
}

type SystemCommand = Extract<CardCommand, { type: 'WithdrawWarning' | 'QuestionCard' | 'ExemptCard' | 'ReinstateCard' }>

/** What becomes of a card when its finding no longer holds, or holds again. */
function doneBySystem(
  command: SystemCommand,
  state: CardState,
  finding: Finding,
  facts: CardFacts,
): CardEvent[] | Refusal {
  const { actor: by } = facts
  switch (command.type) {
    case 'WithdrawWarning': {
      const { reason, againAt } = command
      const withdrawn: CardEvent = { type: 'WarningWithdrawn', by, reason, againAt }
      if (isScored(state)) return refuse('card-not-possible-now')
      return reason === 'verdict-overturned' || state.level === 'yellow' ? [withdrawn] : refuse('red-is-not-withdrawn')
    }
    case 'QuestionCard':
      if (state.questioned !== null) return refuse('card-not-possible-now')
      return [{ type: 'CardQuestioned', by, reason: command.reason }]
    case 'ExemptCard':
      return [{ type: 'CardExempted', by, outage: command.outage, againAt: command.againAt }]
    case 'ReinstateCard':
      return [{ type: 'CardReinstated', by, finding: command.finding }]
  }
}

/** Whoever could still answer has a working day left after a proposal was rejected. */
function timeGivenBack({ appealBy, proposal }: CardState, tomorrow: string): string | null {
  const unanswered = proposal?.from === 'notified' || proposal?.from === 'acknowledged'
  return appealBy !== null && unanswered && epochMs(tomorrow) > epochMs(appealBy) ? tomorrow : appealBy
}

const posted = (finding: Finding, level: CardLevel, facts: CardFacts): CardEvent => ({
  type: 'PointsPosted',
  by: facts.actor,
  month: monthOf(finding),
  part: facts.part,
  entries: entriesOf(finding, level, facts),
})

const upheld = (state: CardState, finding: Finding, facts: CardFacts, reason: string | null): CardEvent[] => [
  { type: 'CardUpheld', by: facts.actor, reason },
  posted(finding, state.level, facts),
]

function approved(state: CardState, proposal: Proposal, finding: Finding, facts: CardFacts): CardEvent[] {
  const { reason, by: proposedBy, level } = proposal
  if (proposal.what === 'downgrade' && level !== null)
    return [{ type: 'CardDowngraded', by: facts.actor, level, reason, proposedBy }, posted(finding, level, facts)]
  const cancelled: CardEvent = { type: 'CardCancelled', by: facts.actor, reason, proposedBy }
  return [cancelled, ...givenBack(state, finding, facts)]
}

/** What was posted, posted back. */
function givenBack({ entries: taken }: CardState, finding: Finding, facts: CardFacts): CardEvent[] {
  if (taken.length === 0) return []
  const entries = givenBackFor(taken)
  return [{ type: 'PointsPosted', by: facts.actor, month: monthOf(finding), part: facts.part, entries }]
}

/** Whether it scores, also while somebody proposed to take it back. */
const isScored = ({ status, proposal }: CardState) =>
  (scoringCardStatuses as readonly CardStatus[]).includes(proposal?.from ?? status)

/** The life of a card: what may happen, what it did, and where it starts. */
export const cardDecider: Decider<CardState, CardCommand, CardEvent, CardFacts> = {
  initial: noCard,
  evolve: evolveCard,
  decide: decideCard,
}
