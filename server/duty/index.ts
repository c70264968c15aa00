// Who is on duty (值守): posts with their stand-ins, absences, declared interests, and the proof that somebody may decide.
// Invariant: who may act is read anew with every act (cases/duty-column.ts); here it is set up, shown, and foreseen.
// Begin with roster.ts, then coverage.ts; the law of it is domain/organisation/duty-gaps.ts and domain/cases/duty.ts.
export { applyAuthority } from './authority/drafted-authority.ts'
export { announceGaps } from './announce-gaps.ts'
export { dutyRoutes } from './routes.ts'
