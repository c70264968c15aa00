// Bills (缴款通知书): one bill for everything a project or a case is charged, paid once, split, receipted, refunded.
import { Type } from 'typebox'
import { billStatuses, billSubjects, chargeKinds, paymentWays, refundCauses } from '#domain/fees/index.ts'
import { caseApplicants } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Instant = Text(40)
const Fen = Type.Integer({ minimum: 0 })
const ChargeCode = Type.String({ pattern: '^[a-z0-9-]{1,60}$', maxLength: 60 })
const FactCode = Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$', maxLength: 40 })
/** Areas, sums, counts: at most three decimals. */
const Facts = Type.Record(FactCode, Type.Number({ minimum: 0, maximum: 100_000_000_000 }), { maxProperties: 60 })
export const BillId = Closed({ id: Id })
const Named = { name: Text(200), nameEn: Text(200) }
const receiptKinds = ['fiscal', 'invoice', 'deposit', 'fund', 'tax', 'surplus'] as const

/** The windows of unified collection, and who leads them. */
export const windows = { clerk: 'department' } as const
export const approvers = { 'deputy-head': 'department', head: 'department' } as const
const readers = {
  ...caseApplicants,
  ...windows,
  ...approvers,
  'centre-manager': 'all',
  supervisor: 'all',
} as const

const Receipt = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  status: OneOf(billStatuses),
  at: Instant,
  eventHash: Text(64),
})

const Subject = Closed({ kind: OneOf(billSubjects), id: Id, number: Text(50), ...Named })
const BillLine = {
  id: Id,
  number: Nullable(Text(40)),
  status: OneOf(billStatuses),
  subject: Subject,
  issuedOn: Day,
  ...{ dueFen: Fen, owedFen: Fen, refundFen: Fen },
}

export const bills = endpoint({
  method: 'GET',
  tag: 'bills',
  path: '/api/bills',
  summary: 'Bills within your reach, the newest first, a page by key',
  allow: readers,
  query: Closed({
    status: Type.Optional(OneOf(billStatuses)),
    /** The project or case it is for. */
    subject: Type.Optional(Id),
    after: Type.Optional(Type.String({ pattern: '^.{1,80}$', maxLength: 80 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-4][0-9]|50)$', maxLength: 2 })),
  }),
  reply: Closed({ bills: Type.Array(Closed(BillLine)), next: Nullable(Text(80)) }),
})

const Line = Closed({
  ...{ code: Text(60), ...Named, kind: OneOf(chargeKinds) },
  ...{ collector: Text(200), collectorEn: Text(200), payee: Text(60), receipt: OneOf(receiptKinds) },
  basis: Text(400),
  /** Too low a text for a charge on a licence (Licensing Law Art. 58); a fund whose approval is to be checked. */
  ...{ basisTooLow: Type.Boolean(), basisToCheck: Type.Boolean() },
  /** Said to be gone, on a day nobody verified: still charged. */
  endUnverified: Type.Boolean(),
  base: Nullable(Closed({ fact: Text(40), value: Type.Number() })),
  /** Per unit in fen, per mille, or determined by whoever bills; null for a tier or a fixed sum. */
  rate: Nullable(Closed({ value: Type.Number(), unit: OneOf(['fen', 'per-mille', 'determined']) })),
  ...{ computedFen: Fen, reducedFen: Fen, amountFen: Fen },
  /** Items whose licence is not issued before it is paid. */
  holds: Type.Array(Closed({ item: Text(4), basis: Text(400) })),
})

const Account = Closed({
  ...{ code: Text(60), ...Named, kind: OneOf(chargeKinds), payee: Text(60), receipt: OneOf(receiptKinds) },
  ...{ dueFen: Fen, paidFen: Fen, refundedFen: Fen, returnedFen: Fen, pendingFen: Fen },
  ...{ owedFen: Fen, overpaidFen: Fen, heldFen: Fen },
})

const Balance = Closed({
  ...{ dueFen: Fen, owedFen: Fen, paidFen: Fen, refundedFen: Fen, returnedFen: Fen, pendingFen: Fen, overpaidFen: Fen },
})

const ShownReceipt = Closed({
  number: Text(60),
  kind: OneOf(receiptKinds),
  payee: Text(60),
  amountFen: Fen,
  charges: Type.Array(Closed({ ...Named, amountFen: Fen })),
})

const Person = Nullable(Closed({ id: Id, ...Named }))

export const bill = endpoint({
  method: 'GET',
  tag: 'bills',
  path: '/api/bills/{id}',
  summary: 'A bill: its charges with how each comes about, its books, what was paid with receipts, what goes back',
  allow: readers,
  look: 'bill',
  params: BillId,
  reply: Closed({
    ...BillLine,
    version: Type.Integer({ minimum: 1 }),
    payer: Text(200),
    computedOn: Day,
    bookVersion: Type.Integer({ minimum: 0 }),
    recalculated: Type.Integer({ minimum: 0 }),
    facts: Type.Array(Closed({ code: Text(40), ...Named, unit: Text(20), value: Type.Number() })),
    lines: Type.Array(Line),
    /** Charged besides, and reckoned by whoever charges it. */
    besides: Type.Array(Text(200)),
    accounts: Type.Array(Account),
    balance: Balance,
    /** Came in, and no charge takes it. */
    surplusFen: Fen,
    reductions: Type.Array(
      Closed({
        ...{ charge: Text(60), perMille: Type.Integer(), basis: Text(500) },
        ...{ proposedBy: Person, approvedBy: Person },
      }),
    ),
    payments: Type.Array(
      Closed({
        number: Nullable(Text(40)),
        way: OneOf(paymentWays),
        at: Instant,
        by: Person,
        ...{ amountFen: Fen, surplusFen: Fen },
        transaction: Nullable(Text(100)),
        receipts: Type.Array(ShownReceipt),
      }),
    ),
    refunds: Type.Array(
      Closed({
        number: Type.Integer({ minimum: 1 }),
        voucher: Nullable(Text(40)),
        ...{ cause: OneOf(refundCauses), basis: Text(500), amountFen: Fen },
        ...{ approvedAt: Instant, approvedBy: Person },
        /** Why it is not paid out after all. */
        withdrawn: Nullable(Text(500)),
        paid: Nullable(Closed({ at: Instant, way: OneOf(paymentWays), by: Person })),
        /** With the gateway, which was asked to send it back; and why it refused the last time. */
        sent: Nullable(Closed({ at: Instant, by: Person, gateway: Text(200), connected: Type.Boolean() })),
        refused: Nullable(Text(200)),
      }),
    ),
    cancelled: Nullable(Closed({ on: Day, reason: Text(500) })),
    /** What the caller may do with it now. */
    commands: Type.Array(Text(40)),
    /** It can be paid over the internet now, all that is owed at once. */
    payableOnline: Type.Boolean(),
    /** A payment was begun at the gateway, and nothing is known of it yet. */
    begun: Nullable(Closed({ at: Instant, amountFen: Fen })),
  }),
})

export const billNotice = endpoint({
  method: 'GET',
  tag: 'bills',
  path: '/api/bills/{id}/notice',
  summary: 'The payment notice (缴款通知书) as a PDF',
  allow: readers,
  look: 'bill',
  params: BillId,
  download: true,
})

export const billedSubject = endpoint({
  method: 'GET',
  tag: 'bills',
  path: '/api/billing',
  summary:
    'What is to be billed, by the number of a project or a case: what it says of itself, and what is still asked',
  allow: windows,
  query: Closed({ number: Words(50) }),
  reply: Closed({
    subject: Subject,
    billId: Nullable(Id),
    /** Where its bill stands; a cancelled one is issued anew. */
    billStatus: Nullable(OneOf(billStatuses)),
    facts: Type.Array(Closed({ code: Text(40), ...Named, unit: Text(20), value: Nullable(Type.Number()) })),
    besides: Type.Array(Text(200)),
  }),
})

/** An act on a bill. */
export const command = { method: 'POST', tag: 'bills', command: true, reply: Receipt } as const

export const issueBill = endpoint({
  ...command,
  path: '/api/bills',
  summary: 'Issue the one payment notice of a project or a case; amounts are computed, never sent',
  allow: windows,
  body: Closed({ subject: Closed({ kind: OneOf(billSubjects), id: Id }), facts: Facts }),
})

export const recalculateBill = endpoint({
  ...command,
  path: '/api/bills/{id}/recalculate',
  summary: 'Compute a bill anew from facts measured since; too much paid is refunded, too little is owed',
  allow: windows,
  params: BillId,
  body: Closed({ facts: Facts, reason: Words(500) }),
})

export const proposeReduction = endpoint({
  ...command,
  path: '/api/bills/{id}/reductions',
  summary: 'Propose to let off a share of a charge (减免) on a text; somebody else approves',
  allow: windows,
  params: BillId,
  body: Closed({ charge: ChargeCode, perMille: Type.Integer({ minimum: 1, maximum: 1_000 }), basis: Words(500) }),
})

export const approveReduction = endpoint({
  ...command,
  path: '/api/bills/{id}/approve-reduction',
  summary: 'Approve the reduction that was proposed for a charge',
  allow: approvers,
  params: BillId,
  body: Closed({ charge: ChargeCode }),
})

export const declineReduction = endpoint({
  ...command,
  path: '/api/bills/{id}/decline-reduction',
  summary: 'Decline the reduction that was proposed for a charge',
  allow: approvers,
  params: BillId,
  body: Closed({ charge: ChargeCode, reason: Words(500) }),
})

export const cancelBill = endpoint({
  ...command,
  path: '/api/bills/{id}/cancel',
  summary: 'Call a bill off; what was paid is refunded',
  allow: approvers,
  params: BillId,
  body: Closed({ reason: Words(500) }),
})

export const receivePayment = endpoint({
  ...command,
  path: '/api/bills/{id}/payments',
  summary: 'Take money at the window: everything owed, or whole charges; `amountFen` is what was counted',
  allow: windows,
  needsVersion: true,
  params: BillId,
  body: Closed({
    way: OneOf(['cash', 'card']),
    amountFen: Type.Integer({ minimum: 1 }),
    charges: Nullable(Type.Array(ChargeCode, { minItems: 1, maxItems: 250 })),
  }),
})

export const payOnline = endpoint({
  method: 'POST',
  tag: 'bills',
  command: true,
  path: '/api/bills/{id}/pay-online',
  summary: 'Open an order at the payment gateway for everything owed; the payer goes to its page',
  allow: caseApplicants,
  params: BillId,
  reply: Closed({ order: Id, amountFen: Fen, payUrl: Text(1_000) }),
})

export const approveRefund = endpoint({
  ...command,
  path: '/api/bills/{id}/refunds',
  summary: 'Approve giving back what was paid beyond what is due; a cashier pays it out',
  allow: approvers,
  params: BillId,
  body: Closed({ basis: Words(500) }),
})

export const approveDepositReturn = endpoint({
  ...command,
  path: '/api/bills/{id}/return-deposit',
  summary: 'Approve giving a deposit back; a cashier pays it out',
  allow: approvers,
  params: BillId,
  body: Closed({ charge: ChargeCode, basis: Words(500) }),
})

export const payRefund = endpoint({
  ...command,
  path: '/api/bills/{id}/pay-refund',
  summary: 'Pay out a refund or a deposit that somebody else approved; online, the gateway is asked to send it back',
  allow: windows,
  params: BillId,
  body: Closed({ refund: Type.Integer({ minimum: 1 }), way: OneOf(paymentWays) }),
})
