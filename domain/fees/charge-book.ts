import { Type, type Static } from 'typebox'
import { ChargeFact, ChargeRule } from './charge-rule.ts'

/** Everything a city charges on a construction project: the charges, what is entrusted beside them, and the facts they count. */
export const ChargeBook = Type.Object({
  charges: Type.Array(ChargeRule, { maxItems: 200 }),
  /** No charges: deposits and the owners' own money. */
  entrusted: Type.Array(ChargeRule, { maxItems: 50 }),
  facts: Type.Array(ChargeFact, { maxItems: 60 }),
})
export type ChargeBook = Static<typeof ChargeBook>
