import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ownCity } from './own-city.ts'
import { gatewayKey } from './gateway-settings.ts'
import { startSandboxGateway } from './sandbox-gateway.ts'
import { openVisitor, type Visitor } from './visitor.ts'

await startSandboxGateway()

interface Line {
  id: string
  owedFen: number
  subject: { id: string; number: string }
}
const billsOf = async ({ context }: Visitor) =>
  ((await (await context.request.get('/api/bills')).json()) as { bills: Line[] }).bills
const figures = (said: string) => Math.round(Number(said.replaceAll(/[^0-9.]/g, '')) * 100)

interface Shown {
  number: string
  lines: { code: string }[]
  payments: { transaction: string; amountFen: number }[]
}
const shown = async ({ context }: Visitor, id: string) =>
  (await (await context.request.get(`/api/bills/${id}`)).json()) as Shown

/** What the gateway said, said again: signed anew, as it does until it is heard. */
async function sayAgain(order: string, { transaction, amountFen }: Shown['payments'][number]) {
  const message = { type: 'payment.succeeded', order, transaction, amountFen, currency: 'CNY' }
  const body = JSON.stringify({ id: 'evt-again', ...message, paidAt: new Date().toISOString() })
  const seconds = Math.floor(Date.now() / 1_000)
  const digest = createHmac('sha256', gatewayKey).update(`${seconds}.${body}`).digest('hex')
  const headers = { 'content-type': 'application/json', 'payment-signature': `t=${seconds},v1=${digest}` }
  const address = `${ownCity.origin}/api/payments/callback`
  const genuine = await fetch(address, { method: 'POST', body, headers })
  const altered = await fetch(address, { method: 'POST', body: body.replace(String(amountFen), '1'), headers })
  return [genuine.status, altered.status]
}

describe('twenty-six charges of a building project', () => {
  it('are one notice, paid in one payment, and receipted', async () => {
    const agent = await openVisitor({ size: 'phone' })
    const { page } = agent
    await agent.signIn('agent-1')
    const waiting = (await billsOf(agent)).find(({ owedFen }) => owedFen > 0)
    if (!waiting) throw new Error('the demo has a bill that waits')
    await agent.visit('/bills')
    await agent.usable('bills')
    await page.getByRole('link', { name: '海门市临江新区人才公寓' }).click()
    await page.getByRole('heading', { name: /行政事业性收费/ }).waitFor()
    // Twenty-six charges, a deposit and the owners' own money.
    const lines = await page.locator('tbody td.figure').allInnerTexts()
    expect(lines).toHaveLength(28)
    expect(lines.map(figures).reduce((sum, one) => sum + one, 0)).toBe(waiting.owedFen)
    await agent.usable('a bill')

    await page.getByRole('button', { name: /网上一次缴清/ }).click()
    await page.getByRole('heading', { name: /Sandbox payment gateway/ }).waitFor()
    const order = page.url().split('/').at(-1) ?? ''
    await page.getByRole('button', { name: /支付 · Pay/ }).click()
    await page.getByText('全部缴清，谢谢。').waitFor()
    await page
      .getByText(/财政票据/)
      .first()
      .waitFor()
    await agent.usable('a bill that is paid')

    const paid = await shown(agent, waiting.id)
    expect(paid.payments).toHaveLength(1)
    const [payment] = paid.payments
    if (!payment) throw new Error('it was paid')
    expect(await sayAgain(order, payment)).toEqual([200, 401])
    expect(await shown(agent, waiting.id)).toEqual(paid)
  })
})

describe('a bill at the window', () => {
  it('is issued by the number of the project, paid in part at the window, and stands in the day book', async () => {
    const [clerk, agent] = [await openVisitor(), await openVisitor({ language: 'en' })]
    const { page } = clerk
    await clerk.signIn('finance-clerk-1')
    await agent.signIn('agent-1')
    const billed = new Set((await billsOf(agent)).map(({ subject }) => subject.id))
    const { projects } = (await (await agent.context.request.get('/api/projects')).json()) as {
      projects: { id: string; number: string; name: string }[]
    }
    const unbilled = projects.find(({ id, name }) => name === '海门市叠石桥家纺仓储中心' && !billed.has(id))
    if (!unbilled) throw new Error('the demo has a project without a bill')
    await clerk.visit('/staff/bills')
    await clerk.usable('bills at the desk')
    await page.getByLabel('项目编号或办件编号').fill(unbilled.number)
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByRole('button', { name: '计算并开具' }).click()
    await page.getByRole('button', { name: '收款' }).click()
    await page.getByLabel(/施工图设计文件审查费/).check()
    await page.getByLabel('实收金额（元）').fill('1')
    await page.locator('form').getByRole('button', { name: '收款' }).click()
    await page.getByText(/收到的金额与应缴金额不一致/).waitFor()
    await page.getByLabel('实收金额（元）').fill('12,000')
    await page.locator('form').getByRole('button', { name: '收款' }).click()
    await page.getByText('部分缴纳', { exact: true }).waitFor()
    await clerk.usable('a bill at the desk, partly paid')
    await clerk.visit('/staff/bills/day-book')
    await page.getByRole('row', { name: /刷卡或转账/ }).waitFor()
    await clerk.usable('the day book')

    // The rest is paid at the gateway, which tells nobody: the cashier finds it in the file of the day and books it.
    const [rest] = (await billsOf(agent)).filter(({ subject }) => subject.id === unbilled.id)
    await agent.visit(`/bills/${rest?.id ?? ''}`)
    await agent.page.getByRole('button', { name: /Pay everything online/ }).click()
    await agent.page.getByRole('button', { name: /Pay, tell nobody/ }).click()
    await agent.page.getByText(/the gateway has told nothing of it yet/).waitFor()
    await agent.usable('a bill whose payment nobody told of')
    await clerk.visit(`/staff/bills/${rest?.id ?? ''}`)
    await page.getByText('收款前请先问清缴款人是否已经付款').waitFor()
    await clerk.visit('/staff/bills/day-book')
    await page.getByText('尚有 1 笔未处理').waitFor()
    await clerk.usable('the day book with a difference')
    await page.getByRole('button', { name: '补记入账' }).click()
    await page.getByLabel('依据').fill('平台当日对账文件')
    await clerk.usable('booking a difference')
    await page.getByRole('button', { name: '确认' }).click()
    await page.getByText('与平台文件一致。').waitFor()
    await agent.page.getByText('Everything is paid. Thank you.').waitFor()
    expect((await billsOf(agent)).find(({ id }) => id === rest?.id)?.owedFen).toBe(0)
  })
})

describe('a charge that may be gone', () => {
  it('is charged until the centre sets its last day, on a text', async () => {
    const manager = await openVisitor()
    const { page } = manager
    await manager.signIn('centre-manager-1')
    await manager.visit('/staff/bills/charges')
    await manager.usable('the book of charges')
    const row = page.getByRole('row', { name: /防洪保安资金/ })
    await row.getByText('据称已停征，日期待核').waitFor()
    await row.getByRole('button', { name: '设定最后一天' }).click()
    await page.getByRole('textbox', { name: /最后一天/ }).fill('2015-12-31')
    await page.getByRole('textbox', { name: '依据' }).fill('省财政厅停征文件')
    await manager.usable('a last day')
    await page.getByRole('button', { name: '发布新版' }).click()
    await row.getByText('2015年12月31日').waitFor()
    await page.getByText('收费目录第 2 版').waitFor()
  })
})
