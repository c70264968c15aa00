import type { reconciliation } from '#api/reconciliation.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import type { ChargeKind } from '#domain/fees/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { againstFile } from './against-file.ts'
import { presentBook } from './charge-book.ts'
import type { PaymentGateway } from './gateway/index.ts'

type Shown = ReplyOf<typeof reconciliation>

/** The money of a day: by cashier and way, by kind and destination, and against the file of the gateway. */
export async function reconciliationOf(
  { database, gateway }: { database: Database; gateway: PaymentGateway | null },
  on: string,
  account: Account,
): Promise<Shown> {
  const tills = await database.query<Shown['tills'][number]>(
    `select m.direction, m.way, m.gateway, m.cause, case when a.id is null then null
        else json_build_object('id', a.id, 'name', a.name, 'nameEn', a.name_en) end as by,
       count(distinct (m.bill_id, m.entry))::int as movements, sum(m.amount_fen)::bigint as "amountFen"
     from money_moved m left join account a on a.id = m.by_account
     where m.on_day = $1::date group by m.direction, m.way, m.gateway, m.cause, a.id, a.name, a.name_en
     order by m.way, a.name nulls last, m.direction, m.cause`,
    [on],
  )
  const destinations = await database.query<{
    kind: ChargeKind | null
    payee: string | null
    inFen: number
    outFen: number
  }>(
    `select kind, payee, coalesce(sum(amount_fen) filter (where direction = 'in'), 0)::bigint as "inFen",
       coalesce(sum(amount_fen) filter (where direction = 'out'), 0)::bigint as "outFen"
     from money_moved where on_day = $1::date group by kind, payee order by kind nulls last, payee`,
    [on],
  )
  const total = (direction: Shown['tills'][number]['direction']) =>
    tills.filter((till) => till.direction === direction).reduce((sum, { amountFen }) => sum + amountFen, 0)
  return {
    ...{ on, tills, destinations, inFen: total('in'), outFen: total('out') },
    gateway: gateway && { name: gateway.name, ...(await againstFile(database, gateway, on, account)) },
  }
}

/** The day book is for the cashiers' own department and those who watch; 403 for every other. */
export async function refuseOtherTills(database: Database, { departmentCode }: Account, scope: Scope): Promise<void> {
  if (scope === 'all') return
  const { collection } = (await presentBook(database)).book
  if (!collection?.cashiers.includes(departmentCode ?? '')) throw new Problem(403, 'bill-of-another-desk')
}
