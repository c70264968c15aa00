// Sharing (政务数据共享): one office asks another for the data behind a paper, so that nobody has to bring it (State Council
// orders 716 and 809).
// Invariant: the office that holds the data owes an answer, the data, and a look into what is said to be wrong, each within a
// limit that was pinned when it was asked; no clock of the applicant's stops for it.
// Begin with data-request.ts, then decide.ts; explain.ts says why a clock ends when it ends.
export {
  dataAnswers,
  dataClockKinds,
  dataFindings,
  dataRequestNumberOf,
  dataRequestSeries,
  dataRequestStatuses,
  dataWays,
  withholdingGrounds,
  type DataAnswer,
  type DataClockKind,
  type DataRequestCommand,
  type DataRequestCommandType,
  type DataRequestEvent,
  type DataRequestEventType,
  type DataRequestStatus,
} from './data-request.ts'
export { dataRequestCommandsFor, dataRequestDecider, dataRequestTimer, dataRequestTimersOf } from './decide.ts'
export { explainDataClocks, type ExplainedDataClock } from './explain.ts'
export { foundInDataRequest } from './lateness.ts'
export { runningClock, type DataRequestState } from './state.ts'
