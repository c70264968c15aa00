// Inspections on site (明查暗访): a visit to a window, what was found there by a list, and whether it was put right.
// Invariant: every finding is a card in the part of the score its line of the list belongs to; a record is never changed.
// Begin with checklist.ts, then life.ts.
export { checklist, checklistCodes, type ChecklistCode } from './checklist.ts'
export {
  inspectionKinds,
  inspectionStatuses,
  type InspectionCommand,
  type InspectionFinding,
  type InspectionKind,
  type InspectionStatus,
  type Visit,
} from './commands.ts'
export { faultsSeen, inspectionNumberOf, inspectionSeries } from './faults.ts'
export {
  inspectionCommandsFor,
  inspectionDecider,
  type InspectionEvent,
  type InspectionEventType,
  type InspectionState,
} from './life.ts'
