// Charges (收费): everything a construction project is charged, on one bill, computed from its facts.
import { Type } from 'typebox'
import { chargeKinds } from '#domain/fees/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Nullable, OneOf } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Fen = Type.Integer({ minimum: 0 })
const Sums = Type.Array(Closed({ of: Text(60), amountFen: Fen }))

const Line = Closed({
  ...{ code: Text(60), name: Text(200), nameEn: Text(200) },
  kind: OneOf(chargeKinds),
  /** Who took it by themselves before. */
  ...{ collector: Text(200), collectorEn: Text(200) },
  payee: Text(60),
  receipt: OneOf(['fiscal', 'invoice', 'deposit', 'fund', 'tax']),
  basis: Text(400),
  /** Too low a text for a charge on a licence (Licensing Law Art. 58). */
  basisTooLow: Type.Boolean(),
  /** A fund on a low text, or one whose rank nobody told: its approval is to be checked. */
  basisToCheck: Type.Boolean(),
  /** Said to be gone, on a day nobody verified: it is still counted in. */
  endUnverified: Type.Boolean(),
  demoValue: Type.Boolean(),
  fate: Nullable(Closed({ zh: Text(200), en: Text(200) })),
  /** What it is counted from; null for a fixed sum. */
  base: Nullable(Closed({ fact: Text(40), value: Type.Number() })),
  /** Per unit in fen, per mille, or determined by whoever bills; null for a tier or a fixed sum. */
  rate: Nullable(Closed({ value: Type.Number(), unit: OneOf(['fen', 'per-mille', 'determined']) })),
  amountFen: Fen,
})

export const chargeBill = endpoint({
  method: 'GET',
  tag: 'fees',
  path: '/api/public/charges',
  summary: 'One bill for everything a construction project of these facts is charged by the rules of a day',
  allow: 'anyone',
  query: Closed({
    /** `fact:number`, by commas; what is left out is named as missing. */
    facts: Type.Optional(
      Type.String({ pattern: '^([a-z][A-Za-z0-9]{0,39}:[0-9]{1,12}([.][0-9]{1,3})?(,|$)){1,60}$', maxLength: 3500 }),
    ),
    /** The day whose rules hold; today unless told. */
    on: Type.Optional(Day),
  }),
  reply: Closed({
    on: Day,
    version: Type.Integer({ minimum: 0 }),
    facts: Type.Array(
      Closed({
        ...{ code: Text(40), name: Text(60), nameEn: Text(80), unit: Text(20), example: Type.Number() },
        /** As told; null where nobody did. */
        value: Nullable(Type.Number()),
      }),
    ),
    lines: Type.Array(Line),
    /** Facts nobody told, by which something may still be due. */
    missing: Type.Array(Text(40)),
    byKind: Sums,
    byPayee: Sums,
    totalFen: Fen,
    /** At how many counters it would be paid one by one. */
    counters: Type.Integer({ minimum: 0 }),
  }),
})
