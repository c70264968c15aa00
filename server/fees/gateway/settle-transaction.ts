import type { Query } from '../../kernel/administer.ts'

/**
 * The one bill a payment of a gateway is booked to: whoever is first settles it. Null where it goes back to who paid, or is
 * on its way.
 */
export async function settledOn(
  query: Query,
  { gateway, transaction }: { gateway: string; transaction: string },
  billId: string,
): Promise<string | null> {
  const [settled] = await query<{ billId: string | null }>(
    `insert into gateway_transaction as t (gateway, transaction, bill_id) values ($1, $2, $3)
     on conflict (gateway, transaction) do update set bill_id = t.bill_id returning bill_id as "billId"`,
    [gateway, transaction, billId],
  )
  return settled?.billId ?? null
}
