// Fees (收费): every charge of a project computed from its facts by rules that hold on a day, on one bill (扎口收费).
// Invariant: an amount is computed, never typed in; the lines, the sums by kind and the sums by destination are one total;
// and for each charge what came in, went back and is still owed make what is due, to the fen.
// Begin with charge-rule.ts, then bill-of.ts; bills/decide.ts is the life of an issued bill, bills/accounts.ts its books.
export { ChargeFact, chargeKinds, ChargeRule, type ChargeKind, type Formula, type ReceiptKind } from './charge-rule.ts'
export { atRate, billOf, holdsOn, wrongFacts, type Bill, type BillLine, type ChargeFacts } from './bill-of.ts'
export { bookFaults } from './book-faults.ts'
export { ChargeBook, type Collection } from './charge-book.ts'
export { accountsOf, balanceOf, billStatusOf, surplusOf, type ChargeAccount } from './bills/accounts.ts'
export { billCapacitiesOf } from './bills/capacity.ts'
export type { BillCommand, BillCommandType } from './bills/commands.ts'
export { billDecider, refusalOfBillCommand } from './bills/decide.ts'
export { refundCauses, type BillEvent, type BillSubject } from './bills/events.ts'
export type { BillFacts } from './bills/facts.ts'
export { billNumberOf, billSeriesOf, paymentNumberOf, receiptsOf, refundNumberOf } from './bills/numbers.ts'
export type { BillState, Payment } from './bills/state.ts'
export { billTelling, toldOfBills, type ToldOfBill } from './bills/told.ts'
export { billStatuses, billSubjects, paymentWays, type BillStatus, type PaymentWay } from './bills/status.ts'
