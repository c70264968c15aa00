import { approveReversal, withdrawRefund } from '#api/bill-corrections.ts'
import * as contract from '#api/bills.ts'
import { balanceOf, wrongFacts, type BillCommand, type ChargeFacts } from '#domain/fees/index.ts'
import { refuse } from '#domain/kernel/index.ts'
import type { Documents } from '../../documents/index.ts'
import { attachmentHeader } from '../../files/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Ask, Mount } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { presentBook } from '../charge-book.ts'
import { openOrder, type PaymentGateway } from '../gateway/index.ts'
import { wrongFields } from '../one-bill.ts'
import { dayRoutes } from '../day-routes.ts'
import type { BillDesk } from './bill-desk.ts'
import { billIdOf, subjectByNumber } from './billed-subject.ts'
import { issuerOf } from './issuer-of.ts'
import { billsOf } from './list.ts'
import { loadBill } from './load-bill.ts'
import { noticeOf } from './notice-letter.ts'
import { answerTo } from './answer-to.ts'
import { shownBill } from './shown-bill.ts'
import { sourceOf } from './source-of.ts'

type AskBill<Body> = Ask<Account, { id: string }, undefined, Body>

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
  const gateway = sources.gateway !== null
  const { database } = desk
  const on = (ask: AskBill<unknown>, command: BillCommand) => act(desk, ask, command)
  mount(contract.bills, ({ account, scope, query }) => billsOf(database, account, scope, query))
  mount(contract.bill, ({ account, scope, params }) => shownBill(desk, params.id, { account, scope, gateway }))
  mount(contract.billedSubject, async ({ account, query }) => {
    await refuseOtherDesks(desk, account)
    return subjectByNumber(desk.desk, query.number)
  })
  mount(contract.issueBill, (ask) => issue(desk, ask))
  mount(contract.recalculateBill, (ask) => recalculate(desk, ask))
  mount(contract.proposeReduction, (ask) => on(ask, { type: 'ProposeReduction', ...ask.body }))
  mount(contract.approveReduction, (ask) => on(ask, { type: 'ApproveReduction', ...ask.body }))
  mount(contract.declineReduction, (ask) => on(ask, { type: 'DeclineReduction', ...ask.body }))
  mount(contract.cancelBill, (ask) => on(ask, { type: 'CancelBill', ...ask.body }))
  mount(contract.receivePayment, (ask) => on(ask, { type: 'ReceivePayment', ...ask.body }))
  mount(contract.approveRefund, (ask) => on(ask, { type: 'ApproveRefund', ...ask.body }))
  mount(contract.approveDepositReturn, (ask) => on(ask, { type: 'ApproveDepositReturn', ...ask.body }))
  mount(approveReversal, (ask) => on(ask, { type: 'ApproveReversal', ...ask.body }))
  mount(withdrawRefund, (ask) => on(ask, { type: 'WithdrawRefund', ...ask.body }))
  mount(contract.payRefund, (ask) => on(ask, { type: 'PayRefund', ...ask.body }))
  mount(contract.payOnline, (ask) => payOnline(sources, ask))
  noticeRoute(mount, sources)
  dayRoutes(mount, sources)
}

function noticeRoute(mount: Mount<Account>, { bills, documents, publicOrigin }: BillSources): void {
  mount(contract.billNotice, async ({ account, scope, params, reply }) => {
    const shown = await shownBill(bills, params.id, { account, scope, gateway: false })
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

type Issued = Ask<
  Account,
  unknown,
  undefined,
  { subject: { kind: 'project' | 'case'; id: string }; facts: ChargeFacts }
>

/** A subject has one bill: whoever issues it twice is told so. */
async function issue(desk: BillDesk, ask: Issued) {
  const { facts } = ask.body
  await refuseOtherDesks(desk, ask.account)
  await refuseWrongFacts(desk, facts)
  const { subject, ...source } = await sourceOf(desk.desk, ask.body.subject)
  return answerTo(desk, ask, billIdOf(subject), { type: 'IssueBill', subject, facts }, source)
}

async function recalculate(desk: BillDesk, ask: AskBill<{ facts: ChargeFacts; reason: string }>) {
  const { account, scope, params, body } = ask
  const { state } = await loadBill(desk.database, params.id, account, scope)
  await refuseWrongFacts(desk, body.facts)
  const source = await sourceOf(desk.desk, state.subject)
  return answerTo(desk, ask, params.id, { type: 'RecalculateBill', ...body }, source)
}

/** What is billed is nobody's business outside the desks of unified collection. */
async function refuseOtherDesks({ database }: BillDesk, { departmentCode }: Account): Promise<void> {
  const { collection } = (await presentBook(database)).book
  if (!collection?.billing.includes(departmentCode ?? '')) throw new Problem(403, 'bill-of-another-desk')
}

/** Facts the book knows, in amounts that can be; 400 that names each of the others. */
async function refuseWrongFacts({ database }: BillDesk, facts: ChargeFacts): Promise<void> {
  const { book } = await presentBook(database)
  const strange = Object.keys(facts).filter((code) => !book.facts.some((fact) => fact.code === code))
  if (strange.length > 0) throw wrongFields(strange, 'field-additionalProperties')
  const wrong = wrongFacts(facts)
  if (wrong.length > 0) throw wrongFields(wrong, 'field-maximum')
}

/** What is not within reach does not exist. */
async function act(desk: BillDesk, ask: AskBill<unknown>, command: BillCommand) {
  const { account, scope, params } = ask
  await loadBill(desk.database, params.id, account, scope)
  return answerTo(desk, ask, params.id, command)
}
