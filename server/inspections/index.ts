// Inspections on their road: recorded by a supervisor with photos, each finding a card in the same append.
// Invariant: a photo is a file the recorder uploaded, and the log holds the hash of its bytes.
// Begin with kind.ts, then routes.ts; the law of it is domain/supervision/inspections/.
export { createInspectionDesk } from './inspection-desk.ts'
export { inspectionRoutes } from './routes.ts'
