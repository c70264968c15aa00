// Supervision orders (督办、监察建议书): what a unit is told to put right, by when, what it answered, and whether it did.
// Invariant: only the unit addressed answers, only who watches the centre accepts; a deadline missed is a card, each time.
// Begin with available-commands.ts, then decide.ts.
export { availableOrderCommands, orderCapacityOf, type OrderCapacity } from './available-commands.ts'
export {
  followUpOutcomes,
  orderForms,
  type FollowUpOutcome,
  type OrderCommand,
  type OrderCommandType,
  type OrderForm,
  type OrderTerms,
} from './commands.ts'
export { orderCommandsFor, orderDecider, type OrderFacts } from './decide.ts'
export type { OrderEvent, OrderEventType } from './events.ts'
export { orderNumberOf, orderSeries } from './number.ts'
export { overdueFault } from './overdue-fault.ts'
export type { OrderState } from './state.ts'
export { openOrderStatuses, orderStatuses, type OrderStatus } from './status.ts'
export { commandOfOrderTimer, orderDueAt, orderTimersOf, type OrderTimerKind } from './timers.ts'
