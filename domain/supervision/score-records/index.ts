// Records of reward and discipline (奖惩记录): what counts in a score and is no card, each with its reason and evidence.
// Invariant: nothing counts, and nothing ceases to count, by one person alone; a revoked record stays, and gives back what it took.
// Begin with kinds.ts, then life.ts.
export { recordStatuses, type RecordCommand, type RecordedScore, type RecordStatus } from './commands.ts'
export { entriesOfRecord, recordFaults, recordNumberOf, recordSeries } from './entries.ts'
export { recordKindCodes, recordKindOf, type RecordKindCode } from './kinds.ts'
export { recordCommandsFor, recordDecider, type RecordEvent, type RecordEventType, type RecordState } from './life.ts'
