// The day book of unified collection: what came in and went back on a day, by whom, where to, and as the gateway has it.
import { Type } from 'typebox'
import { chargeKinds, paymentWays, refundCauses } from '#domain/fees/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Fen = Type.Integer({ minimum: 0 })
const Person = Nullable(Closed({ id: Id, name: Text(200), nameEn: Text(200) }))
const cashiers = { clerk: 'department', 'deputy-head': 'department', head: 'department' } as const

/** Where a difference stands: nobody settled it, it is to go back, it went back. */
const standings = ['open', 'return-approved', 'returned'] as const
const differenceActs = ['book', 'approve-return', 'confirm-return', 'reverse'] as const
export type DifferenceAct = (typeof differenceActs)[number]

export const reconciliation = endpoint({
  method: 'GET',
  tag: 'bills',
  path: '/api/reconciliation',
  summary: 'The money of a day: by cashier and way, by kind and destination, and against the file of the gateway',
  allow: { ...cashiers, 'centre-manager': 'all', supervisor: 'all' },
  query: Closed({ on: Day }),
  reply: Closed({
    on: Day,
    ...{ inFen: Fen, outFen: Fen },
    tills: Type.Array(
      Closed({
        ...{ direction: OneOf(['in', 'out']), way: OneOf(paymentWays), gateway: Nullable(Text(200)), by: Person },
        /** Why it went back; null for what came in. */
        cause: Nullable(OneOf(refundCauses)),
        ...{ movements: Type.Integer({ minimum: 1 }), amountFen: Fen },
      }),
    ),
    /** Null: money no charge takes. */
    destinations: Type.Array(
      Closed({ kind: Nullable(OneOf(chargeKinds)), payee: Nullable(Text(60)), inFen: Fen, outFen: Fen }),
    ),
    gateway: Nullable(
      Closed({
        ...{ name: Text(200), reachable: Type.Boolean(), matched: Type.Integer({ minimum: 0 }) },
        differences: Type.Array(
          Closed({
            ...{ transaction: Text(100), oursFen: Fen, theirsFen: Fen },
            /** The bill it is on, or that its order is for. */
            bill: Nullable(Closed({ id: Id, number: Nullable(Text(40)) })),
            standing: OneOf(standings),
            /** What the caller may do about it. */
            acts: Type.Array(OneOf(differenceActs)),
          }),
        ),
        /** Differences nobody has settled yet; none: the day is closed. */
        open: Type.Integer({ minimum: 0 }),
        /** What was sent back there. */
        refunds: Closed({
          matched: Type.Integer({ minimum: 0 }),
          differences: Type.Array(
            Closed({
              ...{ bill: Closed({ id: Id, number: Nullable(Text(40)) }), refund: Type.Integer({ minimum: 1 }) },
              ...{ oursFen: Fen, theirsFen: Fen },
            }),
          ),
        }),
      }),
    ),
  }),
})

const Of = { on: Day, transaction: Type.String({ pattern: '^[A-Za-z0-9_-]{1,80}$', maxLength: 80 }) }
const Settled = Closed({ transaction: Text(80), billId: Nullable(Id) })
const settle = { method: 'POST', tag: 'bills', command: true, reply: Settled } as const

export const bookDifference = endpoint({
  ...settle,
  path: '/api/reconciliation/book',
  summary: 'Book what the gateway took and no bill has: to the bill of its order, or to the one named, on evidence',
  allow: { clerk: 'department' },
  body: Closed({ ...Of, bill: Nullable(Words(40)), basis: Words(500) }),
})

export const approveReturn = endpoint({
  ...settle,
  path: '/api/reconciliation/approve-return',
  summary: 'Approve sending back at the gateway what no bill has; a cashier sends it',
  allow: { 'deputy-head': 'department', head: 'department' },
  body: Closed({ ...Of, basis: Words(500) }),
})

export const confirmReturn = endpoint({
  ...settle,
  path: '/api/reconciliation/confirm-return',
  summary: 'Confirm that what somebody else approved went back at the gateway',
  allow: { clerk: 'department' },
  body: Closed(Of),
})
