import { Type, type Static } from 'typebox'

/** What a charge is in law: who may keep it and what is given for it differ by kind (扎口收费). */
export const chargeKinds = ['fund', 'administrative-fee', 'service', 'deposit', 'owners-fund', 'tax'] as const
export type ChargeKind = (typeof chargeKinds)[number]

/** What is given for a payment: a fiscal non-tax receipt, a provider's invoice, a receipt to be given back, or a tax certificate. */
export const receiptOfKind = {
  fund: 'fiscal',
  'administrative-fee': 'fiscal',
  service: 'invoice',
  deposit: 'deposit',
  'owners-fund': 'fund',
  tax: 'tax',
} as const satisfies Record<ChargeKind, string>
export type ReceiptKind = (typeof receiptOfKind)[ChargeKind]

/** Ranks of the texts a charge may rest on; for a licence only the first two allow one (Licensing Law Art. 58). */
export const chargeRanks = [
  'law',
  'administrative-regulation',
  'state-council-decision',
  'local-regulation',
  'ministry-rule',
  'provincial-rule',
  'normative-document',
  'unknown',
] as const

const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] })
const Text = (maxLength = 200) => Type.String({ minLength: 1, maxLength })
const Fact = Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
const Amount = Type.Number({ minimum: 0 })

/** How an amount (fen) comes about. */
export const Formula = Type.Union([
  /** Fen for each unit of a fact. */
  Type.Object({ kind: Type.Literal('rate'), base: Fact, fenPerUnit: Amount }),
  /** A share of a sum in yuan, per mille. */
  Type.Object({ kind: Type.Literal('share'), base: Fact, perMille: Amount }),
  /** A sum by the tier the fact falls in; the last tier has no end. */
  Type.Object({
    kind: Type.Literal('tiers'),
    base: Fact,
    tiers: Type.Array(Type.Object({ upTo: Type.Union([Amount, Type.Null()]), fen: Type.Integer({ minimum: 0 }) }), {
      minItems: 1,
      maxItems: 20,
    }),
  }),
  Type.Object({ kind: Type.Literal('fixed'), fen: Type.Integer({ minimum: 0 }) }),
  /** A sum in yuan whoever bills determines for this payer, nought included: no list fixes it. */
  Type.Object({ kind: Type.Literal('determined'), base: Fact }),
])
export type Formula = Static<typeof Formula>

/** An item whose licence is not issued before the charge is paid, and the text that lets the organ wait for it. */
export const Hold = Type.Object({ item: Type.String({ pattern: '^[0-9]{4}$' }), basis: Text() })
export type Hold = Static<typeof Hold>

/** A charge (收费项目) as data: what it is, who takes it, on what text, how it is computed, and when it holds. */
export const ChargeRule = Type.Object({
  code: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  name: Text(),
  nameEn: Text(),
  kind: OneOf(chargeKinds),
  /** Who took it by themselves before it was collected together. */
  collector: Text(),
  collectorEn: Text(),
  /** The account it goes to after the split. */
  payee: Text(60),
  basis: Text(400),
  rank: OneOf(chargeRanks),
  formula: Formula,
  /** No more than this, whatever the base (fen). */
  ceilingFen: Type.Optional(Type.Integer({ minimum: 0 })),
  effectiveFrom: Day,
  /** Nobody verified since when: `effectiveFrom` lies before whatever is billed. */
  beginUnverified: Type.Optional(Type.Boolean()),
  /** The last day it was charged; absent while it holds. */
  effectiveTo: Type.Optional(Day),
  /** It is said to be gone, on a day nobody verified: whoever verifies it sets `effectiveTo`. */
  endUnverified: Type.Optional(Type.Boolean()),
  holds: Type.Optional(Type.Array(Hold, { maxItems: 20 })),
  /** What became of it. */
  fate: Type.Optional(Type.Object({ zh: Text(), en: Text() })),
  /** The amount or rate is invented for the demo. */
  demoValue: Type.Boolean(),
})
export type ChargeRule = Static<typeof ChargeRule>

/** Something charges are counted from: what it is called, and in what it is counted. */
export const ChargeFact = Type.Object({
  code: Fact,
  name: Text(60),
  nameEn: Text(80),
  unit: Text(20),
  /** What a project of the middle size has. */
  example: Amount,
})
export type ChargeFact = Static<typeof ChargeFact>
