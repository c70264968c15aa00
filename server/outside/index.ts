// Outside systems: departments that keep their own push ten kinds of messages of every case, and are supervised like ours.
// Invariant: a message is stored once by (case, kind, seq, dataVersion), its case supervised in the same transaction, and no
// name or number of a person stands in the log in the clear.
// Begin with take-batch.ts, then store-batch.ts.
export { itemAt, outsideReferences, systemAt, type OutsideReference } from './facts.ts'
export { holderOf } from './keys.ts'
export { importLog, type ImportedLog } from './import/import-log.ts'
export { logMapOf } from './import/log-map.ts'
export { readXes } from './import/read-xes.ts'
export { foundInMonths, judgeMonths } from './judge-months.ts'
export { lookAgain } from './look-again.ts'
export { outsideRoutes } from './routes.ts'
export { streamOf } from './streams.ts'
