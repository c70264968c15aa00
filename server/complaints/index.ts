// Complaints on their road: lodged by anybody, sealed, followed by number and code; looked into and answered by who may.
// Invariant: who complained and in which words lies only sealed; whom it is about is never shown either.
// Begin with kind.ts and lodge.ts, then one-complaint.ts; the law of it is domain/supervision/complaints/.
export { complainantOf } from './complainant-of.ts'
export { createComplaintDesk } from './complaint-desk.ts'
export { complaintRoutes } from './routes.ts'
export { fireComplaintTimer, isComplaintTimer } from './timers.ts'
export { openWords, sealWords } from './sealed-words.ts'
