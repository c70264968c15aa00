// The hall (大厅): tickets of the queue, whom a counter calls next, how long one waits, who sits where, and bookings.
// Invariant: a ticket is called by one counter at a time and ends once; nobody's place in the queue is lost on the way.
// Begin with status.ts and available-commands.ts, then next-ticket.ts.
export { zoneKinds, type HallDesk, type HallZone, type ZoneKind } from './zone.ts'
export { usualHallRules, type HallRules } from './rules.ts'
export {
  composeHallSettings,
  firstHallSettings,
  hallRuleNames,
  hallRuleRanges,
  hallRulesDifference,
  hallRulesOn,
  rulesOfBooking,
  type HallRule,
  type HallSettings,
  type HallSettingsDraft,
} from './hall-settings.ts'
export { atCounterStatuses, ticketStatuses, waitingStatuses, type TicketStatus } from './status.ts'
export {
  greenReasons,
  ticketClasses,
  ticketSources,
  type GreenReason,
  type TicketClass,
  type TicketSource,
} from './ticket-class.ts'
export {
  serviceOutcomes,
  type Foretold,
  type ServiceOutcome,
  type TicketCommand,
  type TicketCommandType,
  type TicketTerms,
} from './commands.ts'
export type { HallActor, TicketEvent, TicketEventType } from './events.ts'
export type { TicketState } from './state.ts'
export type { TicketFacts } from './facts.ts'
export { decideTicket, ticketCommandsFor, ticketDecider } from './decide.ts'
export { nextTicket, type CallingAt, type Queued } from './next-ticket.ts'
export { ticketNumber, ticketSeries } from './ticket-number.ts'
export { ticketTimer, ticketTimersOf } from './timers.ts'
export { hallClosed, type HallClosed } from './ticket-hours.ts'
export { estimateWait, queueAtCounter, visitMinutesOf, type OwnQueue, type QueueNow } from './estimate-wait.ts'
export {
  pauseReasons,
  presenceActs,
  presenceRefusal,
  type PauseReason,
  type PresenceAct,
  type PresenceFacts,
  type Seat,
} from './presence.ts'
export {
  bookingReminders,
  bookingStatuses,
  checkInCode,
  keptFor,
  type BookingCommand,
  type BookingEvent,
  type BookingReminder,
  type BookingState,
  type BookingStatus,
  type BookingTerms,
  type NoShow,
  type PaperToBring,
} from './bookings/booking.ts'
export { bookingDecider, bookingTimer, bookingTimersOf, type BookingFacts } from './bookings/decide.ts'
export { bookingTelling, reminderOfTimer, toldOfBookings, type ToldOfBooking } from './bookings/reminders.ts'
export { bookableDays, placesIn, slotsOn, type Slot } from './bookings/slots.ts'
export { advise, looking, waitsAhead, type Advice, type QueueAhead } from './advise.ts'
export {
  handOverNumberOf,
  handOverPlaces,
  handOverSeries,
  handOverStatuses,
  placeOf,
  type HandOver,
  type HandOverCommand,
  type HandOverCommandType,
  type HandOverEvent,
  type HandOverEventType,
  type HandOverPlace,
  type HandOverStatus,
} from './hand-overs/hand-over.ts'
export {
  handOverCommandsFor,
  handOverDecider,
  handOverTimer,
  handOverTimersOf,
  takenOver,
  type HandOverState,
} from './hand-overs/life.ts'
export {
  helpCommandsFor,
  helpDecider,
  helpStatuses,
  type HelpCommand,
  type HelpCommandType,
  type HelpEvent,
  type HelpFacts,
  type HelpEventType,
  type HelpState,
  type HelpStatus,
} from './helps/help.ts'
