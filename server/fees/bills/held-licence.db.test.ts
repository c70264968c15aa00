import { expect, it } from 'vitest'
import * as api from '#api/bills.ts'
import * as cases from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { caseNumber } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { marketAnswers, pdf } from '#testing/bring-case.ts'
import { toyCharges } from '#testing/bring-bill.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { publishItems } from '../../catalogue/index.ts'
import { deliverEffects } from '../../kernel/outbox.ts'
import { heldEffects, publishCharges } from '../index.ts'

const fee = (more: Partial<ServiceItem['fees'][number]>): ServiceItem['fees'][number] => ({
  ...{ name: '市场管理费', nameEn: 'Market fee', basis: '《集市法》第三条', basisRank: 'law', amountFen: 5_000 },
  ...{ demoValue: true, ...more },
})
const database = await createDatabase()
const app = await startApp(database)
await publishCharges(database, toyCharges)
const [li, clerk, cashier, reviewer, deputy] = [
  await app.as('li'),
  await app.as('clerk'),
  await app.as('second-clerk'),
  await app.as('reviewer'),
  await app.as('deputy-head'),
]

const items = {
  held: { ...marketPermit, code: '0181', fees: [fee({ paidFirst: '《集市法》第四条' })] },
  open: { ...marketPermit, code: '0182', fees: [fee({})] },
  low: { ...marketPermit, code: '0183', fees: [fee({ basisRank: 'normative-document' })] },
  rated: {
    ...{ ...marketPermit, code: '0184' },
    fees: [fee({ amountFen: null, rateNote: '按面积', paidFirst: '《集市法》第四条' })],
  },
  free: { ...marketPermit, code: '0185', fees: [fee({ historical: true })] },
} satisfies Record<string, ServiceItem>
await publishItems(database, Object.values(items))

/** A submitted application for an item. */
async function submitted({ code: itemCode }: ServiceItem) {
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  const body = { itemCode, applicantId: app.parties.li, answers: marketAnswers }
  const { id } = await li.ask(cases.draftCase, { body: { ...body, materials: [{ material: 'site-plan', fileId }] } })
  const params = { id }
  await li.ask(cases.submitCase, { params })
  return params
}

/** A case under review, ready to be decided. */
async function reviewed(item: ServiceItem) {
  const params = await submitted(item)
  await clerk.ask(cases.receiveCase, { params })
  await clerk.ask(cases.acceptCase, { params })
  for (const step of ['site-visit', 'opinion'])
    await reviewer.ask(cases.reviewStep, { params, body: { step, verdict: 'pass', opinion: '符合' } })
  return params
}

/** The same, and its fee is billed. */
async function billed(item: ServiceItem) {
  const params = await reviewed(item)
  const { id } = params
  const bill = await clerk.ask(api.issueBill, { body: { subject: { kind: 'case', id }, facts: {} } })
  return { params, billId: bill.id }
}
async function numberOf({ id }: { id: string }): Promise<string> {
  const [row] = await database.query<{ region: string; on: string; serial: number }>(
    'select region_code as region, received_on as "on", serial from city, case_row where id = $1',
    [id],
  )
  return row ? caseNumber(row.region, row.on, row.serial) : ''
}
const grant = (params: { id: string }) => deputy.ask(cases.grantCase, { params, body: { opinion: '同意' } })
/** Those about money: a case of one minute breaks other rules. */
const cardsOn = (id: string) =>
  database.query<{ rule: string }>("select rule from card where subject_id = $1 and rule like 'F-%' order by rule", [
    id,
  ])

it('a licence that may wait for its fee is issued when the fee is paid, and not before', async () => {
  const { params, billId } = await billed(items.held)
  await grant(params)
  expect(await deputy.refused(cases.issueLicence, { params })).toMatchObject({ status: 409, code: 'fee-unpaid' })
  const file = await deputy.ask(cases.caseFile, { params })
  expect(file.mayDo).not.toContain('IssueLicence')
  const body = { way: 'cash' as const, amountFen: 5_000, charges: null }
  await cashier.ask(api.receivePayment, { params: { id: billId }, body, ifMatch: 1 })
  await deputy.ask(cases.issueLicence, { params })
  // Nothing was done wrong: it waited lawfully.
  expect(await cardsOn(params.id)).toEqual([])
})

/** What its log says of waiting for money, once the effects are carried out; and how its time to deliver stands. */
async function waiting({ id }: { id: string }) {
  await deliverEffects(database, heldEffects(app.services.desk))
  const entries = await database.query<{ type: string }>(
    `select entry::jsonb -> 'event' ->> 'type' as type from event where stream = $1 order by version`,
    [id],
  )
  const { clocks } = await li.ask(caseClocks, { params: { id } })
  const delivery = clocks.find(({ kind }) => kind === 'delivery')
  const { waitingFor } = await deputy.ask(cases.caseFile, { params: { id } })
  return {
    log: entries.map(({ type }) => type).filter((type) => type.startsWith('Payment')),
    standsStill: delivery?.pausedOn !== null,
    waitingFor,
  }
}

it('while the applicant is to pay first, the time to deliver stands still, and goes on when it is paid', async () => {
  const { params, billId } = await billed(items.held)
  expect(await waiting(params)).toMatchObject({ log: [] })
  await grant(params)
  const unpaid = { log: ['PaymentAwaited'], standsStill: true, waitingFor: 'applicant' }
  expect(await waiting(params)).toEqual(unpaid)
  const body = { way: 'cash' as const, amountFen: 5_000, charges: null }
  await cashier.ask(api.receivePayment, { params: { id: billId }, body, ifMatch: 1 })
  const settled = ['PaymentAwaited', 'PaymentSettled']
  expect(await waiting(params)).toEqual({ log: settled, standsStill: false, waitingFor: 'issue' })
  await deputy.ask(cases.issueLicence, { params })
  expect(await waiting(params)).toMatchObject({ log: settled, waitingFor: 'delivery' })
})

it('before anybody billed it the time is the office’s own; called off, the notice is waited for by nobody', async () => {
  const params = await reviewed(items.held)
  await grant(params)
  expect(await waiting(params)).toEqual({ log: [], standsStill: false, waitingFor: 'issue' })
  const { id } = await clerk.ask(api.issueBill, { body: { subject: { kind: 'case', id: params.id }, facts: {} } })
  expect(await waiting(params)).toMatchObject({ log: ['PaymentAwaited'], standsStill: true })
  await deputy.ask(api.cancelBill, { params: { id }, body: { reason: '开错' } })
  expect(await waiting(params)).toMatchObject({ log: ['PaymentAwaited', 'PaymentSettled'], standsStill: false })
})

it('a licence that may wait for its fee waits as well where nobody billed it, or its bill was called off', async () => {
  const { params, billId } = await billed(items.held)
  await grant(params)
  await deputy.ask(api.cancelBill, { params: { id: billId }, body: { reason: '开错' } })
  const unpaid = { status: 409, code: 'fee-unpaid' }
  expect(await deputy.refused(cases.issueLicence, { params })).toMatchObject(unpaid)
  await clerk.ask(api.issueBill, { body: { subject: { kind: 'case', id: params.id }, facts: {} } })
  expect(await deputy.refused(cases.issueLicence, { params })).toMatchObject(unpaid)
  const body = { way: 'cash' as const, amountFen: 5_000, charges: null }
  await cashier.ask(api.receivePayment, { params: { id: billId }, body, ifMatch: 3 })
  // Paid and called off again: what is to be given back pays for nothing.
  await deputy.ask(api.cancelBill, { params: { id: billId }, body: { reason: '再次开错' } })
  expect(await deputy.refused(cases.issueLicence, { params })).toMatchObject(unpaid)

  const unbilled = await reviewed(items.held)
  await grant(unbilled)
  expect(await deputy.refused(cases.issueLicence, { params: unbilled })).toMatchObject(unpaid)
})

it('where no text lets the organ wait, it is granted unpaid, and supervision says so (F-04)', async () => {
  const { params } = await billed(items.open)
  await grant(params)
  await deputy.ask(cases.issueLicence, { params })
  expect(await cardsOn(params.id)).toEqual([{ rule: 'F-04' }])
})

it('a fee on a text below administrative regulation is a card of the desk that charged it (F-01)', async () => {
  const { billId } = await billed(items.low)
  expect(await cardsOn(billId)).toEqual([{ rule: 'F-01' }])
  expect((await li.ask(api.bill, { params: { id: billId } })).lines).toMatchObject([{ basisTooLow: true }])
})

it('a fee nobody ever billed is told as well when its case is granted (F-04), and one that was paid is not', async () => {
  const params = await reviewed(items.open)
  await grant(params)
  const [card] = await database.query<{ rule: string; numbers: unknown }>(
    `select rule, e.entry::jsonb -> 'event' -> 'finding' -> 'numbers' as numbers from card c join event e on e.stream = c.id
     where subject_id = $1 and rule like 'F-%'`,
    [params.id],
  )
  expect(card).toEqual({ rule: 'F-04', numbers: { chargedFen: 5_000, paidFen: 0, unbilled: '市场管理费' } })

  const { params: settled, billId } = await billed(items.open)
  const body = { way: 'card' as const, amountFen: 5_000, charges: null }
  await cashier.ask(api.receivePayment, { params: { id: billId }, body, ifMatch: 1 })
  await grant(settled)
  expect(await cardsOn(settled.id)).toEqual([])
})

it('a licence that waits for a fee without a fixed sum waits until it is determined, and then until it is paid', async () => {
  const params = await reviewed(items.rated)
  await grant(params)
  const refused = (more: object) => expect.objectContaining({ status: 409, ...more }) as unknown
  expect(await deputy.refused(cases.issueLicence, { params })).toEqual(refused({ code: 'fee-undetermined' }))
  const { id } = params
  const subject = { kind: 'case' as const, id }
  const { facts } = await clerk.ask(api.billedSubject, { query: { number: await numberOf(params) } })
  expect(facts).toEqual([expect.objectContaining({ code: 'fee1', name: '核定：市场管理费（按面积）', value: null })])
  expect(await clerk.refused(api.issueBill, { body: { subject, facts: {} } })).toMatchObject({
    ...{ status: 400, code: 'facts-missing', errors: [{ field: 'fee1' }] },
  })
  const bill = await clerk.ask(api.issueBill, { body: { subject, facts: { fee1: 123.45 } } })
  expect(await deputy.refused(cases.issueLicence, { params })).toEqual(refused({ code: 'fee-unpaid' }))
  const body = { way: 'card' as const, amountFen: 12_345, charges: null }
  await cashier.ask(api.receivePayment, { params: { id: bill.id }, body, ifMatch: 1 })
  await deputy.ask(cases.issueLicence, { params })
})

it('a fee that is determined to come to nothing is on the notice with nothing to pay, and holds nothing', async () => {
  const params = await reviewed(items.rated)
  await grant(params)
  const subject = { kind: 'case' as const, id: params.id }
  const { id } = await clerk.ask(api.issueBill, { body: { subject, facts: { fee1: 0 } } })
  expect(await clerk.ask(api.bill, { params: { id } })).toMatchObject({
    ...{ status: 'paid', dueFen: 0, lines: [{ name: '市场管理费', amountFen: 0, rate: { unit: 'determined' } }] },
    facts: [{ code: 'fee1', value: 0 }],
  })
  await deputy.ask(cases.issueLicence, { params })
})

it('a case whose item charges nothing has nothing to bill', async () => {
  const { id } = await submitted(items.free)
  const refused = await clerk.refused(api.issueBill, { body: { subject: { kind: 'case', id }, facts: {} } })
  expect(refused).toMatchObject({ status: 409, code: 'nothing-to-charge' })
})
