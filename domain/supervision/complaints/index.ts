// Complaints (投诉举报、办不成事): lodged by anybody, taken up or declined in time, looked into from outside the unit, answered.
// Invariant: the log never shows who complained or in which words; whoever it is about neither looks into it nor answers it.
// Begin with available-commands.ts, then decide.ts.
export { anotherLookUntil } from './another-look.ts'
export { availableComplaintCommands, complaintCapacitiesOf, type ComplaintCapacity } from './available-commands.ts'
export {
  complaintChannels,
  complaintKinds,
  complaintOutcomes,
  type ComplaintChannel,
  type ComplaintCommand,
  type ComplaintCommandType,
  type ComplaintKind,
  type ComplaintOutcome,
  type Grievance,
} from './commands.ts'
export { complaintCommandsFor, complaintDecider } from './decide.ts'
export type { ComplaintEvent, ComplaintEventType } from './events.ts'
export { establishedBy } from './established-by.ts'
export { complaintNumberOf, complaintSeries } from './number.ts'
export type { ComplaintState } from './state.ts'
export { complaintStatuses, openComplaintStatuses, type ComplaintStatus } from './status.ts'
export { commandOfComplaintTimer, complaintDueAt, complaintTimersOf, type ComplaintTimerKind } from './timers.ts'
