// The day book of unified collection: what came in and went back on a day, by whom, where to, and as the gateway has it.
import { Type } from 'typebox'
import { chargeKinds, paymentWays } from '#domain/fees/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Fen = Type.Integer({ minimum: 0 })
const Person = Nullable(Closed({ id: Id, name: Text(200), nameEn: Text(200) }))
const cashiers = { clerk: 'department', 'deputy-head': 'department', head: 'department' } as const

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
            bill: Nullable(Closed({ id: Id, number: Nullable(Text(40)) })),
          }),
        ),
      }),
    ),
  }),
})
