// Fees (收费): every charge of a project computed from its facts by rules that hold on a day, on one bill (扎口收费).
// Invariant: an amount is computed, never typed in; the lines, the sums by kind and the sums by destination are one total.
// Begin with charge-rule.ts, then bill-of.ts.
export { ChargeFact, chargeKinds, ChargeRule, type ChargeKind, type Formula, type ReceiptKind } from './charge-rule.ts'
export { billOf, holdsOn, type Bill, type BillLine, type ChargeFacts } from './bill-of.ts'
export { ChargeBook } from './charge-book.ts'
