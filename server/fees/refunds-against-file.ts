import type { reconciliation } from '#api/reconciliation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { billNumberOf } from '#domain/fees/index.ts'
import type { Database } from '../kernel/database.ts'
import { askedIn, type GatewayFile } from './gateway/index.ts'

type Against = NonNullable<ReplyOf<typeof reconciliation>['gateway']>['refunds']

/** A refund we paid out at the gateway, or that its file names. */
interface Ours {
  billId: string
  refund: number
  serial: number | null
  issuedOn: string
  amountFen: number
}

/**
 * What went back at the gateway on a day, ours and theirs, held against each other. `files`: that of the day, and of the day
 * before for what it told of after midnight.
 */
export async function refundsAgainst(
  database: Database,
  gateway: string,
  on: string,
  files: { day: GatewayFile; before: GatewayFile | null },
): Promise<Against> {
  const theirs = sumsIn(files.day)
  const earlier = files.before ? sumsIn(files.before) : new Map<string, number>()
  const ours = await ourSide(database, gateway, on, [...theirs.keys()])
  const differences = ours.flatMap(({ billId, refund, amountFen: oursFen, ...of }) => {
    const key = keyOf({ billId, refund })
    const theirsFen = theirs.get(key) ?? earlier.get(key) ?? 0
    return oursFen === theirsFen ? [] : [{ bill: { id: billId, number: billNumberOf(of) }, refund, oursFen, theirsFen }]
  })
  return { matched: ours.length - differences.length, differences }
}

const keyOf = ({ billId, refund }: { billId: string; refund: number }): string => `${billId} ${refund}`

/** What the file says went back of each refund of ours (fen). */
function sumsIn({ refunds = [] }: GatewayFile): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { refund, amountFen } of refunds) {
    const asked = askedIn(refund)
    if (asked) sums.set(keyOf(asked), (sums.get(keyOf(asked)) ?? 0) + amountFen)
  }
  return sums
}

/** What never came in went out of no till, and is no refund of a gateway. */
const ourSide = (database: Database, gateway: string, on: string, told: readonly string[]): Promise<Ours[]> =>
  database.query<Ours>(
    `with of_day as (
       select bill_id, entry from money_moved
       where gateway = $1 and direction = 'out' and way = 'online' and cause <> 'not-received' and on_day = $2::date
       union select split_part(key, ' ', 1)::uuid, 'out-' || split_part(key, ' ', 2) from unnest($3::text[]) told(key))
     select b.id as "billId", substr(d.entry, 5)::int as refund, b.serial, b.issued_on as "issuedOn",
       coalesce((select sum(amount_fen) from money_moved m
         where m.bill_id = d.bill_id and m.entry = d.entry and m.gateway = $1), 0)::bigint as "amountFen"
     from of_day d join bill b on b.id = d.bill_id order by b.serial, refund`,
    [gateway, on, told],
  )
