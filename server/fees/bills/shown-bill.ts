import type { bill } from '#api/bills.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import {
  accountsOf,
  balanceOf,
  billNumberOf,
  billStatusOf,
  paymentNumberOf,
  receiptsOf,
  refundNumberOf,
  refusalOfBillCommand,
  surplusOf,
  type BillCommandType,
  type BillState,
  type ChargeBook,
} from '#domain/fees/index.ts'
import { actorOf, type Account } from '../../identity/index.ts'
import { begunOn } from '../gateway/index.ts'
import { presentBook } from '../charge-book.ts'
import { rateOf } from '../rate-of.ts'
import { gatewayActor, type BillDesk } from './bill-desk.ts'
import { loadBill } from './load-bill.ts'

type Shown = ReplyOf<typeof bill>
type Person = { id: string; name: string; nameEn: string } | null

const acts = [
  ...([
    'IssueBill',
    'RecalculateBill',
    'ProposeReduction',
    'ApproveReduction',
    'DeclineReduction',
    'CancelBill',
  ] as const),
  ...(['ReceivePayment', 'ApproveRefund', 'ApproveDepositReturn', 'PayRefund'] as const),
  ...(['ApproveReversal', 'WithdrawRefund'] as const),
] satisfies BillCommandType[]

/** A bill as it stands, with its books, and what the caller may do with it. `gateway`: where money can come in online, by its name. */
export async function shownBill(
  { database, desk }: BillDesk,
  id: string,
  { account, scope, gateway }: { account: Account; scope: Scope; gateway: string | null },
): Promise<Shown> {
  const { state, version } = await loadBill(database, id, account, scope)
  const { book } = await presentBook(database)
  const named = await people(database, state)
  const payers = await desk.people.detailsOf([state.subject.partyId])
  const { partyId, ...subject } = state.subject
  const balance = balanceOf(state)
  const status = billStatusOf(state)
  const mayAsk = { actor: actorOf(account), collection: book.collection ?? null }
  return {
    ...{ id, version, status, subject, number: billNumberOf(state), payer: payers.get(partyId)?.name ?? '' },
    ...{ issuedOn: state.issuedOn ?? '', computedOn: state.computedOn ?? '', bookVersion: state.bookVersion },
    ...{ dueFen: balance.dueFen, owedFen: balance.owedFen, refundFen: balance.overpaidFen + balance.pendingFen },
    ...{ recalculated: state.recalculated, besides: [...state.besides] },
    cancelled: state.cancelled && { on: state.cancelled.on, reason: state.cancelled.reason },
    facts: factsOf(state, book),
    lines: state.lines.map(({ formula, cappedFen: _, ...line }) => ({
      ...{ ...line, holds: [...line.holds] },
      rate: rateOf(formula),
    })),
    accounts: accountsOf(state),
    balance,
    surplusFen: surplusOf(state).receivedFen,
    reductions: state.reductions.map(({ proposedBy, approvedBy, ...one }) => ({
      ...one,
      ...{ proposedBy: named(proposedBy), approvedBy: named(approvedBy) },
    })),
    ...movementsOf(state, named, gateway),
    commands: acts.filter((type) => refusalOfBillCommand(type, state, mayAsk) === undefined),
    payableOnline: gateway !== null && state.cancelled === null && balance.owedFen > 0,
    begun: await begunOn(database, id),
  }
}

/** What it was computed from: by the book, and what was determined for a fee that has no fixed sum. */
function factsOf({ facts, lines }: BillState, book: ChargeBook): Shown['facts'] {
  const known = book.facts.map(({ example: _, ...fact }) => fact)
  const determined = lines.flatMap(({ formula, name, nameEn }) =>
    formula.kind === 'determined' ? [{ code: formula.base, name, nameEn, unit: '元' }] : [],
  )
  return [...known, ...determined].flatMap((fact) => {
    const value = facts[fact.code]
    return value === undefined ? [] : [{ ...fact, value }]
  })
}

type Named = (id: string | null) => Person

/** What came in and what goes back. */
function movementsOf(state: BillState, named: Named, gateway: string | null): Pick<Shown, 'payments' | 'refunds'> {
  return {
    payments: state.payments.map((payment) => {
      const { way, at, by, amountFen, surplusFen, transaction } = payment
      return {
        ...{ number: paymentNumberOf(payment), way, at, by: named(by), amountFen, surplusFen, transaction },
        receipts: receiptsOf(payment),
      }
    }),
    refunds: state.refunds.map((refund) => {
      const { number, cause, basis, amountFen, approvedAt, approvedBy, withdrawn, paid, sent, refused } = refund
      return {
        ...{ number, voucher: refundNumberOf(refund), cause, basis, amountFen, approvedAt, withdrawn },
        ...{ approvedBy: named(approvedBy), paid: paid && { at: paid.at, way: paid.way, by: named(paid.by) } },
        ...{ refused },
        sent: sent && { at: sent.at, by: named(sent.by), gateway: sent.gateway, connected: sent.gateway === gateway },
      }
    }),
  }
}

/** Who acted; nobody is named where the gateway did. */
async function people(database: BillDesk['database'], state: BillState): Promise<Named> {
  const ids = [
    ...state.payments.map(({ by }) => by),
    ...state.refunds.flatMap(({ approvedBy, paid, sent }) => [approvedBy, paid?.by, sent?.by]),
    ...state.reductions.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]),
  ].filter((id) => id != null && id !== gatewayActor.id)
  const rows = await database.query<NonNullable<Person>>(
    'select id, name, name_en as "nameEn" from account where id = any($1::uuid[])',
    [[...new Set(ids)]],
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return (id) => (id === null ? null : (known.get(id) ?? null))
}
