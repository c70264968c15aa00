// Public explanations on the server: computed from the days of each case, written by its unit, signed by its head, read by anyone.
// Invariant: nothing public names a case or a person, and what once was public stays readable with what corrected it.
// Begin with owed.ts (what is owed), then change-explanation.ts (the one road of every change).
export { explanationRoutes } from './routes.ts'
