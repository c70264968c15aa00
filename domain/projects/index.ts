// Projects (联办): what several departments do together: joint completion acceptance.
// Invariant: every department answers for itself, on its own clock under the master clock.
// Begin with acceptance/index.ts.
export * from './acceptance/index.ts'
