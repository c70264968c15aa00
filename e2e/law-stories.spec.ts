// Stories of the licensing law that take days of silence, or years: begun in the past, found today.
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { addDays, addMonths, civilDateOf } from '#domain/kernel/index.ts'
import type { CaseCommand } from '#domain/cases/index.ts'
import { expect, it } from 'vitest'
import { applyFor, nurse } from './apply-for.ts'
import { inThePast, type PastAct } from './in-the-past.ts'
import { letIn } from './let-in.ts'
import { refusal, send } from './send.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const today = civilDateOf(new Date().toISOString())
const clerkName = 'health-clerk-1'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

interface File {
  status: string
  acceptedBy: string | null
  clocks: { acceptance: unknown; promised: { startOn: string; dueOn: string } | null }
  documents: { kind: string; number: string | null }[]
}

const fileOf = async ({ context }: Visitor, id: string) =>
  (await (await context.request.get(`/api/cases/${id}`)).json()) as File
const clocksOf = async ({ context }: Visitor, id: string) =>
  ((await (await context.request.get(`/api/cases/${id}/clocks`)).json()) as { clocks: unknown[] }).clocks
/** The days of what the law charges as silence: a statutory time that is over, and what the law then did itself. */
const chargedOn = async ({ context }: Visitor, id: string) => {
  const answer = await context.request.get(`/api/cards?case=${id}&rule=T-04`)
  const { cards } = (await answer.json()) as { cards: { breachAt: string }[] }
  return cards.map(({ breachAt }) => civilDateOf(breachAt))
}
const documentsOf = async ({ context }: Visitor, id: string) =>
  ((await (await context.request.get(`/api/cases/${id}/documents`)).json()) as File).documents

it('(a) silence accepts: as of the receipt, with its letter, its notice and a line in the history', async () => {
  const person = await signedIn('applicant-1', { size: 'phone' })
  const owner = { visitor: person, username: 'applicant-1' }
  const receivedOn = addDays(today, -30)
  const id = await inThePast(owner, await applyFor(person, '1806', nurse), { on: receivedOn, acts: [] })
  await expect.poll(async () => (await fileOf(person, id)).acceptedBy, { timeout: 15_000 }).toBe('silence')
  const { acceptance, promised } = (await fileOf(person, id)).clocks
  expect([acceptance, promised?.startOn]).toEqual([null, receivedOn])
  const silentUntil = addWorkdays(nationalCalendar, receivedOn, 5)
  expect(await clocksOf(person, id)).toContainEqual(
    expect.objectContaining({ kind: 'acceptance', startOn: receivedOn, dueOn: silentUntil }),
  )
  await person.visit(`/cases/${id}`)
  await person.page.getByText('逾期未告知，依法视为受理').first().waitFor()
  await person.page.locator('.documents').getByText('受理通知书').waitFor()
  await person.usableAtEverySize('a case accepted by silence')
  await person.visit('/notices')
  await person.page
    .getByText(/依法视为受理/)
    .first()
    .waitFor()
  const clerk = await signedIn(clerkName)
  await clerk.visit(`/staff/cases/${id}`)
  await clerk.page.getByText('办理时限自收到申请之日起算。').waitFor()
  expect(await refusal(clerk, `/api/cases/${id}/accept`)).toBe('not-possible-now')
  await clerk.usable('a case accepted by silence at the desk')
})

it('(b) a Saturday that is worked instead of a holiday is the last day, and the clock says so', async () => {
  const person = await signedIn('applicant-1')
  const owner = { visitor: person, username: 'applicant-1' }
  const taken: PastAct[] = [
    ['2008-01-28', clerkName, { type: 'ReceiveCase' }],
    ['2008-01-28', clerkName, { type: 'AcceptCase' }],
    ['2008-01-30', clerkName, { type: 'ReviewStep', step: 'document-review', verdict: 'pass', opinion: '属实' }],
    ['2008-02-02', clerkName, { type: 'GrantCase', opinion: '准予' }],
  ]
  const id = await inThePast(owner, await applyFor(person, '1806', nurse), { on: '2008-01-28', acts: taken })
  expect((await fileOf(person, id)).clocks.promised?.dueOn).toBe('2008-02-02')
  const reviewer = await signedIn('health-reviewer')
  await reviewer.visit(`/staff/cases/${id}`)
  const { page } = reviewer
  await page
    .getByRole('button', { name: /为什么是这一天？/ })
    .first()
    .click()
  await page
    .getByText(/调休上班|补班/)
    .first()
    .waitFor()
  await page
    .getByText(/2008年2月2日星期六/)
    .first()
    .waitFor()
  await reviewer.usable('why it was due on a Saturday')
})

it('(j) a renewal nobody decides before the licence ends is renewed by law', async () => {
  const person = await signedIn('applicant-2')
  const owner = { visitor: person, username: 'applicant-2' }
  const like = await applyFor(person, '1806', nurse)
  const issuedOn = addMonths(addDays(today, -2), -60)
  const pass: CaseCommand = { type: 'ReviewStep', step: 'document-review', verdict: 'pass', opinion: '属实' }
  const given: PastAct[] = [
    { type: 'ReceiveCase' } as const,
    { type: 'AcceptCase' } as const,
    pass,
    { type: 'GrantCase', opinion: '准予' } as const,
    { type: 'IssueLicence' } as const,
    { type: 'DeliverResult', method: 'electronic', trackingNo: null } as const,
  ].map((command) => [issuedOn, clerkName, command])
  const renewedOn = addDays(today, -45)
  const renewal = await inThePast(
    owner,
    like,
    { on: issuedOn, acts: given },
    {
      ...{ on: renewedOn, about: 'renewal' },
      acts: [
        [renewedOn, clerkName, { type: 'ReceiveCase' }],
        [renewedOn, clerkName, { type: 'AcceptCase' }],
      ],
    },
  )
  await expect.poll(async () => (await fileOf(person, renewal)).status, { timeout: 15_000 }).toBe('issued')
  await person.visit(`/cases/${renewal}`)
  await person.page.getByText('逾期未决定，依法视为准予延续').first().waitFor()
  await person.page.locator('.documents').getByText('视为准予延续通知书').waitFor()
  await person.usableAtEverySize('a licence renewed by silence')
  const clerk = await signedIn(clerkName)
  const late = { step: 'document-review', verdict: 'pass', opinion: '迟了' }
  expect(await refusal(clerk, `/api/cases/${renewal}/review`, late)).toBe('not-possible-now')
  // Who let the law act instead is told so.
  await expect
    .poll(async () => (await chargedOn(clerk, renewal)).filter((on) => on >= today), { timeout: 15_000 })
    .toHaveLength(1)
  const number = (await documentsOf(person, renewal)).find(({ kind }) => kind === 'licence')?.number ?? ''
  const anybody = await openVisitor()
  await anybody.visit('/verify')
  await anybody.page.locator('#field-number').fill(number)
  await anybody.page.getByRole('button', { name: '核验', exact: true }).click()
  await anybody.page.getByText('证照有效').first().waitFor()
  await anybody.usable('a licence renewed by silence, verified')
})

it('(n) whoever hands in something false for an item of public safety may not apply for it for a year', async () => {
  const person = await signedIn('applicant-1', { size: 'phone' })
  const shop = {
    subject: '烟花爆竹零售',
    siteAddress: '海门市常乐镇中心路8号',
    description: '专柜销售',
    contactName: '甘望舒',
  }
  const id = await applyFor(person, '2102', shop)
  await letIn('work-safety-clerk-1')
  const clerk = await signedIn('work-safety-clerk-1')
  await send(clerk, `/api/cases/${id}/receive`)
  await clerk.visit(`/staff/cases/${id}`)
  const { page } = clerk
  await page.getByRole('button', { name: '不予受理' }).first().click()
  await page.getByLabel('隐瞒情况或者提供虚假材料').check()
  await page.getByLabel('理由', { exact: true }).fill('从业人员证书系伪造')
  await clerk.usable('about not to accept what is false')
  await page.locator('.act form').getByRole('button', { name: '不予受理' }).click()
  await page.locator('.history').getByText('不予受理').first().waitFor()

  await person.visit('/apply?item=2102')
  await person.page
    .getByRole('button', { name: /开始|填写/ })
    .first()
    .click()
  await person.page
    .getByText(`在 ${addMonths(today, 12)} 以前（含当日）不得再次申请“烟花爆竹经营(零售)许可”`)
    .first()
    .waitFor()
  await person.usableAtEverySize('an application that is barred')
  await person.visit(`/cases/${id}`)
  await person.page.locator('.documents').getByText('不予受理决定书').waitFor()
})
