import { approveReversal, withdrawRefund } from '#api/bill-corrections.ts'
import * as contract from '#api/bills.ts'
import type { Endpoint, ReplyOf } from '#api/kernel/endpoint.ts'
import { balanceOf, type BillCommand } from '#domain/fees/index.ts'
import { refuse } from '#domain/kernel/index.ts'
import type { Documents } from '../../documents/index.ts'
import { attachmentHeader } from '../../files/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Ask, Mount } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { presentBook } from '../charge-book.ts'
import { openOrder, type PaymentGateway } from '../gateway/index.ts'
import { dayRoutes } from '../day-routes.ts'
import type { BillDesk } from './bill-desk.ts'
import { actOn, issue, recalculate, refuseOtherDesks } from './acts.ts'
import { subjectByNumber } from './billed-subject.ts'
import { issuerOf } from './issuer-of.ts'
import { billsOf } from './list.ts'
import { loadBill } from './load-bill.ts'
import { noticeOf } from './notice-letter.ts'
import { besideAct, besideComputation } from './read-with-session.ts'
import { shownBill } from './shown-bill.ts'

type AskBill<Body> = Ask<Account, { id: string }, undefined, Body>
type MountAct = <Body extends object>(
  endpoint: Endpoint<{ id: string }, undefined, Body, ReplyOf<typeof contract.cancelBill>>,
  command: (body: Body) => BillCommand,
) => void

export interface BillSources {
  bills: BillDesk
  documents: Pick<Documents, 'set'>
  publicOrigin: string
  /** Where money comes in over the internet; null: at the window alone. */
  gateway: PaymentGateway | null
}

/** Bills: issued, computed anew, paid, given back. Each act is one line, the road does the rest. */
export function billRoutes(mount: Mount<Account>, sources: BillSources): void {
  const { bills: desk } = sources
  const gateway = sources.gateway?.name ?? null
  const { database } = desk
  const act: MountAct = (endpoint, command) => mount(endpoint, (ask) => actOn(desk, ask, command(ask.body)), besideAct)
  mount(contract.bills, ({ account, scope, query }) => billsOf(database, account, scope, query))
  mount(contract.bill, ({ account, scope, params }) => shownBill(desk, params.id, { account, scope, gateway }))
  mount(contract.billedSubject, async ({ account, query }) => {
    const { collection } = (await presentBook(database)).book
    refuseOtherDesks(collection, account)
    return subjectByNumber(desk.desk, query.number)
  })
  mount(contract.issueBill, (ask) => issue(desk, ask))
  mount(contract.recalculateBill, (ask) => recalculate(desk, ask), besideComputation)
  act(contract.proposeReduction, (body) => ({ type: 'ProposeReduction', ...body }))
  act(contract.approveReduction, (body) => ({ type: 'ApproveReduction', ...body }))
  act(contract.declineReduction, (body) => ({ type: 'DeclineReduction', ...body }))
  act(contract.cancelBill, (body) => ({ type: 'CancelBill', ...body }))
  act(contract.receivePayment, (body) => ({ type: 'ReceivePayment', ...body }))
  act(contract.approveRefund, (body) => ({ type: 'ApproveRefund', ...body }))
  act(contract.approveDepositReturn, (body) => ({ type: 'ApproveDepositReturn', ...body }))
  act(approveReversal, (body) => ({ type: 'ApproveReversal', ...body }))
  act(withdrawRefund, (body) => ({ type: 'WithdrawRefund', ...body }))
  act(contract.payRefund, (body) => ({ type: 'PayRefund', ...body }))
  mount(contract.payOnline, (ask) => payOnline(sources, ask))
  noticeRoute(mount, sources)
  dayRoutes(mount, sources)
}

function noticeRoute(mount: Mount<Account>, { bills, documents, publicOrigin }: BillSources): void {
  mount(contract.billNotice, async ({ account, scope, params, reply }) => {
    const shown = await shownBill(bills, params.id, { account, scope, gateway: null })
    const letter = noticeOf(shown, await issuerOf(bills, params.id), publicOrigin)
    if (letter === null) throw new Problem(404, 'document-not-found')
    reply.type('application/pdf').headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentHeader(`${letter.title} ${letter.number}.pdf`, 'inline'),
    })
    return Buffer.from(await documents.set(letter))
  })
}

/** Everything that is owed, in one order. */
async function payOnline({ bills, gateway, publicOrigin }: BillSources, ask: AskBill<unknown>) {
  const { account, scope, params, requestId } = ask
  const { state } = await loadBill(bills.database, params.id, account, scope)
  const { owedFen: amountFen } = balanceOf(state)
  if (gateway === null) return refuse('no-online-payment')
  if (state.cancelled || amountFen === 0) return refuse('nothing-owed')
  const asked = { billId: params.id, amountFen, subject: state.subject.name, accountId: account.id, requestId }
  return openOrder({ database: bills.database, gateway, publicOrigin }, asked)
}
