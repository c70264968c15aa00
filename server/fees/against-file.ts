import type { DifferenceAct, reconciliation } from '#api/reconciliation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { addDays } from '#domain/kernel/index.ts'
import { billNumberOf } from '#domain/fees/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { GatewayFile, PaymentGateway } from './gateway/index.ts'
import { refundsAgainst } from './refunds-against-file.ts'

type Against = Omit<NonNullable<ReplyOf<typeof reconciliation>['gateway']>, 'name'>
type Difference = Against['differences'][number]

/** A transaction as we have it: on a bill, ordered for one, or going back. */
interface Ours {
  transaction: string
  billId: string | null
  serial: number | null
  issuedOn: string
  amountFen: number
  standing: Difference['standing']
}

/** Every transaction of the day, ours and theirs, held against each other, and what the caller may do about a difference. */
export async function againstFile(
  database: Database,
  gateway: PaymentGateway,
  on: string,
  account: Pick<Account, 'role'>,
): Promise<Against> {
  const file = await gateway.file(on)
  if (file === null)
    return { reachable: false, matched: 0, differences: [], open: 0, refunds: { matched: 0, differences: [] } }
  const ours = await ourSide(database, gateway.name, on, file)
  const theirs = new Map(file.payments.map((payment) => [payment.transaction, payment.amountFen]))
  const differences = ours.flatMap(({ transaction, billId, amountFen: oursFen, standing, ...of }) => {
    const theirsFen = theirs.get(transaction) ?? 0
    if (oursFen === theirsFen) return []
    const bill = billId === null ? null : { id: billId, number: billNumberOf(of) }
    const one = { transaction, oursFen, theirsFen, bill, standing }
    return { ...one, acts: actsOn(one, account.role) }
  })
  const open = differences.filter(({ standing }) => standing !== 'returned').length
  const files = { day: file, before: await gateway.file(addDays(on, -1)) }
  const refunds = await refundsAgainst(database, gateway.name, on, files)
  return { reachable: true, matched: ours.length - differences.length, differences, open, refunds }
}

const leads: ReadonlySet<string> = new Set(['deputy-head', 'head'])

function actsOn({ oursFen, standing }: Pick<Difference, 'oursFen' | 'standing'>, role: string): DifferenceAct[] {
  if (standing === 'returned') return []
  if (standing === 'return-approved') return role === 'clerk' ? ['confirm-return'] : []
  if (oursFen > 0) return leads.has(role) ? ['reverse'] : []
  if (role === 'clerk') return ['book']
  return leads.has(role) ? ['approve-return'] : []
}

/** What we have of the day's payments and of those in the file: what was taken off again counts for nothing. */
const ourSide = (database: Database, gateway: string, on: string, { payments }: GatewayFile): Promise<Ours[]> =>
  database.query<Ours>(
    `with of_day as (
       select distinct transaction from money_moved where gateway = $1 and direction = 'in' and on_day = $2::date
       union select told.transaction from unnest($3::text[]) told(transaction)
     )
     select d.transaction, b.id as "billId", b.serial, b.issued_on as "issuedOn", coalesce(m.sum, 0)::bigint as "amountFen",
       case when g.returned_by is not null then 'returned' when g.approved_by is not null then 'return-approved'
         else 'open' end as standing
     from of_day d
     left join unnest($3::text[], $4::uuid[]) told(transaction, order_id) on told.transaction = d.transaction
     left join lateral (
       select sum(case direction when 'in' then amount_fen else -amount_fen end) as sum
       from money_moved where gateway = $1 and transaction = d.transaction) m on true
     left join gateway_transaction g on g.gateway = $1 and g.transaction = d.transaction
     left join payment_order o on o.id = told.order_id and o.gateway = $1
     left join bill b on b.id = coalesce(g.bill_id, o.bill_id)
     order by d.transaction`,
    [gateway, on, payments.map(({ transaction }) => transaction), payments.map(({ order }) => order)],
  )
