import { Type, type Static } from 'typebox'
import { ChargeFact, ChargeRule } from './charge-rule.ts'

const Departments = Type.Array(Type.String({ pattern: '^[0-9]{2}$' }), { maxItems: 10 })

/** Everything a city charges on a construction project: the charges, what is entrusted beside them, and the facts they count. */
export const ChargeBook = Type.Object({
  charges: Type.Array(ChargeRule, { maxItems: 200 }),
  /** No charges: deposits and the owners' own money. */
  entrusted: Type.Array(ChargeRule, { maxItems: 50 }),
  facts: Type.Array(ChargeFact, { maxItems: 60 }),
  /** The desks of unified collection: whose windows issue bills, and whose take money. Absent where nobody does. */
  collection: Type.Optional(
    Type.Object({
      billing: Departments,
      cashiers: Departments,
      /** The account the fees of single items go to. */
      treasury: Type.String({ minLength: 1, maxLength: 60 }),
    }),
  ),
})
export type ChargeBook = Static<typeof ChargeBook>
export type Collection = NonNullable<ChargeBook['collection']>
