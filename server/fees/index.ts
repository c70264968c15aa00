// Fees on the server: the book of charges in its versions, and the one bill computed from it.
// Invariant: an amount follows from a version of the book, the facts and the day, and nothing else.
// Begin with one-bill.ts; how amounts come about is domain/fees/.
export { publishCharges } from './charge-book.ts'
export { feeRoutes } from './routes.ts'
