// Cards (红黄牌): what becomes of a finding once somebody is told of it: answered, reviewed from outside, upheld or not, scored.
// Invariant: a card is never deleted; taking it back needs two people and a reason, and only what was upheld costs points.
// Begin with available-commands.ts, then decide.ts and points.ts.
export { availableCardCommands, type Capacity } from './available-commands.ts'
export { capacitiesOf } from './capacity.ts'
export { chargedLevels, type CardCommand, type CardCommandType } from './commands.ts'
export { cardCommandsFor, cardDecider, cardDays, endOfWorkday } from './decide.ts'
export {
  ledgerSubjects,
  type CardEvent,
  type CardEventType,
  type LedgerEntry,
  type LedgerSubject,
  type PointsReason,
} from './events.ts'
export type { CardFacts, EarlierYellows } from './facts.ts'
export { monthOf } from './points.ts'
export type { CardState } from './state.ts'
export { cardStatuses, openCardStatuses, scoringCardStatuses, type CardStatus } from './status.ts'
export { cardDueAt, cardTimersOf, commandOfCardTimer, type CardTimerKind } from './timers.ts'
